"""The fifth question: the people and the money, who brings them, and what is not known of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from diagdemo.model.actor import Actor
from diagdemo.model.vocabulary.actors import NatureActeur
from diagdemo.report.claim import Claim
from diagdemo.report.figures import figures
from diagdemo.report.reading import Reading
from diagdemo.report.sections.apports import brought, trainings_told
from diagdemo.report.sections.budgets import device_means, series, unknown_means
from diagdemo.report.stated import around, known, stated, together
from diagdemo.report.table import Labelled, Table
from diagdemo.study.entity import Entity

_TITLES = {
    "budget_animation": "animation",
    "budget_projets": "projets",
    "cout_total": "coût total",
}
_MEASURES = (
    "etp_dedies",
    "dispositifs_par_etp",
    "bp_par_habitant",
    "bp_investissement",
    "cout_par_participation",
)


@dataclass(frozen=True)
class MoyensSection:
    """Les moyens humains et financiers de la participation."""

    whole: Claim | None
    """Ce que la collectivité dit de l’ensemble, avec l’année."""
    services: tuple[Labelled, ...]
    """L’effectif des services liés aux dispositifs, tous travaux confondus."""
    devices: Table
    """Les moyens de chaque dispositif."""
    unknown: Claim | None
    """De combien de dispositifs les moyens sont renseignés."""
    series: Table
    """Les budgets et les coûts, édition après édition."""
    measures: Table
    """Les indicateurs sur les moyens."""
    brought: Table
    """Qui finance, accueille, outille ou recrute."""
    trainings: tuple[Labelled, ...]
    """Les formations à la participation."""
    no_training: str
    """Ce qui est dit quand aucune formation n’est écrite ; vide sinon."""


def moyens(reading: Reading) -> MoyensSection:
    """The means of participation as the public of a reading may know them."""
    trainings = tuple(trainings_told(reading))
    return MoyensSection(
        _whole(reading),
        tuple(_services(reading)),
        device_means(reading),
        unknown_means(reading),
        series(reading),
        figures(reading, _MEASURES),
        brought(reading),
        trainings,
        "" if trainings else "Aucune formation à la participation n’est renseignée.",
    )


def _whole(reading: Reading) -> Claim | None:
    place = reading.study.territory
    if place is None or place.model.moyens is None:
        return None
    told = [
        stated(place, "moyens", "etp", unit="équivalents temps plein (ETP)"),
        *(around(f"{_TITLES[key]}\u00a0: ", stated(place, "moyens", key, unit="€")) for key in _TITLES),
    ]
    year = around("En ", stated(place, "moyens", "annee"))
    people = stated(place, "moyens", "humains")
    return together([together([year, together(told)], "\u00a0: "), people], ". ")


def _services(reading: Reading) -> Iterator[Labelled]:
    """The staff of the services that a link binds to a device, whatever else they do."""
    devices = set(reading.study.devices)
    near = {tie.start for tie in reading.study.ties if tie.end in devices}
    for actor in sorted(reading.study.actors.values(), key=lambda each: each.name.casefold()):
        said = _staff(actor)
        if actor.id in near and actor.model.nature is NatureActeur.SERVICE and known(said):
            yield Labelled(actor.name, said)


def _staff(actor: Entity[Actor]) -> Claim:
    staff = stated(actor, "effectif", unit="postes", earlier=True)
    money = around("budget ", stated(actor, "budget", unit="€"))
    return together([staff, money])
