"""House styles of quotation: which unmarked changes a newsroom makes without telling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.alignment.folding import fold, folding_for
from factcheck.alignment.lexicon import lexicon_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factcheck.alignment.alignment import Edit
    from factcheck.document import Span
    from factcheck.rules import Rules


def styles_allowing(changed: Iterable[Edit], rules: Rules) -> frozenset[str]:
    """The house styles that allow every one of the changes: contractions spelt out, or words that may go or come."""
    edits = list(changed)
    styles = rules.table("house_styles")
    return frozenset(
        name for name, style in styles.items() if edits and all(_allowed(edit, style, rules) for edit in edits)
    )


def _allowed(edit: Edit, style: Mapping[str, list[str]], rules: Rules) -> bool:
    one, other = (_units(side, style, rules) for side in (edit.one, edit.other))
    return len(one) == len(other) and all(left & right for left, right in zip(one, other, strict=True))


def _units(side: Span | None, style: Mapping[str, list[str]], rules: Rules) -> list[frozenset[str]]:
    """The words of a change, contractions spelt out, each with all that it may stand for, less those that may go."""
    tokens = fold(side.text, 0, len(side.text), folding_for(rules)) if side else ()
    units = [unit for token in tokens for unit in _spelt_out(token.form, rules)]
    return [unit for unit in units if not unit & set(style["words"])]


def _spelt_out(form: str, rules: Rules) -> Iterator[frozenset[str]]:
    lexicon = lexicon_for(rules)
    if form in lexicon.irregular:
        yield from (frozenset({word}) for word in lexicon.irregular[form])
        return
    tails = (tail for tail in lexicon.contractions if form.endswith(tail) and len(form) > len(tail))
    tail = next(tails, "")
    yield frozenset({form.removesuffix(tail)})
    if tail:
        yield lexicon.contractions[tail]
