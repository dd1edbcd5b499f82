"""Two short accounts of one invented day."""

from __future__ import annotations

from pathlib import Path

import pytest

LEDGER = """---
outlet: Harbour Ledger
title: Fog closes the port
published: 2025-03-04
---
The port of Ostermar was closed on Monday because of fog, harbour master Ida Lund said.

"We had 12 boats at sea and all of them are back," Lund told reporters on Monday.
"""

POST = """---
outlet: Meridian Post
title: Boats wait out the fog
published: 2025-03-04
---
Fog closed the port of Ostermar on Monday, according to harbour master Ida Lund.

"We had 14 boats at sea and all of them are back," Lund told reporters on Monday.
"""


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with `a.txt` and `b.txt`, which is the working directory."""
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(LEDGER, encoding="utf-8")
    Path("b.txt").write_text(POST, encoding="utf-8")
    return tmp_path
