"""What a server sent for an address, as it came."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import sha256

FOLDER = "snapshots"
NAME_LENGTH = 16
"""Hexadecimal digits of a snapshot's name."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The bytes after decompression; `address` is what was asked for, `final` where redirects led.

    `headers` are those that are kept, by lower-case name, sorted; `suffix` is that of the bytes' format (".html").
    """

    address: str
    final: str
    headers: tuple[tuple[str, str], ...]
    content: bytes
    suffix: str

    @property
    def name(self) -> str:
        """The name of its file, the same for the same bytes from the same address."""
        digest = sha256(f"{self.address}\n{self.final}\n".encode() + self.content).hexdigest()
        return f"{digest[:NAME_LENGTH]}{self.suffix}"

    @property
    def path(self) -> str:
        """Its file, as seen from the folder of a report."""
        return f"{FOLDER}/{self.name}"

    def record(self, fetched: str) -> str:
        """What stands beside the file, as JSON; `fetched` is an ISO date or date-time, "" where it is not known."""
        told = {
            "address": self.address,
            "final": self.final,
            "fetched": fetched,
            "headers": dict(self.headers),
            "bytes": len(self.content),
            "sha256": sha256(self.content).hexdigest(),
        }
        return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
