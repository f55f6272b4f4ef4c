"""How instances work, and what devices changed in decisions."""

from __future__ import annotations

from diagdemo.model.device import Device
from diagdemo.report.among import among
from diagdemo.report.claim import Claim
from diagdemo.report.reading import Reading
from diagdemo.report.sections.devices import IN_PLACE, RECORDED, device_row, in_place, ordered
from diagdemo.report.stated import known, lower, named, stated, together
from diagdemo.report.table import Table, table
from diagdemo.study.entity import Entity
from diagdemo.wording import agree

_FIELDS = ("ordre_du_jour", "frequence", "membres", "circuit_des_avis")


def workings(reading: Reading) -> Table:
    """Who convenes, who writes the agenda, how often, how many members, where opinions go."""
    titles = ("Instance", "Convoquée par", "Ordre du jour", "Rythme", "Membres", "Circuit des avis")
    rows = [
        device_row(reading, each, (_convener(reading, each), *(_working(each, key) for key in _FIELDS)))
        for each in in_place(reading.study)
        if each.model.fonctionnement is not None
    ]
    return table(titles, rows)


def silent(reading: Reading) -> Claim | None:
    """How many devices in place say nothing of how they work."""
    held = in_place(reading.study)
    told = [each for each in held if each.model.fonctionnement is not None]
    if not held or len(told) == len(held):
        return None
    if not told:
        return Claim("Le fonctionnement d’aucun dispositif en place ou en projet n’est renseigné.", ())
    words = f"Le fonctionnement est renseigné pour {among(len(told), len(held), IN_PLACE)}."
    return Claim(words, together(named(each) for each in told).proofs)


def _convener(reading: Reading, device: Entity[Device]) -> Claim:
    said = stated(device, "fonctionnement", "convoque_par")
    return Claim(reading.study.called(said.text), said.proofs) if known(said) else said


def _working(device: Entity[Device], key: str) -> Claim:
    said = stated(device, "fonctionnement", key, earlier=key == "membres")
    return lower(said) if key == "ordre_du_jour" else said


def impacts(reading: Reading) -> Table:
    """What devices changed in precise decisions, device by device."""
    rows = [
        device_row(
            reading,
            each,
            tuple(stated(each, "impacts", rank, key) for key in ("decision", "date", "effet")),
        )
        for each in ordered(reading.study)
        for rank, _ in enumerate(each.model.impacts or ())
    ]
    return table(("Dispositif", "Décision", "Date", "Ce qui a changé"), rows, 12)


def changed(reading: Reading) -> Claim | None:
    """Of how many devices an effect on a decision is written; of the others, it is not known."""
    held = ordered(reading.study)
    told = [stated(each, "impacts", 0, "decision") for each in held if each.model.impacts]
    if not held:
        return None
    if not told:
        words = (
            "Aucun effet sur une décision n’est écrit dans les fiches\u00a0: on ne sait pas s’il y en a eu."
        )
        return Claim(words, ())
    decisions = sum(len(each.model.impacts or ()) for each in held)
    written = "est écrit" if decisions == 1 else "sont écrits"
    rest = "\u00a0; des autres, on ne sait pas" if len(told) < len(held) else ""
    words = (
        f"{agree(decisions, 'effet', 'effets')} sur une décision {written}, "
        f"pour {among(len(told), len(held), RECORDED)}{rest}."
    )
    return Claim(words, together(told).proofs)
