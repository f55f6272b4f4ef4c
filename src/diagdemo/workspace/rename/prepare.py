"""Put a renaming together in memory, and make sure that everything still leads where it led."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from diagdemo.errors import DiagdemoError
from diagdemo.workspace.record import Record
from diagdemo.workspace.refusal import quote
from diagdemo.workspace.rename.after import renamed_workspace
from diagdemo.workspace.rename.mentions import mentions
from diagdemo.workspace.rename.names import Names
from diagdemo.workspace.rename.spliced import Roots, refuse_unreadable, spliced
from diagdemo.workspace.rename.subject import Subject
from diagdemo.workspace.rewrite import Edit, Move
from diagdemo.workspace.workspace import Workspace


class Renaming(NamedTuple):
    """A renaming that is ready to be written."""

    names: Names
    before: Workspace
    after: Workspace
    texts: dict[str, str]
    """The new text of each file that changes, by its path before."""
    replaced: int
    """How many times the old name is replaced."""

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The changes of files, before anything moves."""
        return tuple(Roots(self.before).edits(self.before, self.texts))

    @property
    def moves(self) -> tuple[Move, ...]:
        """What moves."""
        return tuple(Roots(self.before).moves(self.names))

    def with_texts(self, texts: Mapping[str, str]) -> Renaming:
        """The same, with other new texts for some files, given by their paths after."""
        back = {self.names.moved(record.path): record.path for record in self.before.records}
        merged = self.texts | {back[path]: text for path, text in texts.items()}
        return self._replace(texts=merged, after=renamed_workspace(self.before, self.names, merged))


def prepare(workspace: Workspace, subject: Subject, new: str) -> Renaming:
    """The renaming of `subject`; nothing is written.

    Raises:
        DiagdemoError: a file that names it cannot be followed, or a reference would lead elsewhere.
    """
    names = Names(workspace, subject, new)
    _refuse_unseen(workspace, subject)
    refuse_unreadable(workspace, names)
    found = list(mentions(workspace, names))
    texts = spliced(found)
    renaming = Renaming(names, workspace, renamed_workspace(workspace, names, texts), texts, len(found))
    _refuse_strays(renaming)
    return renaming


def _refuse_unseen(workspace: Workspace, subject: Subject) -> None:
    """Interviews that are not here may name actors and devices: nobody could follow them."""
    if workspace.interviews_readable or not (subject.is_territory or subject.kind in ("actor", "device")):
        return
    raise DiagdemoError(
        "les entretiens sont dans un dépôt à part, illisible d’ici\u00a0: rien n’y suivrait",
        "faites ce renommage là où les deux dépôts sont présents",
    )


def _refuse_strays(renaming: Renaming) -> None:
    """Stop when a reference would not lead where it led."""
    names = renaming.names
    for record, text, was, now in _leads(renaming):
        if was is not None and now != names.moved(was):
            leads = f"mènerait à {now}" if now else "ne mènerait plus nulle part"
            raise DiagdemoError(
                f"dans {record.path}, la référence {quote(text)} {leads}\u00a0: rien n’a été renommé",
                "choisissez un autre nom",
            )


def _leads(renaming: Renaming) -> Iterator[tuple[Record, str, str | None, str | None]]:
    """Each reference, with the path it leads to before and after."""
    after = {record.path: record for record in renaming.after.records}
    for record in renaming.before.records:
        other = after[renaming.names.moved(record.path)]
        for one, two in zip(record.bound.references, other.bound.references, strict=True):
            was = renaming.before.index.resolve(one.text, one.node["to"], record.territory)
            now = renaming.after.index.resolve(two.text, two.node["to"], other.territory)
            yield record, one.text, was and was.record.path, now and now.record.path
