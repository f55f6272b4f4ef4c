"""The time and the money of each device, and of its editions."""

from __future__ import annotations

from diagdemo.model.device import Device
from diagdemo.report.among import among
from diagdemo.report.claim import Claim
from diagdemo.report.reading import Reading
from diagdemo.report.sections.devices import IN_PLACE, device_row, in_place, ordered
from diagdemo.report.sections.frequentation import in_edition
from diagdemo.report.stated import known, named, stated, together
from diagdemo.report.table import Table, table
from diagdemo.study.entity import Entity
from diagdemo.study.round import Round, rounds

_UNITS = {"etp": "ETP", "budget_animation": "€", "budget_projets": "€", "cout_total": "€"}
_SERIES = {"budget_alloue": "Budget confié aux participants", "cout_total": "Coût de l’édition"}
_MOST = 12


def device_means(reading: Reading) -> Table:
    """What each device says of its means."""
    titles = ("Dispositif", "Temps de travail", "Animation", "Projets", "Coût total", "Année")
    rows = [
        device_row(
            reading,
            each,
            (
                *(stated(each, "moyens", key, unit=unit) for key, unit in _UNITS.items()),
                stated(each, "moyens", "annee"),
            ),
        )
        for each in ordered(reading.study)
        if each.model.moyens is not None
    ]
    return table(titles, rows, _MOST)


def unknown_means(reading: Reading) -> Claim | None:
    """Of how many devices in place some means are known."""
    held = in_place(reading.study)
    told = [each for each in held if each.model.moyens is not None]
    if not held:
        return None
    if not told:
        return Claim("Les moyens d’aucun dispositif en place ou en projet ne sont renseignés.", ())
    words = f"Des moyens sont renseignés pour {among(len(told), len(held), IN_PLACE)}."
    return Claim(words, together(named(each) for each in told).proofs)


def series(reading: Reading) -> Table:
    """The money of editions, device by device, oldest first."""
    rows = []
    for device in ordered(reading.study):
        cells = [_over_time(device, key) for key in _SERIES]
        if any(map(known, cells)):
            rows.append(device_row(reading, device, cells))
    return table(("Dispositif", *_SERIES.values()), rows, _MOST)


def _over_time(device: Entity[Device], key: str) -> Claim:
    return together(_of_edition(each, key) for each in rounds(device))


def _of_edition(edition: Round, key: str) -> Claim:
    """A sum, after the edition it is of; the year is not told twice."""
    said = stated(edition.device, "editions", edition.rank, key, unit="€")
    if not known(said):
        return said
    return in_edition(edition, Claim(said.text.replace(f" ({edition.called})", ""), said.proofs))
