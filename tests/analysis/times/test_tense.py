"""The tense around a day, read from a parse made by hand."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from factcheck.analysis.marks import Marks
from factcheck.analysis.reading import Reading
from factcheck.analysis.times.tense import TenseReader
from factcheck.document import Article
from factcheck.rules import rules_for
from tests.analysis.times.readings import tokenizer

FINITE_PAST, PRESENT = "Tense=Past|VerbForm=Fin", "Tense=Pres|VerbForm=Fin"
PARTICIPLE, GERUND, INFINITIVE, AUXILIARY = (
    "Tense=Past|VerbForm=Part",
    "Tense=Pres|VerbForm=Part",
    "VerbForm=Inf",
    "VerbForm=Fin",
)
NONE = ""
Row = tuple[str, str, str, int, str, str]
"""A word: itself, its part of speech, its tag, the place of its head, its relation, its form."""

SAID = ("said", "VERB", "VBD", 1, "ROOT", FINITE_PAST)
HE = ("He", "PRON", "PRP", 1, "nsubj", NONE)
CASES: dict[str, tuple[list[Row], str]] = {
    "past": ([HE, SAID, ("Sunday", "PROPN", "NNP", 1, "obl", NONE)], "past"),
    "present": (
        [HE, ("meets", "VERB", "VBZ", 1, "ROOT", PRESENT), ("Sunday", "PROPN", "NNP", 1, "obl", NONE)],
        "present",
    ),
    "present of telling": (
        [HE, ("say", "VERB", "VBZ", 1, "ROOT", PRESENT), ("Sunday", "PROPN", "NNP", 1, "obl", NONE)],
        "past",
    ),
    "no verb": ([("Talks", "NOUN", "NNS", 0, "ROOT", NONE), ("Sunday", "PROPN", "NNP", 0, "nmod", NONE)], ""),
    "day before its modal": (
        [
            ("Sunday", "PROPN", "NNP", 3, "obl", NONE),
            ("he", "PRON", "PRP", 3, "nsubj", NONE),
            ("will", "AUX", "MD", 3, "aux", AUXILIARY),
            ("go", "VERB", "VB", 3, "ROOT", INFINITIVE),
        ],
        "future",
    ),
    "modal perfect": (
        [
            ("Sunday", "PROPN", "NNP", 4, "obl", NONE),
            ("he", "PRON", "PRP", 4, "nsubj", NONE),
            ("may", "AUX", "MD", 4, "aux", AUXILIARY),
            ("have", "AUX", "VB", 4, "aux", INFINITIVE),
            ("gone", "VERB", "VBN", 4, "ROOT", PARTICIPLE),
        ],
        "past",
    ),
    "participle in the time of its verb": (
        [
            ("Shares", "NOUN", "NNS", 1, "nsubj", NONE),
            ("fell", "VERB", "VBD", 1, "ROOT", FINITE_PAST),
            ("closing", "VERB", "VBG", 1, "advcl", GERUND),
            ("Sunday", "PROPN", "NNP", 2, "obl", NONE),
        ],
        "past",
    ),
    "infinitive of what is planned": (
        [
            HE,
            ("vowed", "VERB", "VBD", 1, "ROOT", FINITE_PAST),
            ("to", "PART", "TO", 3, "mark", NONE),
            ("go", "VERB", "VB", 1, "xcomp", INFINITIVE),
            ("Sunday", "PROPN", "NNP", 3, "obl", NONE),
        ],
        "future",
    ),
    "infinitive of what was done": (
        [
            HE,
            ("managed", "VERB", "VBD", 1, "ROOT", FINITE_PAST),
            ("to", "PART", "TO", 3, "mark", NONE),
            ("go", "VERB", "VB", 1, "xcomp", INFINITIVE),
            ("Sunday", "PROPN", "NNP", 3, "obl", NONE),
        ],
        "past",
    ),
    "a noun that is over": (
        [
            ("It", "PRON", "PRP", 1, "nsubj", NONE),
            ("comes", "VERB", "VBZ", 1, "ROOT", PRESENT),
            ("after", "ADP", "IN", 3, "case", NONE),
            ("talks", "NOUN", "NNS", 1, "obl", NONE),
            ("Sunday", "PROPN", "NNP", 3, "nmod", NONE),
        ],
        "past",
    ),
    "what something is": (
        [
            ("The", "DET", "DT", 1, "det", NONE),
            ("vote", "NOUN", "NN", 3, "nsubj", NONE),
            ("is", "AUX", "VBZ", 3, "cop", PRESENT),
            ("Sunday", "PROPN", "NNP", 3, "ROOT", NONE),
        ],
        "present",
    ),
    "what somebody was then": (
        [
            ("She", "PRON", "PRP", 2, "nsubj", NONE),
            ("was", "AUX", "VBD", 2, "cop", FINITE_PAST),
            ("away", "ADV", "RB", 2, "ROOT", NONE),
            ("Sunday", "PROPN", "NNP", 2, "obl", NONE),
        ],
        "past",
    ),
    "a noun read as a verb": (
        [
            HE,
            ("told", "VERB", "VBD", 1, "ROOT", FINITE_PAST),
            ("graduates", "VERB", "VBZ", 1, "obj", PRESENT),
            ("Sunday", "PROPN", "NNP", 2, "nmod", NONE),
        ],
        "past",
    ),
    "the verb behind it": (
        [
            HE,
            ("may", "AUX", "MD", 2, "aux", AUXILIARY),
            ("rest", "VERB", "VB", 2, "ROOT", INFINITIVE),
            (";", "PUNCT", ":", 2, "punct", NONE),
            ("Rivas", "PROPN", "NNP", 2, "parataxis", NONE),
            ("on", "ADP", "IN", 6, "case", NONE),
            ("Sunday", "PROPN", "NNP", 2, "obl", NONE),
            ("warned", "VERB", "VBD", 2, "conj", FINITE_PAST),
        ],
        "past",
    ),
    "the clause about it": (
        [
            ("Talks", "NOUN", "NNS", 1, "nsubj", NONE),
            ("differ", "VERB", "VBP", 1, "ROOT", PRESENT),
            ("from", "ADP", "IN", 3, "case", NONE),
            ("Sunday", "PROPN", "NNP", 1, "obl", NONE),
            (",", "PUNCT", ",", 1, "punct", NONE),
            ("when", "SCONJ", "WRB", 7, "advmod", NONE),
            ("they", "PRON", "PRP", 7, "nsubj", NONE),
            ("broke", "VERB", "VBD", 3, "acl:relcl", FINITE_PAST),
        ],
        "past",
    ),
    "what is appointed": (
        [
            ("They", "PRON", "PRP", 1, "nsubj", NONE),
            ("face", "VERB", "VBP", 1, "ROOT", PRESENT),
            ("a", "DET", "DT", 4, "det", NONE),
            ("Sunday", "PROPN", "NNP", 4, "compound", NONE),
            ("deadline", "NOUN", "NN", 1, "obj", NONE),
        ],
        "future",
    ),
    "since": (
        [
            HE,
            ("may", "AUX", "MD", 2, "aux", AUXILIARY),
            ("rest", "VERB", "VB", 2, "ROOT", INFINITIVE),
            ("since", "ADP", "IN", 4, "case", NONE),
            ("Sunday", "PROPN", "NNP", 2, "obl", NONE),
        ],
        "past",
    ),
    "before the possessive mark": (
        [
            HE,
            ("may", "AUX", "MD", 2, "aux", AUXILIARY),
            ("discuss", "VERB", "VB", 2, "ROOT", INFINITIVE),
            ("Sunday", "PROPN", "NNP", 5, "nmod:poss", NONE),
            ("'s", "PART", "POS", 3, "case", NONE),
            ("attack", "NOUN", "NN", 2, "obj", NONE),
        ],
        "",
    ),
    "the subject of what will be": (
        [
            ("Sunday", "PROPN", "NNP", 2, "nmod:poss", NONE),
            ("'s", "PART", "POS", 0, "case", NONE),
            ("vote", "NOUN", "NN", 4, "nsubj", NONE),
            ("may", "AUX", "MD", 4, "aux", AUXILIARY),
            ("decide", "VERB", "VB", 4, "ROOT", INFINITIVE),
        ],
        "future",
    ),
    "a caption": (
        [
            HE,
            ("is", "AUX", "VBZ", 2, "aux:pass", PRESENT),
            ("led", "VERB", "VBN", 2, "ROOT", PARTICIPLE),
            ("Sunday", "PROPN", "NNP", 2, "obl", NONE),
        ],
        "",
    ),
    "before a noun": (
        [
            HE,
            ("follows", "VERB", "VBZ", 1, "ROOT", PRESENT),
            ("Sunday", "PROPN", "NNP", 3, "compound", NONE),
            ("talks", "NOUN", "NNS", 1, "obj", NONE),
        ],
        "",
    ),
}
LEMMAS = {"vowed": "vow", "managed": "manage", "meets": "meet", "comes": "come", "follows": "chase"}


@pytest.mark.parametrize("name", CASES)
def test_tense(name: str) -> None:
    rows, tense = CASES[name]
    words = [row[0] for row in rows]
    doc = Doc(
        tokenizer().vocab,
        words=words,
        spaces=[following != "'s" for following in (*words[1:], "")],
        lemmas=[LEMMAS.get(word, word) for word in words],
        pos=[row[1] for row in rows],
        tags=[row[2] for row in rows],
        heads=[row[3] for row in rows],
        deps=[row[4] for row in rows],
        morphs=[row[5] for row in rows],
    )
    start = doc.text.index("Sunday")
    reader = TenseReader(Reading(Article(text=doc.text), doc, rules_for("en"), Marks((), ())))
    assert reader.tense(start, start + len("Sunday")) == tense
