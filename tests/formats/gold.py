"""Gold files: whole outputs, accepted by a person."""

from __future__ import annotations

from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]


def assert_gold(name: str, content: str) -> None:
    """Hold content to `tests/gold/NAME`; where it differs, keep it in `tests/actual` for `make accept`."""
    gold = TESTS / "gold" / name
    if gold.is_file() and gold.read_bytes() == content.encode():
        return
    actual = TESTS / "actual" / name
    actual.parent.mkdir(parents=True, exist_ok=True)
    actual.write_bytes(content.encode())
    pytest.fail(f"{name} is not what was accepted: compare tests/actual with tests/gold, then `make accept`.")
