"""The repository, once read: what every check, graph and report starts from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from diagdemo.issues import Issue, Route
from diagdemo.workspace.apart import Interviews
from diagdemo.workspace.bound import Reference
from diagdemo.workspace.files import Listing
from diagdemo.workspace.index import Index
from diagdemo.workspace.plan import Plan
from diagdemo.workspace.record import Record
from diagdemo.workspace.revision import Revision, head

if TYPE_CHECKING:
    from diagdemo.workspace.dossier import Dossier
    from diagdemo.workspace.links import Links

Blocks = list[tuple[Route, dict[str, Any]]]
"""The blocks of a record that are of one model, each with its route."""


class Workspace:
    """Records in a stable order, with the issues found while reading them. Nothing here changes once made."""

    def __init__(
        self,
        root: Path,
        listing: Listing,
        records: tuple[Record, ...],
        plan: Plan,
        words: dict[str, tuple[str, ...]],
        interviews: Interviews = Interviews.ICI,
        read_at: Revision | None = None,
    ) -> None:
        self.root = root
        self.listing = listing
        self.records = records
        self.plan = plan
        self.words = words
        """The vocabularies in force, by name: those of the tool, with what the repository replaces."""
        self.interviews = interviews
        """Where the interviews are; `ILLISIBLES` when they live in a repository that is not here."""
        self.read_at = read_at
        """The past revision that this is; None for the files as they are in the folder."""
        self._target_words: dict[str | None, dict[str, None]] = {}

    def holding(self, records: tuple[Record, ...], listing: Listing | None = None) -> Workspace:
        """The same repository, with these records in the place of its own."""
        return Workspace(
            self.root,
            listing or self.listing,
            records,
            self.plan,
            self.words,
            self.interviews,
            self.read_at,
        )

    def mapped(self, change: Callable[[Record], Record | None], listing: Listing) -> Workspace:
        """The same repository as `change` makes each record; one for which it gives None is not there."""
        changed = (change(record) for record in self.records)
        return self.holding(tuple(record for record in changed if record is not None), listing)

    def every_record(self) -> Iterator[Record]:
        """The records of all territories, whether or not `records` has them all."""
        yield from self.records

    def whole(self) -> Workspace:
        """The same repository with all its territories."""
        return self

    @cached_property
    def revision(self) -> Revision | None:
        """The revision that was read, else the last one of the folder; None outside Git."""
        return self.read_at or head(self.root)

    @cached_property
    def issues(self) -> tuple[Issue, ...]:
        """What is wrong in the text of the files and in the types of their values."""
        return tuple(
            issue for record in self.records for issue in (*record.document.issues, *record.bound.issues)
        )

    @cached_property
    def links(self) -> Links:
        """The links that records declare."""
        from diagdemo.workspace.links import stated_links

        return stated_links(self.records, self.index)

    @property
    def interviews_readable(self) -> bool:
        """Whether references to interviews can be followed; when not, nothing can be said of them."""
        return self.interviews is not Interviews.ILLISIBLES

    @cached_property
    def index(self) -> Index:
        """From references to records."""
        return Index(self.records, self.plan, self.territories)

    @cached_property
    def settings_record(self) -> Record | None:
        """The record of `diagdemo.yaml`."""
        return next((record for record in self.records if record.kind == "espace"), None)

    @property
    def settings(self) -> dict[str, Any]:
        """The values of `diagdemo.yaml`."""
        return self.settings_record.data if self.settings_record else {}

    def target_words(self, territory: str | None) -> dict[str, None]:
        """Every word that the target of a constat may be in a territory, in a stable order."""
        from diagdemo.workspace.targets import words

        if territory not in self._target_words:
            self._target_words[territory] = words(self, territory)
        return self._target_words[territory]

    @cached_property
    def blocks(self) -> Mapping[str, list[tuple[Record, Blocks]]]:
        """By the name of a model, the records that hold blocks of it, with these blocks."""
        held: dict[str, list[tuple[Record, Blocks]]] = defaultdict(list)
        for record in self.records:
            for name, blocks in record.bound.parts.items():
                held[name].append((record, blocks))
        return held

    @cached_property
    def dangling(self) -> Mapping[str, tuple[Reference, ...]]:
        """By path of the record, its references that name nothing."""
        from diagdemo.workspace.dangling import dangling

        return dangling(self)

    @property
    def territories(self) -> tuple[str, ...]:
        """The slugs of the territories, sorted."""
        return self.listing.territories

    @property
    def examined(self) -> tuple[str | None, ...]:
        """What is to be verified: the territories, and None for what they share."""
        return (None, *self.territories)

    def of(self, territory: str | None, kind: str | None = None) -> list[Record]:
        """The records of a territory, or of one kind in it."""
        held = self._by_territory.get(territory, ())
        return [record for record in held if kind is None or record.kind == kind]

    def record(self, path: str) -> Record | None:
        """The record written in the file at `path`."""
        return self._by_path.get(path)

    def dossier(self, territory: str) -> Dossier:
        """The objects of a territory, for whoever computes or tells."""
        from diagdemo.workspace.dossier import build_dossier

        return build_dossier(self, territory)

    @cached_property
    def _by_territory(self) -> dict[str | None, list[Record]]:
        held: dict[str | None, list[Record]] = {}
        for record in self.records:
            held.setdefault(record.territory, []).append(record)
        return held

    @cached_property
    def _by_path(self) -> dict[str, Record]:
        return {record.path: record for record in self.records}
