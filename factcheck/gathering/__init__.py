"""Many articles -> the stories that they tell: a signature for each, those alike held together."""

from __future__ import annotations

from factcheck.gathering.groups import gather
from factcheck.gathering.signatures import Signature, sign

__all__ = ["Signature", "gather", "sign"]
