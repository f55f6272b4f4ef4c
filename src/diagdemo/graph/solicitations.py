"""Who is solicited everywhere: where an actor sits, takes part or relays, and those that call on it.

Leading, hosting or paying for a device is work of one’s own and is not counted; a group that a source does
not detail is not one actor and is not counted either.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from diagdemo.graph.ecosystem import DEVICE
from diagdemo.graph.today import TodayMap, is_there, today
from diagdemo.model.vocabulary.actors import CategorieActeur, NatureActeur, Verbe
from diagdemo.study.datum import Datum
from diagdemo.study.missing import Missing
from diagdemo.study.quantity import Quantity
from diagdemo.study.standing import confirmation
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested
from diagdemo.study.tie import Tie

TAKING_PART = (Verbe.SIEGE_A, Verbe.PARTICIPE_A, Verbe.MEMBRE_DE, Verbe.DONNE_AVIS_SUR, Verbe.RELAIE)
"""From an actor to a device."""
MANY = 4
"""From so many on, someone should ask whether it is too much."""
CALLING_ON = (Verbe.SAISIT, Verbe.CONVOQUE)
"""From anyone to the actor."""


@dataclass(frozen=True)
class Load:
    """Who solicits an actor on the reference date."""

    id: str
    sure: tuple[str, ...]
    """The active devices, and those who call on it."""
    unsure: tuple[str, ...]
    """Devices that may be active, and those that only a link to confirm ties to it."""
    evidence: tuple[Datum, ...]
    """The lines that state the sure ones."""
    missing: tuple[Missing, ...]
    """What would tell whether the unsure ones solicit it."""

    @property
    def count(self) -> Quantity:
        """How many there are, at least and at most."""
        return Quantity(len(self.sure), len(self.sure) + len(self.unsure))

    def test(self, least: float) -> Tested:
        """Whether there are at least so many."""
        if self.count.low >= least:
            return Tested(True, self.evidence)
        if self.count.high < least:
            return Tested(False, self.evidence)
        return Tested(None, self.evidence, self.missing)


def loads(study: Study) -> tuple[Load, ...]:
    """The load of each actor of the map, in its order; use `study.derive(loads)`."""
    place = study.derive(today)
    return tuple(_load(place, id) for id in place.actors if not is_group(study, id))


def is_group(study: Study, actor: str) -> bool:
    """Whether an actor is a set that a source does not detail."""
    model = study.actors[actor].model
    return model.nature is NatureActeur.GROUPE or model.categorie is CategorieActeur.GROUPE


def gini(counts: list[int]) -> float | None:
    """How unequally something is shared out, from 0 (alike) to 1 (all to one); None when there is nothing."""
    total, number = sum(counts), len(counts)
    if not total:
        return None
    weighted = sum(rank * count for rank, count in enumerate(sorted(counts), 1))
    return 2 * weighted / (number * total) - (number + 1) / number


def _load(place: TodayMap, id: str) -> Load:
    sure: dict[str, tuple[Datum, ...]] = {}
    unsure: dict[str, tuple[Missing, ...]] = {}
    for tie, other in _calls(place, id, place.ties_of(id)):
        active = is_there(place.study, other)
        if active.value is True:
            sure[other] = (*sure.get(other, ()), tie.datum)
        elif active.value is None:
            unsure[other] = active.missing
    for tie, other in _calls(place, id, place.unsure_of(id)):
        active = is_there(place.study, other)
        if other not in sure and active.value is not False:
            unsure[other] = (*unsure.get(other, active.missing), confirmation(tie))
    return Load(
        id,
        tuple(sure),
        tuple(unsure),
        tuple(dict.fromkeys(datum for data in sure.values() for datum in data)),
        tuple(dict.fromkeys(lack for lacks in unsure.values() for lack in lacks)),
    )


def _calls(place: TodayMap, id: str, ties: Iterable[Tie]) -> Iterator[tuple[Tie, str]]:
    """Those of its ties by which an actor is solicited, each with who solicits it."""
    for tie in ties:
        if tie.start == id and tie.verb in TAKING_PART and place.kind(tie.end) == DEVICE:
            yield tie, tie.end
        elif tie.end == id and tie.verb in CALLING_ON:
            yield tie, tie.start
