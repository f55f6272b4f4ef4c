"""The state of every part, looked at when it is wanted and before it is read."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from diagdemo.verification.digest import digest
from diagdemo.verification.git_state import git_state
from diagdemo.verification.survey import survey, territories, told

if TYPE_CHECKING:
    from diagdemo.workspace.whereabouts import Whereabouts


class Surveys:
    """What the files of a repository look like, without being read."""

    def __init__(self, roots: Mapping[str, str], away: str = "") -> None:
        """`roots` are the folders that hold them, by what paths in them begin with.

        `away` is the one that should hold interviews and cannot be read: it may come.
        """
        self.roots, self.away = roots, away
        self._states: dict[str | None, bytes] = {}
        self._counts: dict[str | None, int] = {}
        self._told: dict[str | None, bytes] = {}
        self.territories = territories(roots[""])
        self.slugs = told(self.territories)
        """What tells the list of territories from another."""

    def state(self, territory: str | None) -> bytes:
        """What tells a part from any other state of it; empty when it cannot be trusted yet."""
        if territory not in self._states:
            seen = survey(self.roots, territory, self.territories)
            self._counts[territory], self._told[territory] = len(seen.paths), seen.told
            self._states[territory] = seen.state if territory else self._around(seen.state)
        return self._states[territory]

    def _around(self, state: bytes) -> bytes:
        """The state of what all territories share, with that of Git and of the place of interviews."""
        if not state:
            return state
        told = [git_state(Path(root)) for root in self.roots.values()]
        told += [_reached(root) for prefix, root in self.roots.items() if prefix]
        told += [_reached(self.away)] if self.away else []
        return digest(state, "\n\n".join(told).encode("utf-8", "surrogateescape"))

    def count(self, territory: str) -> int:
        """How many files and folders a territory has."""
        self.state(territory)
        return self._counts[territory]

    def paths(self, territory: str) -> str:
        """What tells the paths of a territory from others."""
        self.state(territory)
        return self._told[territory].hex()

    @cached_property
    def whereabouts(self) -> Whereabouts:
        """Which territories have records of a name."""
        from diagdemo.workspace.plan import load_plan
        from diagdemo.workspace.whereabouts import Whereabouts

        return Whereabouts(self.roots, self.territories, load_plan().folders)


def _reached(folder: str) -> str:
    """Where a folder really is, and whether it can be read."""
    return f"{os.path.realpath(folder)} {os.path.isdir(folder)} {os.access(folder, os.R_OK | os.X_OK)}"  # noqa: PTH112
