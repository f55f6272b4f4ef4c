"""What became of what a constat is about, when only one version says something of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from diagdemo.changes.conclusions.later import Later
from diagdemo.constats.paired import Pair
from diagdemo.constats.verdict import Target
from diagdemo.study.study import Study
from diagdemo.wording import quoted
from diagdemo.workspace.record import Record


class Targets(NamedTuple):
    """Two studies of a territory, asked for the records that constats are about."""

    before: Study
    after: Study
    later: Later

    @classmethod
    def of(cls, before: Study, after: Study, ids: Mapping[str, str]) -> Targets:
        """The targets of two studies, of which some records were renamed."""
        return cls(before, after, Later.between(before, after, ids))

    def record(self, pair: Pair) -> Record | None:
        """The record of what only one version says something of."""
        study = self.before if pair.after is None else self.after
        return _record(study, _ids(pair.lone.target, self.later)) if pair.lone else None

    def note(self, pair: Pair) -> str:
        """What became of it, as a whole sentence; empty when it is in both versions, or is no record."""
        if pair.lone is None or self.record(pair) is None:
            return ""
        name, gone = quoted(pair.lone.target.name or pair.lone.target.id), pair.after is None
        other = self.after if gone else self.before
        if _record(other, _ids(pair.lone.target, self.later)) is not None:
            return ""
        return f"{name} n’est plus dans les fiches." if gone else f"{name} n’était pas dans les fiches."


def _record(study: Study, ids: frozenset[str]) -> Record | None:
    kinds = (study.actors, study.devices, study.policies, study.ambitions, study.actions)
    return next((kind[id].record for kind in kinds for id in kind if id in ids), None)


def _ids(target: Target, later: Later) -> frozenset[str]:
    """The ids that a target has in either version; that of the territory as a whole has none."""
    held = set(target.id.split("+")) - {""}
    return frozenset({*held, *map(later.id, held), *(old for old, new in later.ids.items() if new in held)})
