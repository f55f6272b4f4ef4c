"""What `git cat-file --batch` answers, one object after the other."""

from __future__ import annotations

import io
import os
import time
from collections.abc import Sequence
from typing import IO, NamedTuple

from diagdemo.errors import DiagdemoError

_BUFFER = 1 << 16
_HEAD = 300
"""Bytes that the line before an object never reaches."""
_LARGEST, _LARGEST_FILE = 4_000_000, 1 << 20
"""Bytes of an object that are kept; of a larger one only its size is told. No record is as large."""
_KINDS = {kind.encode("ascii"): kind for kind in ("commit", "tree", "blob", "tag")}
_MANY = 8
_PAUSE = 0.0 if os.name == "nt" else 0.0005
"""Seconds that Git is given to write many objects ahead; Windows counts in larger steps."""


class Found(NamedTuple):
    """An object."""

    kind: str
    """`commit`, `tree`, `blob` or `tag`."""
    size: int
    content: bytes
    """Empty when the object is larger than what is kept."""


class Answers:
    """The answers to the names that were asked, read from the output of Git."""

    def __init__(self, output: IO[bytes]) -> None:
        self._pipe = _Pipe(output.fileno(), closefd=False)
        self._buffer = io.BufferedReader(self._pipe, _BUFFER)

    def read(self, names: Sequence[bytes]) -> list[Found | None]:
        """The objects of these names, in their order; None for one that Git does not have.

        Raises:
            DiagdemoError: Git stops in the middle, or answers something else.
            OSError: its output cannot be read.
        """
        self._pipe.patient = len(names) > _MANY
        return [self._next(name) for name in names]

    def _next(self, name: bytes) -> Found | None:
        words = self._buffer.readline(_HEAD).split()
        if len(words) == 2 and words == [name, b"missing"]:
            return None
        kind = _KINDS.get(words[1]) if len(words) == 3 and words[0] == name else None
        if kind is None or not words[2].isdigit():
            raise silent()
        size = int(words[2])
        kept = size <= (_LARGEST_FILE if kind == "blob" else _LARGEST)
        content = self._buffer.read(size) if kept else self._passed(size)
        if (kept and len(content) < size) or self._buffer.read(1) != b"\n":
            raise silent()
        return Found(kind, size, content)

    def _passed(self, size: int) -> bytes:
        """Read so many bytes, and keep none."""
        while size:
            piece = self._buffer.read(min(size, _BUFFER))
            if not piece:
                raise silent()
            size -= len(piece)
        return b""


class _Pipe(io.FileIO):
    """The output of Git, which writes each object apart.

    To be woken at each of them would cost both sides more than the objects: while many are awaited, Git is
    left to fill the pipe, then all that it holds is read together.
    """

    patient = False

    def readinto(self, into: bytearray | memoryview) -> int | None:  # type: ignore[override]
        """Read what is there, or wait for it."""
        if self.patient:
            time.sleep(_PAUSE)
        return super().readinto(into)


def silent() -> DiagdemoError:
    """What to say when Git does not answer what it was asked."""
    return DiagdemoError(
        "Git ne répond pas\u00a0: cette version des fiches ne peut pas être lue",
        "tapez «\u00a0git fsck\u00a0» dans le dépôt pour voir ce qui l’en empêche",
    )
