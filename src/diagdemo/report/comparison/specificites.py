"""The practices recorded in one territory only, type by type."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from diagdemo.comparison.specific import Sighting, sightings
from diagdemo.geo.normalise import normalise
from diagdemo.model.vocabulary.devices import TypeDispositif
from diagdemo.report.comparison.kinds import Compared
from diagdemo.report.proof import proof
from diagdemo.report.telling import Cell, Told
from diagdemo.wording import agree, listed

_TYPES = {str(term): term.label for term in TypeDispositif}
_LOT = "Tirage au sort"
_FEW = 2
"""Names of territories that a cell holds; more are counted."""


@dataclass(frozen=True)
class Specificite:
    """Ce qu’un territoire est seul à recenser, pour un type de dispositif."""

    type: str
    """Le type de dispositif."""
    territoire: str
    """Le territoire."""
    quoi: str
    """Ce qui n’est recensé que là : le type lui-même, un degré, des étapes."""
    dispositifs: Cell
    """Les dispositifs qui le montrent."""
    a_verifier: str
    """Les autres inventaires qui ne permettent pas encore de le dire ; vide quand tous le permettent."""


@dataclass(frozen=True)
class Specificites:
    """Ce qui n’est recensé qu’à un endroit."""

    etablies: tuple[Specificite, ...]
    """Ce que tous les autres inventaires permettent de dire."""
    a_verifier: tuple[Specificite, ...]
    """Ce qui reste à vérifier dans d’autres inventaires."""


def specificites(held: Compared) -> Specificites:
    """What is recorded in one place only, as inventories allow to say."""
    found = sightings(held.lined)
    return Specificites(
        _rows([each for each in found if each.alone.value is True]),
        _rows([each for each in found if each.alone.value is None]),
    )


def _rows(found: Iterable[Sighting]) -> tuple[Specificite, ...]:
    groups: dict[tuple[str, str], list[Sighting]] = {}
    for each in found:
        groups.setdefault((_type(each), each.here.label), []).append(each)
    ordered = sorted(groups.items(), key=lambda item: (normalise(item[0][0]), normalise(item[0][1])))
    return tuple(_row(kind, label, group) for (kind, label), group in ordered)


def _type(sighting: Sighting) -> str:
    return _TYPES.get(sighting.practice.id.partition("-")[0], _LOT)


def _row(kind: str, label: str, group: Sequence[Sighting]) -> Specificite:
    devices = {device.id: device for each in group for device in each.devices}
    elsewhere = list(dict.fromkeys(name for each in group for name in each.unfinished))
    several = len(elsewhere) > _FEW
    return Specificite(
        kind,
        label,
        ", ".join(dict.fromkeys(map(_aspect, group))),
        Cell(tuple(Told(device.name, proof(device.record)) for device in devices.values())),
        agree(len(elsewhere), "autre inventaire", "autres inventaires") if several else listed(elsewhere),
    )


def _aspect(sighting: Sighting) -> str:
    """What is there: the type itself, or « degré constaté « Co-décision » »."""
    words = sighting.practice.name
    for start in (" au degré constaté ", " à l’étape "):
        _, _, after = words.partition(start)
        if after:
            return f"{start.strip().removeprefix('au ').removeprefix('à l’')} {after}"
    return "ce type de dispositif" if _type(sighting) != _LOT else "ce recrutement"
