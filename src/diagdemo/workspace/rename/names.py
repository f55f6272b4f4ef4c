"""What a text becomes once a record or a territory has another name; None when it does not name it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from diagdemo.workspace.apart import Interviews, prefix_of
from diagdemo.workspace.index import COLLECTIVITE
from diagdemo.workspace.rename.subject import Subject
from diagdemo.workspace.workspace import Workspace

_REFERENCE = re.compile(r"(?:[^/#\s]+/){0,2}[^/#\s]+(?:#[A-Za-z0-9_-]+)?\Z")


class Names:
    """The old name and the new one, wherever they may be written."""

    def __init__(self, workspace: Workspace, subject: Subject, new: str) -> None:
        self._index = workspace.index
        self._plan = workspace.plan
        self._kinds = (*workspace.plan.folders.values(), "extrait")
        self.subject = subject
        self.new = new
        self._apart = prefix_of(workspace.settings) if workspace.interviews is Interviews.A_PART else "\0"
        folder = subject.path.rpartition("/")[0]
        self.path = f"{folder}/{new}{'' if subject.is_territory else '.yaml'}"

    def reference(self, text: str, kinds: Iterable[str], territory: str | None) -> str | None:
        """What the reference `text`, written in `territory`, becomes.

        One that names a record of an unexpected kind follows it too: its fault stays what it was.
        """
        if not _REFERENCE.match(text):
            return None
        path, mark, extract = text.partition("#")
        *steps, name = path.split("/")
        changed = [self._step(step) for step in steps]
        if self._is_named(path, name, tuple(kinds), territory):
            name = self.new
        became = "/".join((*changed, name)) + mark + extract
        return None if became == text else became

    def target(self, text: str, territory: str | None) -> str | None:
        """What the target of a constat becomes: an id, or several joined by `+`, in their order."""
        ids = text.split("+")
        became = [self.reference(id, self._kinds, territory) or id for id in ids]
        if became == ids:
            return None
        return "+".join(sorted(became) if ids == sorted(ids) else became)

    def object(self, text: str, territory: str | None) -> str | None:
        """What the object of an interest becomes: free words, or the id of a device but for capitals."""
        folded = text.strip().casefold()
        if folded != text and self.subject.kind != "device":
            return None
        return self.reference(folded, ("device", "actor"), territory)

    def file(self, text: str) -> str | None:
        """What the path of a file becomes."""
        path = text.replace("\\", "/").removeprefix("./")
        became = self.moved(path)
        return None if became == path else became

    def moved(self, path: str) -> str:
        """Where the file or the folder at `path` is, once renamed."""
        if path == self.subject.path:
            return self.path
        if not self.subject.is_territory:
            return path
        root = self._apart if path.startswith(self._apart) else ""
        inner, folder = path.removeprefix(root), self.subject.path
        is_it = inner == folder or inner.startswith(folder + "/")
        return root + self.path + inner.removeprefix(folder) if is_it else path

    def _step(self, step: str) -> str:
        is_it = self.subject.is_territory and step == self.subject.id and step not in self._plan.folders
        return self.new if is_it else step

    def _is_named(self, path: str, name: str, kinds: tuple[str, ...], territory: str | None) -> bool:
        if name != self.subject.id:
            return False
        found = self._index.resolve(path, kinds, territory) or self._index.resolve(
            path, (*self._kinds, *kinds), territory
        )
        if self.subject.is_territory:
            return found is None or found.record.kind == COLLECTIVITE
        return found is not None and found.record.path == self.subject.path
