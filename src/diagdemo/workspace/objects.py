"""The objects that Git keeps, read by one `git cat-file --batch` that stays open: nothing else is asked.

Neither the working tree, nor the index, nor filters, nor hooks are ever involved.
"""

from __future__ import annotations

import os
import re
import subprocess
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, NamedTuple, Self

from diagdemo.errors import DiagdemoError
from diagdemo.workspace.plumbing import command, environment

_NAME = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_QUESTIONS = 4096 if os.name == "nt" else 8192
"""Bytes of questions asked before their answers are read: few enough for any pipe to hold them."""
_BUFFER = 1 << 16
_LARGEST, _LARGEST_FILE = 4_000_000, 1 << 20
"""Bytes of an object that are kept; of a larger one only its size is told. No record is as large."""
_PIECE = 1 << 16
_SECONDS = 30.0
"""How long Git may take for one round of questions."""


class Found(NamedTuple):
    """An object."""

    kind: str
    """`commit`, `tree`, `blob` or `tag`."""
    size: int
    content: bytes
    """Empty when the object is larger than what is kept."""


class Entry(NamedTuple):
    """A line of a tree."""

    mode: str
    """`40000` a folder, `120000` a link, `160000` another repository; anything else is a file."""
    name: bytes
    id: str


class Objects:
    """Gives objects by their names; to be closed, or used as a context."""

    def __init__(self, git: str, root: Path) -> None:
        try:
            self._process = subprocess.Popen(
                command(git, root, "cat-file", "--batch"),
                env=environment(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=_BUFFER,
            )
        except OSError as error:
            raise _silent() from error
        self._trees: dict[str, tuple[Entry, ...]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let Git go."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                try:
                    pipe.close()
                except OSError:
                    continue

    def many(self, ids: Sequence[str]) -> Iterator[Found | None]:
        """The objects of these names, in their order; None for one that Git does not have.

        Raises:
            DiagdemoError: Git does not answer.
        """
        at_once = max(_QUESTIONS // (len(ids[0]) + 1), 1) if ids else 1
        for start in range(0, len(ids), at_once):
            yield from self._round(ids[start : start + at_once])

    def one(self, id: str) -> Found | None:
        """The object of this name, if Git has it.

        Raises:
            DiagdemoError: Git does not answer.
        """
        return next(self.many((id,)))

    def trees(self, ids: Sequence[str]) -> list[tuple[Entry, ...]]:
        """What each of these trees holds. Trees are read once.

        Raises:
            DiagdemoError: Git does not have one of them.
        """
        unread = [id for id in dict.fromkeys(ids) if id not in self._trees]
        width = len(ids[0]) // 2 if ids else 0
        for id, found in zip(unread, self.many(unread), strict=True):
            if found is None or found.kind != "tree" or len(found.content) < found.size:
                raise absent()
            self._trees[id] = tuple(_entries(found.content, width))
        return [self._trees[id] for id in ids]

    def _round(self, ids: Sequence[str]) -> list[Found | None]:
        if not all(map(_NAME.fullmatch, ids)):
            raise _silent()
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin and stdout  # noqa: PT018 - asked for above
        watch = threading.Timer(_SECONDS, self._process.kill)
        watch.start()
        try:
            stdin.write("".join(f"{id}\n" for id in ids).encode("ascii"))
            stdin.flush()
            return [_answer(stdout) for _ in ids]
        except OSError as error:
            raise _silent() from error
        finally:
            watch.cancel()


def _answer(pipe: IO[bytes]) -> Found | None:
    """The next object that Git writes."""
    words = pipe.readline(300).split()
    if len(words) == 2 and words[1] == b"missing":
        return None
    if len(words) != 3 or not words[2].isdigit():
        raise _silent()
    size = int(words[2])
    kept = size <= (_LARGEST_FILE if words[1] == b"blob" else _LARGEST)
    content = pipe.read(size) if kept else b""
    left = 0 if kept else size
    while left:
        piece = pipe.read(min(left, _PIECE))
        if not piece:
            raise _silent()
        left -= len(piece)
    if (kept and len(content) < size) or not pipe.read(1):
        raise _silent()
    return Found(words[1].decode("ascii", "replace"), size, content)


def _entries(content: bytes, width: int) -> Iterator[Entry]:
    """The lines of a tree, whose names of objects take `width` bytes."""
    at = 0
    while at < len(content):
        space = content.find(b" ", at)
        null = content.find(b"\0", space)
        if space < 0 or null < 0:
            return
        mode = content[at:space].decode("ascii", "replace").lstrip("0")  # old imports write « 040000 »
        yield Entry(mode, content[space + 1 : null], content[null + 1 : null + 1 + width].hex())
        at = null + 1 + width


def absent() -> DiagdemoError:
    """What to say when Git no longer has, or never had, a part of a version."""
    return DiagdemoError(
        "une partie de cette version n’est pas sur cet ordinateur\u00a0: elle ne peut pas être lue",
        "pour la récupérer\u00a0: git fetch --refetch\u00a0; pour savoir ce qui manque\u00a0: git fsck",
    )


def _silent() -> DiagdemoError:
    return DiagdemoError(
        "Git ne répond pas\u00a0: cette version des fiches ne peut pas être lue",
        "tapez «\u00a0git fsck\u00a0» dans le dépôt pour voir ce qui l’en empêche",
    )
