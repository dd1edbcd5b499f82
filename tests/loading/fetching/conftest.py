"""An internet for each test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.loading.fetching.internet import Internet, opened

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def internet(monkeypatch: pytest.MonkeyPatch) -> Iterator[Internet]:
    yield from opened(monkeypatch)
