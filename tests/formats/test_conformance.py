"""veraPDF's judgement of the printed report, where `VERAPDF` names the program: `$VERAPDF FLAVOUR FILE`."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from factcheck.formats import pdf
from tests.formats import samples

if TYPE_CHECKING:
    from pathlib import Path

VERAPDF = shutil.which(os.environ.get("VERAPDF", ""))

pytestmark = pytest.mark.skipif(not VERAPDF, reason="no validator: VERAPDF names no program")


@pytest.mark.parametrize("sample", ["two", "eight", "quiet", "house", "decided"])
def test_it_conforms_to_what_it_claims(sample: str, tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(pdf.render(getattr(samples, sample)()))
    for flavour in ("3a", "ua1"):
        command = [VERAPDF or "", flavour, str(file)]
        done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=300)
        assert (done.returncode, done.stdout.split()[:2]) == (0, ["PASS", f"{flavour},"]), done.stdout
