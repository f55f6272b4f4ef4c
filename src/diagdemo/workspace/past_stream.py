"""Read a past revision one territory at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from diagdemo.workspace.apart import BesideParts
from diagdemo.workspace.files import classify
from diagdemo.workspace.places import Content, Snapshot
from diagdemo.workspace.revision import Revision
from diagdemo.workspace.stream import Stream
from diagdemo.workspace.whereabouts import Whereabouts


class PastStream(Stream):
    """A repository whose territories are read when they are wanted, as they were in a revision."""

    def __init__(
        self,
        root: Path,
        files: Snapshot,
        at: Revision,
        apart: Callable[[Path, dict[str, Any]], BesideParts | None],
    ) -> None:
        """Read the settings, and what all territories share.

        Args:
            root: the folder that holds `diagdemo.yaml`.
            files: what the revision holds.
            at: the revision.
            apart: where the interviews that live in another repository are read, from its settings.
        """
        self._files, self._find_apart = files, apart
        self.read_at = at
        super().__init__(root, names_contents=False)

    @cached_property
    def whereabouts(self) -> Whereabouts:
        """Which territories have records of a name."""
        return _Listed(self)

    def content(self, path: str) -> Content | None:
        """What the file of a record holds; None when there is no such record."""
        place = self._apart if self._apart and path.startswith(self._apart.prefix) else self._here
        found = classify(path.removeprefix(place.prefix), self.plan)
        if found is None or all(path != each.path for each in self._listed(found.territory).records):
            return None
        return next(place.contents([path]))

    def _place(self) -> Snapshot:
        return self._files

    def _place_apart(self, settings: dict[str, Any]) -> BesideParts | None:
        return self._find_apart(self.root, settings)


class _Listed(Whereabouts):
    """Found in what the revision holds, not on the disk."""

    def __init__(self, stream: PastStream) -> None:
        super().__init__({}, stream.territories, stream.plan.folders)
        self._stream = stream

    def _records(self, slug: str) -> Iterator[tuple[int, str]]:
        for found in self._stream.found(slug):
            if found.kind in self._kinds:
                yield self._kinds.index(found.kind), found.id
