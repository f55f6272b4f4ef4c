"""Who is who: from the text of a reference to the record that it names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from diagdemo.workspace.plan import Plan
from diagdemo.workspace.record import Record

COLLECTIVITE = "territoire"


class Target(NamedTuple):
    """What a reference names: a record, and for an extract of an interview its id in it."""

    record: Record
    extract: str | None = None


class Index:
    """The records by territory and id. Actors and devices share one namespace within a territory."""

    def __init__(self, records: Iterable[Record], plan: Plan) -> None:
        self._plan = plan
        self._by_id: dict[tuple[str | None, str], list[Record]] = {}
        self._territories: dict[str, Record] = {}
        for record in records:
            if record.kind == COLLECTIVITE and record.territory:
                self._territories[record.territory] = record
            elif record.kind in plan.folders.values():
                self._by_id.setdefault((record.territory, record.id), []).append(record)

    def resolve(self, text: str, kinds: Iterable[str], territory: str | None) -> Target | None:
        """The target of the reference `text` written in `territory`, among `kinds`.

        An id is looked for in the territory, then among shared actors; `other/id` elsewhere; `devices/id` in
        that folder; the slug of a territory is its collectivité, an actor.
        """
        wanted = set(kinds)
        path, _, extract = text.partition("#")
        steps = path.split("/")
        name = steps.pop()
        for step in steps:
            if step in self._plan.folders:
                wanted &= {self._plan.folders[step]} | ({"extrait"} if step == "interviews" else set())
            elif step in self._territories:
                territory = step
            else:
                return None
        record = self._find(name, wanted, territory, bool(extract))
        if record is None or not extract:
            return None if record is None else Target(record)
        known = {part.get("id") for part in record.data.get("extraits", ()) if isinstance(part, dict)}
        return Target(record, extract) if extract in known or record.document.root is None else None

    def _find(self, name: str, wanted: set[str], territory: str | None, extract: bool) -> Record | None:
        if extract:
            wanted = {"interview"} if wanted & {"interview", "extrait"} else set()
        if "actor" in wanted and name in self._territories:
            return self._territories[name]
        for place in (territory, None):
            for record in self._by_id.get((place, name), ()):
                if record.kind in wanted:
                    return record
        return None

    def names(self, kinds: Iterable[str], territory: str | None) -> list[str]:
        """The ids that a reference written in `territory` may name."""
        wanted = set(kinds)
        found = {
            name
            for (place, name), records in self._by_id.items()
            if place in (territory, None) and any(record.kind in wanted for record in records)
        }
        if "actor" in wanted and territory in self._territories:
            found.add(str(territory))
        return sorted(found)

    def elsewhere(self, name: str, kinds: Iterable[str]) -> list[str]:
        """The other territories that have a record of that id, as references to it."""
        wanted = set(kinds)
        return sorted(
            f"{place}/{name}"
            for (place, other), records in self._by_id.items()
            if place and other == name and any(record.kind in wanted for record in records)
        )

    def homonyms(self) -> list[list[Record]]:
        """Records that share one id where ids must differ: actors and devices of a territory."""
        groups = ([r for r in records if r.kind in ("actor", "device")] for records in self._by_id.values())
        return [group for group in groups if len(group) > 1]
