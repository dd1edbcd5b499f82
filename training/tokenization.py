"""spaCy's English tokenizer, brought nearer to the treebank's words and to news."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokenizer import Tokenizer

WHOLE = (
    *("e-mail", "E-mail", "e-mails", "E-mails", "etc.", "al.", "Ft.", "Lt.", "Sgt.", "Capt.", "Cpl.", "Maj.", "Cmdr."),
    *("Supt.", "Det.", "Pfc.", "Hon.", "Reps.", "Sens.", "Govs.", "Gens.", "Wed.", "Tues.", "Thurs.", "Atty."),
)
KEPT_PREFIXES = (
    *("non", "re", "mid", "anti", "co", "pre", "pro", "cross", "post", "ex", "semi", "multi", "counter", "sub", "mini"),
)
RUNS = r"[!?]{2,}|\*{2,}|-{3,}|={2,}|_{2,}|#{2,}|\${2,}|<{2,}|>{2,}|~{2,}"
HYPHEN_RULE = "(?:-|–|—|--|---|——|~)(?="


def tune(nlp: Language) -> None:
    """Keep runs of one mark, common abbreviations and short prefixes whole; part words at a slash."""
    tokenizer = cast("Tokenizer", nlp.tokenizer)
    defaults = nlp.Defaults
    prefixes, suffixes, infixes = defaults.prefixes or [], defaults.suffixes or [], defaults.infixes or []
    tokenizer.prefix_search = compile_prefix_regex([RUNS, *prefixes]).search
    tokenizer.suffix_search = compile_suffix_regex([RUNS, *suffixes]).search
    tokenizer.infix_finditer = compile_infix_regex([RUNS, *map(_sparing, infixes)]).finditer
    tokenizer.rules = {key: value for key, value in (tokenizer.rules or {}).items() if key != "and/or"}
    for word in WHOLE:
        tokenizer.add_special_case(word, [{"ORTH": word}])


def _sparing(infix: object) -> str:
    """The rule that parts words at hyphens, made to spare a prefix at the word's start."""
    rule = str(infix)
    if HYPHEN_RULE not in rule:
        return rule
    spared = "".join(f"(?<!^[{word[0]}{word[0].upper()}]{word[1:]})" for word in KEPT_PREFIXES)
    return spared + rule
