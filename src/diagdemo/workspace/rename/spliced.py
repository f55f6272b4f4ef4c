"""How files change: the new texts of those that name what is renamed, and those that cannot be followed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from diagdemo.errors import DiagdemoError
from diagdemo.wording import agree
from diagdemo.workspace.apart import apart_folder, prefix_of
from diagdemo.workspace.binding.walk import MOST
from diagdemo.workspace.record import Record
from diagdemo.workspace.refusal import quote
from diagdemo.workspace.rename.mentions import Mention
from diagdemo.workspace.rename.names import Names
from diagdemo.workspace.rewrite import Edit, Move
from diagdemo.workspace.workspace import Workspace
from diagdemo.yaml.edit import replace_scalars

_SHOWN = 10


def spliced(found: Iterable[Mention]) -> dict[str, str]:
    """The new text of each file that changes, by its path, with its byte order mark.

    Raises:
        DiagdemoError: a text would not read.
    """
    grouped: dict[str, list[Mention]] = {}
    for mention in found:
        grouped.setdefault(mention.record.path, []).append(mention)
    return {
        path: replace_scalars(held[0].record.document, [(mention.scalar, mention.text) for mention in held])
        for path, held in grouped.items()
    }


def refuse_unreadable(workspace: Workspace, names: Names) -> None:
    """Stop when a file that may name what is renamed cannot be read to its end.

    Raises:
        DiagdemoError: there are such files; all are named.
    """
    told = re.compile(rf"(?<![\w-]){re.escape(names.subject.id)}(?![\w-])")
    unread = [record.path for record in workspace.records if _unread(record) and _may_tell(record, told)]
    if unread:
        listed = ", ".join(unread[:_SHOWN]) + ("…" if len(unread) > _SHOWN else "")
        faulty = agree(len(unread), "fichier a des fautes et nomme", "fichiers ont des fautes et nomment")
        raise DiagdemoError(
            f"{faulty} peut-être {quote(names.subject.id)}\u00a0: {listed}",
            "corrigez-les d’abord, diagdemo validate les montre\u00a0; rien n’a été renommé",
        )


def _unread(record: Record) -> bool:
    """Whether something of the file may have escaped the reader."""
    return record.document.refused or len(record.bound.issues) > MOST


def _may_tell(record: Record, told: re.Pattern[str]) -> bool:
    return not record.document.text or bool(told.search(record.document.text))


class Roots:
    """Where files are: the repository, or the one of interviews, whose paths begin otherwise."""

    def __init__(self, workspace: Workspace) -> None:
        self._root = workspace.root
        self._apart = apart_folder(workspace.root, workspace.settings)
        self._prefix = prefix_of(workspace.settings)

    def place(self, path: str) -> tuple[Path, str]:
        """The folder of the repository that holds `path`, and the path in it."""
        if self._apart is not None and path.startswith(self._prefix):
            return self._apart, path.removeprefix(self._prefix)
        return self._root, path

    def edits(self, workspace: Workspace, texts: Mapping[str, str]) -> Iterator[Edit]:
        """The changes to write, from the texts of the files as they are now."""
        for path, after in texts.items():
            record = workspace.record(path)
            assert record is not None
            mark = "\ufeff" if record.document.bom else ""
            before = (mark + record.document.text).encode("utf-8")
            yield Edit(*self.place(path), before, after.encode("utf-8"))

    def moves(self, names: Names) -> Iterator[Move]:
        """The file or the folder that moves; interviews that live apart move with their territory."""
        root, old = self.place(names.subject.path)
        yield Move(root, old, self.place(names.path)[1])
        if names.subject.is_territory and self._apart is not None and (self._apart / old).is_dir():
            yield Move(self._apart, old, names.path)
