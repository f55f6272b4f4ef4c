"""Combinations observed: which devices stand together, what is recorded beside; no cause."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from diagdemo.comparison.inventory import finished, recorded
from diagdemo.comparison.lined import Lined
from diagdemo.comparison.practices import of_type
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import TypeDispositif
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, some, unsure

MOST = 3
"""Under eight territories, four conditions would already make more combinations than cases."""


class Condition(NamedTuple):
    """Something that is so in a territory, or is not, or is not known."""

    name: str
    test: Callable[[Study], Tested]


class Case(NamedTuple):
    """A territory in a combination."""

    label: str
    outcome: Tested


class Combination(NamedTuple):
    """One line of the table: what is there and what is not, and the territories where it is so."""

    presence: tuple[bool | None, ...]
    """For each condition; None when it is not known."""
    cases: tuple[Case, ...]

    @property
    def contradictory(self) -> bool:
        """Whether the same combination goes with the outcome in one territory and without it in another."""
        return {True, False} <= {case.outcome.value for case in self.cases}


def has_type(kind: TypeDispositif) -> Condition:
    """That a device of a type is recorded."""
    return Condition(kind.label, lambda study: recorded(study, of_type(kind).holds))


def _some_trace(study: Study) -> Tested:
    """Whether a device has an impact or a public answer on record."""
    found = some(test for device in study.devices.values() for test in _traces(device))
    if found.value is not False or study.devices:
        return found
    done = finished(study)
    return found if done.value else unsure(*done.missing)


def _traces(device: Entity[Device]) -> list[Tested]:
    routes: list[tuple[str | int, ...]] = [("impacts",)]
    routes += [("editions", rank, "reponse_publique") for rank, _ in enumerate(device.model.editions or ())]
    return [look(device, *route).test(lambda _: True) for route in routes]


USUAL = (
    has_type(TypeDispositif.ASSEMBLEE_TIREE_AU_SORT),
    has_type(TypeDispositif.BUDGET_PARTICIPATIF),
    has_type(TypeDispositif.PLATEFORME_NUMERIQUE),
)
"""The three devices that the field most often puts together."""

TRACE = Condition("Un impact ou une réponse publique au moins est recensé", _some_trace)
"""The only outcome that inventories record everywhere: that an effect is written, not that it is large."""


def combinations(
    lined: Sequence[Lined], conditions: Sequence[Condition] = USUAL, outcome: Condition = TRACE
) -> tuple[Combination, ...]:
    """The combinations of conditions that are observed, with the outcome: contradictory ones first.

    Raises:
        ValueError: there are more than three conditions.
    """
    if len(conditions) > MOST:
        raise ValueError(f"{len(conditions)} conditions, {MOST} at most")
    rows: dict[tuple[bool | None, ...], list[Case]] = {}
    for each in lined:
        presence = tuple(condition.test(each.study).value for condition in conditions)
        rows.setdefault(presence, []).append(Case(each.label, outcome.test(each.study)))
    found = [Combination(presence, tuple(cases)) for presence, cases in rows.items()]
    return tuple(sorted(found, key=lambda row: (not row.contradictory, _order(row.presence))))


def _order(presence: tuple[bool | None, ...]) -> tuple[int, ...]:
    """Present first, then absent, then not known."""
    return tuple((True, False, None).index(said) for said in presence)
