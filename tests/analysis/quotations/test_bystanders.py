from __future__ import annotations

import pytest

from factcheck.analysis.quotations.bystanders import Bystanders
from tests.analysis.reading import HOSTILE, read

CREDITED = {
    "behind": ("“We will win,” Dahl shouted to the crowd.", ("Dahl", "shouted")),
    "inverted": ("“We will win,” shouted Laura Berg.", ("Laura Berg", "shouted")),
    "behind a nickname": ("“We will win!” Laura “Lou” Berg shouted.", ("Laura “Lou” Berg", "shouted")),
    "before, with a comma": ("Dahl stood up and shouted, “We will win.”", ("Dahl", "shouted")),
    "before, in the paragraph ahead": ("Dahl added,\n\n“We will win.”", ("Dahl", "added")),
    "before, with that": ("Dahl said on Monday that “we will win.”", ("Dahl", "said")),
    "a part of a reported clause": ("Dahl said the plan was a “waste of public money.”", ("Dahl", "said")),
    "a verb of no speech": ("Dahl left the hall, “tired of it all and of us.”", None),
    "a sentence of its own": ("Dahl spoke. “We will win.”", None),
    "no verb": ("“We will win,”", None),
}


@pytest.mark.parametrize(("text", "wanted"), CREDITED.values(), ids=CREDITED)
def test_whom_the_words_beside_a_quotation_credit(text: str, wanted: tuple[str, str] | None) -> None:
    reading = read(text)
    found = Bystanders(reading).credit(reading.marks.regions[0].outer)
    assert (found and found.source and found.cue and (found.source.text, found.cue.text)) == wanted


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_any_text_is_borne(text: str) -> None:
    reading = read(f"{text} “No,” {text}")
    found = [Bystanders(reading).credit(one.outer) for one in reading.marks.regions]
    assert all(one is None or one.source is not None for one in found)
