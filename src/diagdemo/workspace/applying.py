"""Apply the changes of ambitions one after the other, over ids and links: which apply, and which do not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from diagdemo.workspace.changes import OBJECTS, Cause, Change, Fault, changes_of
from diagdemo.workspace.index import COLLECTIVITE
from diagdemo.workspace.links import MUTUAL, declared_links, node_id
from diagdemo.workspace.misshapen import misshapen
from diagdemo.workspace.standing import Place, Standing
from diagdemo.workspace.workspace import Workspace

LinkKey = tuple[str, str, str]
"""A link by its ends and its verb: start, verb, end; the ends of a two-way verb are sorted."""

_CURRENT, _PAST = "actuelle", "passee"


class Applied(NamedTuple):
    """A change that applies: the id it is about, or both ends of its link."""

    change: Change
    ids: tuple[str, ...]


class Outcome(NamedTuple):
    """What becomes of the changes of a territory, each list in the order they apply."""

    applied: tuple[Applied, ...]
    faults: tuple[Fault, ...]


def apply_changes(workspace: Workspace, territory: str) -> Outcome:
    """Apply all that the ambitions of a territory write, horizon after horizon.

    A change that could not be wholly read is left aside, and so is what rests on it: its fault is told where
    it was read.

    Args:
        workspace: the repository.
        territory: the slug of the territory.
    """
    written = changes_of(workspace, territory)
    sound = [change for change in written if change.sound]
    shapes = [misshapen(change, workspace.plan) for change in sound]
    state = _State(workspace, territory, sound)
    state.doubt(change for change in written if not change.sound)
    state.doubt(fault.change for fault in shapes if fault is not None)
    results = [shape or state.apply(change) for change, shape in zip(sound, shapes, strict=True)]
    return Outcome(
        tuple(result for result in results if isinstance(result, Applied)),
        tuple(result for result in results if isinstance(result, Fault)),
    )


def link_key(start: str, verb: str, end: str) -> LinkKey:
    """What makes two statements the same link."""
    first, last = sorted((start, end)) if verb in MUTUAL else (start, end)
    return first, verb, last


class _State:
    """The ecosystem while changes are applied."""

    def __init__(self, workspace: Workspace, territory: str, changes: list[Change]) -> None:
        self._nodes = Standing(workspace, territory, changes)
        self._links: dict[LinkKey, Place] = {}
        self._planned: dict[LinkKey, Place] = {}
        self._cut: dict[LinkKey, Place] = {}
        self._doubtful: set[str] = set()
        named = {self._nodes.named(text)[0] for change in changes for text in _texts(change)}
        ids = {id.rpartition("/")[2] for id in named}
        for link in declared_links(workspace, territory):
            # No change says anything of the others.
            if link.start.id not in ids and link.end.id not in ids:
                continue
            key = link_key(node_id(link.start, territory), link.verb, node_id(link.end, territory))
            if link.status != _PAST:
                lasting = link.status == _CURRENT and "fin" not in link.data
                held = self._links if lasting else self._planned
                held.setdefault(key, (link.record, link.route))

    def doubt(self, changes: Iterable[Change]) -> None:
        """Take nothing for granted of what these changes name: they could not be wholly read."""
        self._doubtful |= {self._nodes.named(text)[0] for change in changes for text in _texts(change)}

    def apply(self, change: Change) -> Applied | Fault | None:
        """Apply one change, or say why it does not; nothing when what it rests on is in doubt."""
        doubtful = (text for text in _texts(change) if self._nodes.named(text)[0] in self._doubtful)
        if not all(self._nodes.holds(text) for text in doubtful):
            return None
        return self._link(change) if "lien" in change.data else self._node(change)

    def _node(self, change: Change) -> Applied | Fault:
        (key,) = change.objects
        text = str(change.data[key])
        adding, route = change.operation == "ajouter", (*change.route, key)
        if adding and self._nodes.holds(text):
            return Fault(change, Cause.EXISTS, route, (text,), self._nodes.written(text))
        absence = None if adding else self._nodes.absence(text)
        if absence is not None:
            return Fault(change, absence.cause, route, (text,), absence.before)
        id, kind = self._nodes.named(text)
        if kind and kind != OBJECTS[key]:
            cause = Cause.COLLECTIVITE if kind == COLLECTIVITE else Cause.OTHER_KIND
            return Fault(change, cause, route, (text,), self._nodes.written(text))
        if change.operation != "modifier":
            self._nodes.set(change, there=adding)
        if change.operation == "retirer":
            self._forget(id, change)
        return Applied(change, (id,))

    def _link(self, change: Change) -> Applied | Fault:
        link, route = change.data["lien"], (*change.route, "lien")
        for end in ("de", "vers"):
            absence = self._nodes.absence(link[end])
            if absence is not None:
                return Fault(change, absence.cause, (*route, end), (link[end],), absence.before)
        start, end = (self._nodes.named(link[end])[0] for end in ("de", "vers"))
        told = (link["de"], link["type"], link["vers"])
        if start == end:
            return Fault(change, Cause.ITSELF, route, told)
        key = link_key(start, link["type"], end)
        if change.operation == "ajouter":
            if key in self._links:
                return Fault(change, Cause.LINK_EXISTS, route, told, self._links[key])
            self._links[key] = (change.record, route)
            self._planned.pop(key, None)
        elif self._links.pop(key, None) or self._planned.pop(key, None):
            self._cut[key] = (change.record, change.route)
        else:
            return Fault(change, Cause.LINK_ABSENT, route, told, self._cut.get(key))
        return Applied(change, (start, end))

    def _forget(self, id: str, change: Change) -> None:
        """Remove the links of what is removed."""
        for links in (self._links, self._planned):
            for key in [key for key in links if id in (key[0], key[2])]:
                del links[key]
                self._cut[key] = (change.record, change.route)


def _texts(change: Change) -> list[str]:
    """The ids that a change names, as they are typed."""
    link = change.data.get("lien", {})
    named = [change.data[key] for key in change.objects if key != "lien"]
    return [str(text) for text in (*named, link.get("de"), link.get("vers")) if text]
