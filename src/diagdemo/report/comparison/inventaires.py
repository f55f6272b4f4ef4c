"""What each inventory holds: devices by type, actors by category, links by family, fields filled in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from diagdemo.model.vocabulary.actors import CategorieActeur, FamilleLien, Verbe
from diagdemo.model.vocabulary.devices import TypeDispositif
from diagdemo.report.claim import Claim
from diagdemo.report.comparison.kinds import Compared, Kind
from diagdemo.report.comparison.tables import Row, Tableau, tables
from diagdemo.report.inventory import completeness, usable
from diagdemo.report.proof import Proof, proof
from diagdemo.report.reading import Reading
from diagdemo.wording import NOT_KNOWN, number, share
from diagdemo.workspace.links import declared_links

_NOTHING = "–"
"""That nothing of a sort is in an inventory; what is not in it may exist."""

Counted = dict[str, list[Proof]]
"""The lines of what is counted, by sort."""


@dataclass(frozen=True)
class Inventaires:
    """Ce que contient chaque inventaire."""

    dispositifs: tuple[Tableau, ...]
    """Les dispositifs recensés, par type."""
    acteurs: tuple[Tableau, ...]
    """Les acteurs recensés, par catégorie."""
    liens: tuple[Tableau, ...]
    """Les liens écrits, par famille."""
    completude: tuple[Tableau, ...]
    """Les champs renseignés parmi ceux qu’on attend, par sorte de fiche."""


def inventaires(held: Compared) -> Inventaires:
    """The inventories, kind by kind."""

    def counted(what: str, count: Callable[[Reading], Counted]) -> tuple[Tableau, ...]:
        return tuple(
            table
            for kind in held.kinds
            for table in tables(kind, _counts(map(count, kind.readings)), what=what)
        )

    return Inventaires(
        counted("les dispositifs", _devices),
        counted("les acteurs", _actors),
        counted("les liens écrits", _links),
        tuple(table for kind in held.kinds for table in tables(kind, _filled(kind))),
    )


def _counts(held: Iterable[Counted]) -> Iterable[Row]:
    columns = list(held)
    yield "En tout", [_claim([line for lines in each.values() for line in lines]) for each in columns]
    for sort in columns[0] if columns else ():
        if any(each[sort] for each in columns):
            yield sort, [_claim(each[sort]) for each in columns]


def _claim(lines: list[Proof]) -> Claim:
    return Claim(number(len(lines)) if lines else _NOTHING, tuple(lines))


def _devices(reading: Reading) -> Counted:
    found: Counted = {term.label: [] for term in TypeDispositif}
    for device in reading.study.devices.values():
        found[device.model.type.label].append(proof(device.record, ("type",)))
    return found


def _actors(reading: Reading) -> Counted:
    labels = [*(term.label for term in CategorieActeur), f"Catégorie {NOT_KNOWN}"]
    found: Counted = {label: [] for label in labels}
    for actor in reading.study.actors.values():
        category = actor.model.categorie
        label = category.label if category else f"Catégorie {NOT_KNOWN}"
        found[label].append(proof(actor.record, ("categorie",) if category else ()))
    return found


def _links(reading: Reading) -> Counted:
    found: Counted = {family.label: [] for family in FamilleLien}
    for link in declared_links(reading.workspace, reading.study.slug):
        found[Verbe.of(link.verb).famille.label].append(proof(link.record, link.route))
    return found


def _filled(kind: Kind) -> Iterable[Row]:
    held = [
        {each.label: each for each in completeness(reading.workspace, usable(reading.dossier))}
        for reading in kind.readings
    ]
    for label in dict.fromkeys(label for counts in held for label in counts):
        yield (
            label,
            [
                Claim(share(counts[label].count, counts[label].among), _named(reading, label))
                if label in counts
                else Claim("aucune fiche", ())
                for reading, counts in zip(kind.readings, held, strict=True)
            ],
        )


def _named(reading: Reading, label: str) -> tuple[Proof, ...]:
    """Where the records of a sort begin; outside the team, never those of interviews."""
    plan = reading.workspace.plan
    return tuple(
        proof(record)
        for record in usable(reading.dossier)
        if plan.label(record.kind, several=True).lower() == label.lower()
        and (reading.within or record.kind != "interview")
    )
