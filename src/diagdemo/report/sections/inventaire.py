"""The devices, stage by stage and one by one."""

from __future__ import annotations

from diagdemo.model.device import Device
from diagdemo.report.claim import Claim, claim
from diagdemo.report.proof import proof
from diagdemo.report.reading import Reading
from diagdemo.report.sections.devices import (
    device_row,
    device_table,
    ordered,
)
from diagdemo.report.sections.frequentation import COUNTS, how_many, in_edition
from diagdemo.report.stated import UNKNOWN, around, known, lower, stated, together
from diagdemo.report.table import Table
from diagdemo.study.entity import Entity
from diagdemo.study.latest import latest
from diagdemo.study.round import Round
from diagdemo.study.time import date_of, mandate_of
from diagdemo.wording import agree

_MOST = 24


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
    return next((key for key in COUNTS if edition.look(key).values), "")


def set_aside(reading: Reading) -> Claim | None:
    """The records of devices that hold a fault: none of them is counted, and it is said."""
    held = [each for each in reading.study.unreadable if each.kind == "device"]
    if not held:
        return None
    told = agree(len(held), "fiche de dispositif contient", "fiches de dispositifs contiennent")
    words = "n’est pas prise en compte" if len(held) == 1 else "ne sont pas prises en compte"
    return Claim(f"{told} une erreur et {words}.", tuple(proof(each) for each in held))
