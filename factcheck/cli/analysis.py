"""An analysis as text: who said what, when, how many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.cli.terminal import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.report import Analysis
    from factcheck.report.analysis import QuantityRecord, QuoteRecord


def written(analysis: Analysis) -> str:
    """Sections of one line for each thing that was found."""
    article = analysis.article
    sections = {
        "Quotations": [_quote(one) for one in analysis.quotes],
        "Times": [f"{one.text}: {one.value} ({one.rule})" for one in analysis.times],
        "Quantities": [_quantity(one) for one in analysis.quantities],
        "Entities": [f"{one.name}: {one.kind}, {len(one.mentions)} mentions" for one in analysis.entities],
        "Claims": [" ".join(one.text.split()) for one in analysis.claims],
    }
    return printable("\n\n".join([article.title or article.outlet or article.id, *_sections(sections)]))


def _sections(sections: dict[str, list[str]]) -> Iterator[str]:
    for heading, lines in sections.items():
        yield "\n".join([f"{heading}: {len(lines)}", *(f"  {' '.join(line.split())}" for line in lines)])


def _quote(quote: QuoteRecord) -> str:
    words = " … ".join(one.text for one in quote.content)
    return f"{quote.speaker.name} ({quote.kind}): {words}"


def _quantity(quantity: QuantityRecord) -> str:
    low, high = ("?" if bound is None else f"{bound:,}" for bound in (quantity.low, quantity.high))
    amount = low if low == high else f"{low} to {high}"
    return f"{quantity.text}: {' '.join(filter(None, [amount, quantity.unit, quantity.counted]))}"
