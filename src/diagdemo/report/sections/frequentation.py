"""How many people took part: in one edition, and edition after edition."""

from __future__ import annotations

from diagdemo.indicators.core.small_cells import few, is_small, minimum_of
from diagdemo.model.device import Device
from diagdemo.report.among import among
from diagdemo.report.claim import Claim
from diagdemo.report.proof import proof
from diagdemo.report.reading import Reading
from diagdemo.report.sections.devices import RECORDED, device_row, ordered
from diagdemo.report.stated import UNKNOWN, named, stated, together
from diagdemo.report.table import Table, table
from diagdemo.study.entity import Entity
from diagdemo.study.round import Round, rounds
from diagdemo.wording import NOT_KNOWN

_MOST = 12
COUNTS = {
    "participants": "personnes",
    "votants": "votants",
    "participations": "présences",
    "membres": "membres",
    "contributions": "contributions",
    "seances": "séances",
}
"""What tells how many took part, best first, with what is counted."""
_OVER_TIME = ("participants", "participations", "votants", "contributions", "membres")
_COUNTS_PEOPLE = ("participants", "votants")


def turnout(reading: Reading) -> Table:
    """How many took part, edition after edition: what is counted most often for each device."""
    held = ((device, _series(reading, device)) for device in ordered(reading.study))
    rows = [
        device_row(reading, device, (Claim(COUNTS[key], ()), told)) for device, (key, told) in held if key
    ]
    return table(("Dispositif", "Ce qui est compté", "Au fil des éditions"), rows, _MOST)


def _series(reading: Reading, device: Entity[Device]) -> tuple[str, Claim]:
    """What is told of the most editions, and its values, oldest first."""
    told = {key: [each for each in rounds(device) if each.look(key).values] for key in _OVER_TIME}
    key = max(told, key=lambda each: len(told[each]))
    if not told[key]:
        return "", UNKNOWN
    values = (in_edition(each, how_many(reading, each, key, False)) for each in told[key])
    return key, together(values)


def uncounted(reading: Reading) -> Claim | None:
    """Of how many devices such a number is known; None when it is of all."""
    held = ordered(reading.study)
    told = [each for each in held if _series(reading, each)[0]]
    if not held or len(told) == len(held):
        return None
    if not told:
        return Claim("On ne sait d’aucun dispositif combien de personnes y prennent part.", ())
    counted = "Un nombre de personnes, de présences ou de contributions est connu pour"
    words = f"{counted} {among(len(told), len(held), RECORDED)}."
    return Claim(words, together(named(each) for each in told).proofs)


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
    said = stated(edition.device, "editions", edition.rank, key, unit=COUNTS[key] if counted else None)
    return said if said.text != NOT_KNOWN else UNKNOWN
