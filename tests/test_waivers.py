"""Waivers: what they cover, until when, and what is refused."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from factcheck.formats import html, json, markdown, text
from factcheck.project import Project, Waiver
from factcheck.report.editions import share
from factcheck.waivers import waive
from tests.formats import samples

TODAY = date(2025, 9, 10)
TOLL = next(one.fingerprint for one in samples.two().findings if one.code == "M01")


def waiver(**given: Any) -> Waiver:
    return Waiver.model_validate({"reason": "Asked", "by": "E. O’Neil", "expires": date(2025, 9, 10), **given})


def test_none_changes_nothing() -> None:
    assert waive(samples.two(), (), TODAY) is not None
    assert waive(samples.two(), (), TODAY) == samples.two()


def test_what_is_covered_stands_apart_and_fails_nothing() -> None:
    report = waive(samples.two(), (waiver(code="A03"), waiver(fingerprint=TOLL)), TODAY)
    assert {one.code: one.waiver for one in report.findings if one.waiver} == {"A03": "w1", "M01": "w2"}
    assert [one.code for one in report.findings if one.fails] == ["Q07", "T01"]
    assert [one.code for one in report.waived] == ["A03", "M01"]
    assert (report.summary.total, report.summary.folded, report.summary.waived) == (7, 1, 2)
    assert [one.count for one in report.summary.counts] == [1, 1, 3, 2]


@pytest.mark.parametrize(
    ("expires", "state", "failing"),
    [(date(2025, 9, 11), "used", 3), (date(2025, 9, 10), "used", 3), (date(2025, 9, 9), "expired", 4)],
)
def test_a_waiver_holds_through_its_last_day(expires: date, state: str, failing: int) -> None:
    report = waive(samples.two(), (waiver(code="M01", expires=expires),), TODAY)
    assert report.waivers
    (record,) = report.waivers.items
    assert (report.waivers.day, record.state, record.findings) == ("2025-09-10", state, [TOLL])
    assert sum(one.fails for one in report.findings) == failing


def test_one_that_covers_nothing_is_unused() -> None:
    waivers = (waiver(code="E01"), waiver(fingerprint="0" * 16), waiver(code="M01"), waiver(code="M01"))
    report = waive(samples.two(), waivers, TODAY)
    assert report.waivers
    assert [one.state for one in report.waivers.items] == ["unused", "unused", "used", "unused"]


def test_one_for_a_fingerprint_goes_before_one_for_its_code() -> None:
    report = waive(samples.two(), (waiver(code="M01"), waiver(fingerprint=TOLL)), TODAY)
    assert report.waivers
    assert [one.state for one in report.waivers.items] == ["unused", "used"]


def test_an_expired_one_gives_way_to_a_valid_one() -> None:
    waivers = (waiver(code="M01", expires=date(2025, 1, 1)), waiver(code="M01"))
    report = waive(samples.two(), waivers, TODAY)
    assert [one.waiver for one in report.findings if one.code == "M01"] == ["w2"]


def test_a_shareable_report_names_nobody_who_waives() -> None:
    shared = share(samples.decided())
    assert waive(share(samples.two()), (waiver(code="A03"),), TODAY).waivers == (
        share(waive(samples.two(), (waiver(code="A03"),), TODAY)).waivers
    )
    for form in (html, json, markdown, text):
        assert "Both are right" in form.render(shared)
        assert "O’Neil" not in form.render(shared)
        assert "City desk" not in form.render(shared)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, "Give a code or a fingerprint"),
        ({"code": "M01", "fingerprint": TOLL}, "Give a code or a fingerprint"),
        ({"code": "toll"}, "String should match pattern"),
        ({"fingerprint": "zz"}, "String should match pattern"),
        ({"code": "M01", "reason": "  "}, "at least 1 character"),
        ({"code": "M01", "reason": None}, "valid string"),
        ({"code": "M01", "by": ""}, "at least 1 character"),
        ({"code": "M01", "expires": "soon"}, "valid date"),
        ({"code": "M01", "until": "2025-01-01"}, "Extra inputs"),
    ],
)
def test_a_waiver_that_is_none(given: dict[str, Any], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        waiver(**given)


@pytest.mark.parametrize("left_out", ["reason", "by", "expires"])
def test_a_reason_a_name_and_an_expiry_are_required(left_out: str) -> None:
    given = {"code": "M01", "reason": "Asked", "by": "Desk", "expires": "2025-09-10"}
    del given[left_out]
    with pytest.raises(ValidationError, match="Field required"):
        Waiver.model_validate(given)


def test_one_for_a_story_holds_for_it_alone() -> None:
    everywhere, mill = waiver(code="M01"), waiver(code="Q06", story="mill")
    project = Project(waiver=(everywhere, mill))
    assert project.waivers_for("") == (everywhere,)
    assert project.waivers_for("fog") == (everywhere,)
    assert project.waivers_for("mill") == (everywhere, mill)
