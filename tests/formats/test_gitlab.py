"""GitLab's Code Quality: the fields that it reads, one issue a remark, told apart by fingerprints."""

from __future__ import annotations

import json

from factcheck.formats import gitlab
from tests.formats import samples


def test_each_remark_is_an_issue_with_every_field() -> None:
    report = samples.two()
    issues = json.loads(gitlab.render(report))
    assert [one["fingerprint"] for one in issues] == [one.fingerprint for one in report.findings if one.remarked]
    for one in issues:
        assert one.keys() == {"check_name", "description", "severity", "fingerprint", "location"}
        assert one["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert one["location"]["lines"]["begin"] >= 1
        assert not one["location"]["path"].startswith(("/", "./"))


def test_nothing_is_an_empty_list() -> None:
    assert gitlab.render(samples.quiet()) == "[]\n"
