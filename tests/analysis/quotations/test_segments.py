from __future__ import annotations

import numpy as np
import pytest

from factcheck.analysis.quotations.segments import CONTENT, CUES, ROLES, SOURCE, Scheme, best_tags, runs


def _scores(wanted: list[int], *, scheme: Scheme = ROLES, sure: float = 2.0) -> np.ndarray:
    scores = np.zeros((len(wanted), scheme.count), dtype=np.float32)
    scores[np.arange(len(wanted)), wanted] = sure
    return scores


CASES = {
    "a source and a content": ([0, 4, 0, 5, 6, 7], [0, 4, 0, 5, 6, 7]),
    "a content without its last": ([0, 5, 6, 0], [0, 5, 6, 7]),
    "two contents": ([8, 4, 0, 8], [8, 4, 0, 8]),
    "an inside that nothing opens": ([0, 6, 7], [0, 5, 7]),
}


@pytest.mark.parametrize(("wanted", "tags"), CASES.values(), ids=CASES)
def test_the_best_allowed_tags(wanted: list[int], tags: list[int]) -> None:
    scores = _scores(wanted)
    scores[:, 0] += 0.5
    scores[np.arange(len(tags)), tags] += 1
    assert best_tags(scores, np.zeros(len(wanted), dtype=np.int64), ROLES).tolist() == tags


def test_only_one_source_a_window() -> None:
    scores = _scores([4, 0, 4])
    scores[2] *= 2
    assert best_tags(scores, np.array([0, 0, 0]), ROLES).tolist() == [0, 0, 4]


def test_windows_do_not_touch_each_other() -> None:
    scores = _scores([5, 7, 4, 0, 8])
    assert best_tags(scores, np.array([0, 0, 1, 1, 1]), ROLES).tolist() == [5, 7, 4, 0, 8]
    assert best_tags(np.zeros((0, 9), dtype=np.float32), np.zeros(0, dtype=np.int64), ROLES).tolist() == []


def test_more_sequences_than_are_searched_together() -> None:
    wanted = [1, 3, 0] * 300
    sequence = np.repeat(np.arange(300), 3)
    assert best_tags(_scores(wanted, scheme=CUES), sequence, CUES).tolist() == wanted


ALLOWED = {
    "nothing": ([0, 0], True, True),
    "a run and an only one, which touch": ([1, 2, 3, 4], True, False),
    "a run that does not end": ([0, 1, 2], False, False),
    "a run that does not begin": ([2, 3], False, False),
    "a source in a content": ([5, 4, 7], False, False),
    "a source beside a content": ([1, 3, 8], False, True),
    "two sources": ([4, 0, 4], True, False),
}


@pytest.mark.parametrize(("tags", "cues", "roles"), ALLOWED.values(), ids=ALLOWED)
def test_what_a_scheme_allows(tags: list[int], cues: bool, roles: bool) -> None:
    assert (CUES.allows(np.array(tags)), ROLES.allows(np.array(tags))) == (cues, roles)


def test_runs_of_a_role() -> None:
    tags = np.array([1, 3, 0, 5, 7, 0, 8])
    assert (runs(tags, SOURCE), runs(tags, CONTENT)) == ([(0, 2)], [(3, 5), (6, 7)])
