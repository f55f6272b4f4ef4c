"""Which territories have records of a name: found in one pass over the names of files, when it is asked."""

from __future__ import annotations

import os
from array import array
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from diagdemo.workspace.files import COPY
from diagdemo.workspace.index import Home
from diagdemo.workspace.layout import TERRITORIES

_ENDING = ".yaml"


class Whereabouts:
    """The territories and kinds of the records of each name; a few bytes a record, whatever they hold."""

    def __init__(self, roots: Mapping[str, str], slugs: Sequence[str], folders: Mapping[str, str]) -> None:
        """Look at nothing yet.

        Args:
            roots: the folders that hold the files, by what paths in them begin with.
            slugs: the territories, sorted.
            folders: the kind of the records of each folder of a territory.
        """
        self._roots, self._slugs, self._folders = roots, slugs, folders
        self._kinds = sorted(folders.values())

    def of(self, name: str) -> list[Home]:
        """Every territory that has records of that name, with the kind of each, sorted."""
        if COPY.search(name):
            return []
        count = len(self._kinds)
        held = self._held.get(name, ())
        return [(self._slugs[code // count], self._kinds[code % count]) for code in held]

    @cached_property
    def _held(self) -> dict[str, array[int]]:
        found: dict[str, array[int]] = {}
        for rank, slug in enumerate(self._slugs):
            for place, name in sorted({*self._records(slug)}):
                found.setdefault(name, array("Q")).append(rank * len(self._kinds) + place)
        return found

    def _records(self, slug: str) -> Iterator[tuple[int, str]]:
        """The rank of the kind and the name of each record of a territory."""
        for prefix, root in self._roots.items():
            top = f"{root}/{TERRITORIES}"
            if os.path.islink(top) or os.path.islink(f"{top}/{slug}"):  # noqa: PTH114 - Path costs more
                continue
            for folder, kind in self._folders.items():
                # Only interviews live in another repository.
                if not prefix or kind == "interview":
                    for name in _names(f"{top}/{slug}/{folder}"):
                        yield self._kinds.index(kind), name


def _names(folder: str) -> list[str]:
    try:
        if os.path.islink(folder):  # noqa: PTH114 - as above
            return []
        with os.scandir(folder) as entries:
            return [
                entry.name.removesuffix(_ENDING)
                for entry in entries
                if entry.name.endswith(_ENDING)
                and entry.name[0] != "."
                and not entry.is_dir(follow_symlinks=False)
            ]
    except OSError:
        return []
