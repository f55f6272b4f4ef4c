"""One of the two versions of a record: its values, its places, and what in it was heard from people."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from diagdemo.changes.model import Line, Side
from diagdemo.issues import Route
from diagdemo.model.entities import entities
from diagdemo.model.fact import Fact
from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.workspace.absent import says_nothing
from diagdemo.workspace.hearsay import interview_sources
from diagdemo.workspace.hidden import Apart, hidden_routes
from diagdemo.workspace.keys import unknown_key
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace
from diagdemo.yaml.tree import Mapping, Sequence


class Reading:
    """A record as one version has it."""

    def __init__(self, workspace: Workspace, record: Record, side: Side) -> None:
        self.workspace = workspace
        self.record = record
        self.side = side

    @cached_property
    def heard(self) -> dict[str, str]:
        """The keys of the sources that are interviews, each with what may be said of it."""
        return interview_sources(self.record.data, Diffusion.RESTITUTION)

    def is_internal(self, route: Route | None) -> bool:
        """Whether what is at `route`, or what holds it, is for the team alone."""
        return route is not None and any(route[:depth] in self._internal for depth in range(len(route) + 1))

    @cached_property
    def _internal(self) -> frozenset[Route]:
        """What a document for a collectivité leaves out; settings are in none."""
        if self.record.kind == "espace":
            return frozenset()
        model, nobody = entities()[self.record.kind], Apart({}, 0)
        return frozenset(hidden_routes(self.record.data, model, Diffusion.RESTITUTION, nobody))

    def line(self, route: Route) -> Line:
        """The line where a value is written."""
        return Line(self.side, self.record.path, self.record.locate(route).line)

    def unread(self, route: Route, part: str) -> bool:
        """Whether what is written at `route`, a field of a block of `part`, could not be read."""
        if not self.record.bound.issues:
            return False
        document = self.record.document
        _, block, exact = document.find(route[:-1])
        if not exact or not isinstance(block, Mapping):
            return exact  # the block itself is something else
        written = {key.value: node for key, node in block.entries}
        if route[-1] in written:
            return not says_nothing(written[str(route[-1])])
        plan = self.workspace.plan
        strange = (key for key in written if key not in plan.parts[part]["fields"])
        return any(unknown_key(key, part, {*written}, plan, part)[1] == route[-1] for key in strange)

    def unread_items(self, route: Route, read: int) -> bool:
        """Whether a list has items that could not be read."""
        _, node, exact = self.record.document.find(route)
        return exact and isinstance(node, Sequence) and len(node.items) != read

    def misses(self, route: Route) -> bool:
        """Whether some of what is listed at `route` could not be read."""
        if not self.record.bound.issues:
            return False
        found = self.value(route)
        if isinstance(found, Fact):
            return self.unread_items(route, len(found.values) + len(found.absences))
        return self.unread_items(route, len(found) if type(found) is tuple else 0)

    def value(self, route: Route) -> Any:
        """What was read at `route`; None when nothing was."""
        found: Any = self.record.data
        for step in route:
            if isinstance(found, dict):
                found = found.get(step)
            elif type(found) is tuple and isinstance(step, int) and step < len(found):
                found = found[step]
            else:
                return None
        return found

    def places(self, route: Route, items: tuple[Any, ...]) -> list[Route]:
        """Where each item of a list is written; the list, for those that cannot be told apart."""
        whole = not self.unread_items(route, len(items))
        found = ((*route, rank) if whole else route for rank in range(len(items)))
        return [self._blocks.get(id(item), place) for item, place in zip(items, found, strict=True)]

    @cached_property
    def _blocks(self) -> dict[int, Route]:
        """The places of the blocks that were read."""
        return {id(data): route for held in self.record.bound.parts.values() for route, data in held}
