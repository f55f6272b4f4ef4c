"""The objects that Git keeps, read by one `git cat-file --batch` that stays open: nothing else is asked.

Neither the working tree, nor the index, nor filters, nor hooks are ever involved.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from diagdemo.errors import DiagdemoError
from diagdemo.workspace.answers import Answers, Found, silent
from diagdemo.workspace.entries import Entry, entries_of
from diagdemo.workspace.plumbing import command, environment
from diagdemo.workspace.watch import Watch

_NAME = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_QUESTIONS = 4096 if os.name == "nt" else 8192
"""Bytes of questions asked before their answers are read: few enough for any pipe to hold them."""
_SECONDS = 30.0
"""How long Git may take for one round of questions."""


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
            )
        except OSError as error:
            raise silent() from error
        assert self._process.stdin and self._process.stdout  # noqa: PT018 - asked for above
        self._questions, self._answers = self._process.stdin, Answers(self._process.stdout)
        self._watch = Watch(_SECONDS, self._process.kill)
        self._trees: dict[str, tuple[Entry, ...]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let Git go."""
        self._watch.close()
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
        at_once = _QUESTIONS // (max(map(len, ids), default=0) + 1)
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
        for id, found in zip(unread, self.many(unread), strict=True):
            if found is None or found.kind != "tree" or len(found.content) < found.size:
                raise absent()
            self._trees[id] = tuple(entries_of(found.content, len(id) // 2))
        return [self._trees[id] for id in ids]

    def _round(self, ids: Sequence[str]) -> list[Found | None]:
        if not all(map(_NAME.fullmatch, ids)):
            raise silent()
        names = [id.encode("ascii") for id in ids]
        try:
            with self._watch:
                self._questions.write(b"\n".join([*names, b""]))
                self._questions.flush()
                return self._answers.read(names)
        except OSError as error:
            raise silent() from error


def absent() -> DiagdemoError:
    """What to say when Git no longer has, or never had, a part of a version."""
    return DiagdemoError(
        "une partie de cette version n’est pas sur cet ordinateur\u00a0: elle ne peut pas être lue",
        "pour la récupérer\u00a0: git fetch --refetch\u00a0; pour savoir ce qui manque\u00a0: git fsck",
    )
