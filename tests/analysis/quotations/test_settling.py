from __future__ import annotations

import pytest

from factcheck.analysis.marks import find_marks
from factcheck.analysis.quotations.drafts import Draft
from factcheck.analysis.quotations.settling import settle, speechlike
from factcheck.document import Span

SPEECH = {
    "“We will not be moved.”": True,
    "“we will not be moved by any of this”": True,
    "“Not now,”": True,
    "“The Long Way Home”": False,
    "“Long Ways,”": False,
    "“Go Home!”": True,
    "“boring”": False,
    "'we will not be moved by any of this'": False,
}


@pytest.mark.parametrize(("text", "speech"), SPEECH.items())
def test_what_reads_like_speech(text: str, speech: bool) -> None:
    assert speechlike(find_marks(text).regions) == [0] * speech


def _draft(text: str, cue: str, source: str, *runs: str) -> Draft:
    def span(part: str) -> Span:
        return Span.of(text, text.index(part), text.index(part) + len(part))

    return Draft(tuple((span(one).start, span(one).end) for one in runs), span(cue), 0, span(source))


def _settled(text: str, *drafts: Draft) -> list[tuple[str, list[str]]]:
    settled = settle(text, list(drafts), find_marks(text).regions)
    return [(one.source.text if one.source else "", [text[slice(*run)] for run in one.runs]) for one in settled]


def test_a_quotation_behind_its_attribution_goes_on_with_it() -> None:
    text = "“We will win,” Dahl said. “We always do.”"
    assert _settled(text, _draft(text, "said", "Dahl", "“We will win,”")) == [
        ("Dahl", ["“We will win,”", "“We always do.”"])
    ]


def test_a_quoted_paragraph_behind_an_attributed_one_goes_on_with_it() -> None:
    text = "“We will win,” Dahl said.\n\n“We always do.”"
    assert _settled(text, _draft(text, "said", "Dahl", "“We will win,”")) == [
        ("Dahl", ["“We will win,”", "“We always do.”"])
    ]


def test_a_quoted_paragraph_behind_an_unquoted_one_is_nobodys() -> None:
    text = "“We will win,” Dahl said.\n\nThe hall fell silent.\n\n“We always do.”"
    assert _settled(text, _draft(text, "said", "Dahl", "“We will win,”")) == [
        ("Dahl", ["“We will win,”"]),
        ("", ["“We always do.”"]),
    ]


def test_a_cue_without_content_takes_the_quotation_beside_it() -> None:
    text = "“We will win,” Dahl told the hall."
    assert _settled(text, _draft(text, "told", "Dahl")) == [("Dahl", ["“We will win,”"])]


def test_a_cue_beyond_another_line_takes_nothing() -> None:
    text = "“We will win.”\nDahl spoke later."
    assert _settled(text, _draft(text, "spoke", "Dahl")) == [("", ["“We will win.”"])]


def test_of_two_cues_the_one_in_the_sentence_keeps_the_quotation() -> None:
    text = "“We will win,” Dahl said. Flint replied: “You never do.”"
    first = _draft(text, "said", "Dahl", "“We will win,”", "“You never do.”")
    second = _draft(text, "replied", "Flint", "“You never do.”")
    assert _settled(text, first, second) == [("Dahl", ["“We will win,”"]), ("Flint", ["“You never do.”"])]


def test_words_beside_a_direct_quotation_are_none_of_it() -> None:
    text = "“We will win,” Dahl told the crowd."
    draft = _draft(text, "told", "Dahl", "“We will win,”", "the crowd")
    assert _settled(text, draft) == [("Dahl", ["“We will win,”"])]


def test_an_outer_content_holds_the_nested_one() -> None:
    text = "Dahl said that Flint told him they would lose."
    outer = _draft(text, "said", "Dahl", "that Flint told")
    inner = _draft(text, "told", "Flint", "they would lose")
    assert _settled(text, outer, inner) == [
        ("Dahl", ["that Flint told him they would lose"]),
        ("Flint", ["they would lose"]),
    ]


def test_a_quotation_of_the_next_sentence_is_cut_off_and_goes_to_the_speaker_before() -> None:
    text = "“We will win,” Dahl said, speaking of the cup. “We always do.”"
    first = _draft(text, "said", "Dahl", "“We will win,”")
    second = Draft(((text.index("the cup"), len(text)),), Span.of(text, text.index("of"), text.index("of") + 2), 1)
    assert _settled(text, first, second) == [("Dahl", ["“We will win,”", "“We always do.”"]), ("", ["the cup."])]


def test_small_letters_before_the_cue_have_the_start_of_their_sentence() -> None:
    text = "It rained. The plan is “a disgrace,” Dahl said."
    assert _settled(text, _draft(text, "said", "Dahl", "“a disgrace,”")) == [("Dahl", ["The plan is “a disgrace,”"])]


def test_titles_and_single_words_are_left_alone() -> None:
    assert _settled("The show “Meet Me There” was “fine” to him.") == []


def test_nothing_gives_nothing() -> None:
    assert _settled("") == []


def test_a_quotation_that_leads_up_to_a_source_and_cue_is_theirs_not_the_plain_words_behind() -> None:
    text = "“We will win,” Dahl said of the vote."
    assert _settled(text, _draft(text, "said of", "Dahl", "the vote")) == [("Dahl", ["“We will win,”"])]


def test_a_quotation_that_does_not_lead_up_to_them_is_nobodys() -> None:
    text = "“We will surely win this.” Dahl said the vote was near."
    assert _settled(text, _draft(text, "said", "Dahl", "the vote was near")) == [
        ("Dahl", ["the vote was near"]),
        ("", ["“We will surely win this.”"]),
    ]
