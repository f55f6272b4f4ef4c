"""The devices, stage by stage and one by one."""

from __future__ import annotations

from diagdemo.indicators.core.small_cells import few, is_small, minimum_of
from diagdemo.model.device import Device
from diagdemo.report.among import among
from diagdemo.report.claim import Claim, claim
from diagdemo.report.proof import proof, proofs
from diagdemo.report.reading import Reading
from diagdemo.report.sections.devices import (
    IN_PLACE,
    device_row,
    device_table,
    in_place,
    is_over,
    names_of,
    ordered,
)
from diagdemo.report.stated import UNKNOWN, around, known, lower, stated, together
from diagdemo.report.table import Table, TableRow, table
from diagdemo.study.cycle import intervenes
from diagdemo.study.entity import Entity
from diagdemo.study.latest import latest
from diagdemo.study.round import Round
from diagdemo.study.time import date_of, mandate_of
from diagdemo.wording import NOT_KNOWN

_MOST = 24
_PEOPLE = {
    "participants": "personnes",
    "votants": "votants",
    "participations": "présences",
    "membres": "membres",
    "contributions": "contributions",
    "seances": "séances",
}
"""What tells how many took part, best first, with what is counted."""
_COUNTS_PEOPLE = ("participants", "votants")


def stages(reading: Reading) -> Table:
    """Which devices intervene at each stage, by what their records or followed policies say."""
    titles = ("Étape", "En place ou en projet", "Arrêtés ou terminés")
    rows = [_stage(reading, code, label) for code, label in reading.study.stages.items()]
    return table(titles, rows if any(each.proofs for each in rows) else ())


def _stage(reading: Reading, code: str, label: str) -> TableRow:
    tested = [(each, intervenes(reading.study, each, (code,))) for each in ordered(reading.study)]
    held = [each for each, answer in tested if answer.value]
    now = [each for each in held if not is_over(reading.study, each)]
    past = [each for each in held if is_over(reading.study, each)]
    evidence = (datum for _, answer in tested if answer.value for datum in answer.evidence)
    cells = names_of(now) or "aucun dispositif connu", names_of(past) or "—"
    return TableRow(label, cells, proofs(evidence, reading.within))


def placed(reading: Reading) -> Claim | None:
    """Of how many devices in place the stages are known: the others may fill what looks empty."""
    devices = in_place(reading.study)
    told = [stated(each, "etapes") for each in devices]
    if not devices:
        return None
    count = sum(map(known, told))
    if not count:
        return Claim("Les étapes ne sont renseignées pour aucun dispositif en place ou en projet.", ())
    words = f"Les étapes sont renseignées pour {among(count, len(devices), IN_PLACE)}"
    rest = "\u00a0; les autres pourraient en couvrir d’autres." if count < len(devices) else "."
    named = " Le tableau compte aussi les dispositifs que nomment les politiques suivies."
    return Claim(words + rest + (named if reading.study.policies else ""), together(told).proofs)


def inventory(reading: Reading) -> Table:
    """The devices one by one."""
    titles = ("Dispositif", "Type", "État", "Depuis", "Degré annoncé → constaté", "Dernière édition")
    rows = [
        device_row(
            reading,
            each,
            (
                lower(stated(each, "type")),
                lower(stated(each, "statut")),
                _since(reading, each),
                _degrees(each),
                _last(reading, each),
            ),
        )
        for each in ordered(reading.study)
    ]
    return device_table(titles, rows, _MOST, given=1)


def _since(reading: Reading, device: Entity[Device]) -> Claim:
    """When it began, when it ended, and under which mandate it was launched."""
    dates = together([stated(device, "debut"), stated(device, "fin")], " → ")
    mandate = mandate_of(reading.study, date_of(device, "debut"))
    if not mandate or reading.study.territory is None:
        return dates
    terms = reading.study.territory.model.mandatures or ()
    ranks = [
        rank for rank, term in enumerate(terms) if (begun := term.debut.one) and str(begun.year) in mandate
    ]
    lines = claim(mandate, [reading.study.territory.at("mandatures", ranks[0])], reading.within)
    return together([dates, around("(", lines, ")")], " ")


def _degrees(device: Entity[Device]) -> Claim:
    announced, lived = (lower(stated(device, key)) for key in ("degre_annonce", "degre_constate"))
    if not known(announced) and not known(lived):
        return UNKNOWN
    return Claim(f"{announced.text} → {lived.text}", (*announced.proofs, *lived.proofs))


def _last(reading: Reading, device: Entity[Device]) -> Claim:
    """How many took part in the latest edition that says it."""
    edition = latest(reading.study, device, lambda each: _counted(each) != "")
    if edition is None:
        return UNKNOWN
    told = how_many(reading, edition, _counted(edition))
    return in_edition(edition, told)


def _counted(edition: Round) -> str:
    return next((key for key in _PEOPLE if edition.look(key).values), "")


def in_edition(edition: Round, said: Claim) -> Claim:
    """What is said, after the edition that it is said of: « 2024 : 12 personnes »."""
    line = proof(edition.device.record, ("editions", edition.rank, "id"))
    return Claim(f"{edition.called}\u00a0: {said.text}", (line, *said.proofs))


def how_many(reading: Reading, edition: Round, key: str, counted: bool = True) -> Claim:
    """A number of an edition; outside the team, too few people to be shown are only said to be few.

    `counted` says whether what is counted follows the figure.
    """
    quantity = edition.look(key).quantity
    least = minimum_of(reading.workspace)
    if not reading.within and key in _COUNTS_PEOPLE and quantity and is_small(quantity, least):
        return Claim(few(least), ())
    said = stated(edition.device, "editions", edition.rank, key, unit=_PEOPLE[key] if counted else None)
    return said if said.text != NOT_KNOWN else UNKNOWN
