"""The fifth question: the people and the money, who brings them, and what is not known of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from diagdemo.indicators.core.editions import all_rounds
from diagdemo.model.actor import Actor
from diagdemo.model.device import Device
from diagdemo.model.diagnostic import Training
from diagdemo.model.vocabulary.actors import NatureActeur, Verbe
from diagdemo.report.among import among
from diagdemo.report.claim import Claim
from diagdemo.report.figures import figures
from diagdemo.report.proof import proofs
from diagdemo.report.reading import Reading
from diagdemo.report.sections.devices import IN_PLACE, called, device_row, in_place, ordered
from diagdemo.report.sections.inventaire import in_edition
from diagdemo.report.stated import around, known, named, stated, together
from diagdemo.report.table import Labelled, Table, TableRow, table
from diagdemo.study.entity import Entity
from diagdemo.study.round import Round
from diagdemo.study.standing import stands
from diagdemo.study.tie import Tie
from diagdemo.wording import listed, quoted

_UNITS = {"etp": "ETP", "budget_animation": "€", "budget_projets": "€", "cout_total": "€"}
_TITLES = {
    "etp": "Temps de travail",
    "budget_animation": "animation",
    "budget_projets": "projets",
    "cout_total": "coût total",
}
_SERIES = {"budget_alloue": "Budget confié aux participants", "cout_total": "Coût de l’édition"}
_MEASURES = (
    "etp_dedies",
    "dispositifs_par_etp",
    "bp_par_habitant",
    "bp_investissement",
    "cout_par_participation",
)
_BRINGS = (Verbe.FINANCE, Verbe.HEBERGE, Verbe.OUTILLE, Verbe.RECRUTE_POUR)
_MOST = 12


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
    trainings = tuple(_trainings(reading))
    return MoyensSection(
        _whole(reading),
        tuple(_services(reading)),
        _devices(reading),
        _unknown(reading),
        _series(reading),
        figures(reading, _MEASURES),
        _brought(reading),
        trainings,
        "" if trainings else "Aucune formation à la participation n’est renseignée.",
    )


def _whole(reading: Reading) -> Claim | None:
    place = reading.study.territory
    if place is None or place.model.moyens is None:
        return None
    told = [
        stated(place, "moyens", "etp", unit="ETP"),
        *(
            around(f"{_TITLES[key]}\u00a0: ", stated(place, "moyens", key, unit="€"))
            for key in list(_UNITS)[1:]
        ),
        stated(place, "moyens", "humains"),
    ]
    year = around("En ", stated(place, "moyens", "annee"))
    return together([year, together(told)], "\u00a0: ")


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


def _devices(reading: Reading) -> Table:
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


def _unknown(reading: Reading) -> Claim | None:
    held = in_place(reading.study)
    told = [each for each in held if each.model.moyens is not None]
    if not held:
        return None
    if not told:
        return Claim("Les moyens d’aucun dispositif en place ou en projet ne sont renseignés.", ())
    words = f"Des moyens sont renseignés pour {among(len(told), len(held), IN_PLACE)}."
    return Claim(words, together(named(each) for each in told).proofs)


def _series(reading: Reading) -> Table:
    """The money of editions, device by device, oldest first."""
    rows: list[TableRow] = []
    for device in ordered(reading.study):
        cells = [_over_time(reading, device, key) for key in _SERIES]
        if any(map(known, cells)):
            rows.append(device_row(reading, device, cells))
    return table(("Dispositif", *_SERIES.values()), rows, _MOST)


def _over_time(reading: Reading, device: Entity[Device], key: str) -> Claim:
    return together(_of_edition(each, key) for each in all_rounds(reading.study) if each.device is device)


def _of_edition(edition: Round, key: str) -> Claim:
    """A sum, after the edition it is of; the year is not told twice."""
    said = stated(edition.device, "editions", edition.rank, key, unit="€")
    if not known(said):
        return said
    return in_edition(edition, Claim(said.text.replace(f" ({edition.called})", ""), said.proofs))


def _brought(reading: Reading) -> Table:
    """Who brings what to whom: what stands, or whose record does not say that it has ended."""
    titles = ("Qui", "Fait quoi", "Pour")
    pairs: dict[tuple[str, Verbe], list[Tie]] = {}
    for verb in _BRINGS:
        for tie in reading.study.ties:
            if (
                tie.verb is verb
                and tie.end in reading.study.devices
                and stands(reading.study, tie) is not False
            ):
                pairs.setdefault((tie.start, verb), []).append(tie)
    rows = [
        TableRow(
            reading.study.called(start),
            (verb.label, listed([called(reading.study, tie.end, [tie]) for tie in ties])),
            proofs([tie.datum for tie in ties], reading.within),
        )
        for (start, verb), ties in pairs.items()
    ]
    return table(titles, rows, _MOST)


def _trainings(reading: Reading) -> Iterator[Labelled]:
    diagnosis = reading.study.diagnostic
    for rank, each in enumerate(diagnosis.model.formations or () if diagnosis else ()):
        if diagnosis is None:
            return
        route = ("formations", rank)
        people = stated(diagnosis, *route, "participants", unit="personnes")
        if known(people) and not any(sign.isdigit() for sign in people.text):
            people = around("nombre de personnes ", people)
        parts: Iterable[Claim] = (
            stated(diagnosis, *route, "date"),
            _subject(each, stated(diagnosis, *route, "sujet")),
            people,
        )
        yield Labelled(each.public.label, together(parts, ", "))


def _subject(training: Training, said: Claim) -> Claim:
    return Claim(quoted(training.sujet), said.proofs) if training.sujet else said
