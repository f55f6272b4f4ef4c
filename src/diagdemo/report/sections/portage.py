"""The sixth question: who carries each device, on what it rests, and who backs the diagnosis."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.model.device import Device
from diagdemo.model.diagnostic import Diagnostic
from diagdemo.model.vocabulary.actors import Verbe
from diagdemo.report.among import among
from diagdemo.report.claim import Claim
from diagdemo.report.figures import figures
from diagdemo.report.proof import proofs
from diagdemo.report.reading import Reading
from diagdemo.report.sections.devices import IN_PLACE, called, device_row, device_table, in_place
from diagdemo.report.stated import around, known, lower, stated, together
from diagdemo.report.table import Labelled, Table
from diagdemo.study.entity import Entity
from diagdemo.study.standing import stands
from diagdemo.wording import listed
from diagdemo.workspace.hidden import is_visible

_LEADS = (Verbe.PILOTE, Verbe.COORGANISE, Verbe.ANIME)
_MOST = 20


@dataclass(frozen=True)
class PortageSection:
    """Le portage politique des dispositifs et du diagnostic."""

    devices: Table
    """Qui porte et anime chaque dispositif en place ou en projet, ce qui le fonde, la forme de son mandat."""
    carried: Claim | None
    """De combien de dispositifs on sait quelle délégation les porte."""
    margins: tuple[Labelled, ...]
    """Ce qui peut encore changer, pour les dispositifs dont le mandat le dit."""
    measures: Table
    """Les indicateurs sur le portage."""
    backing: tuple[Labelled, ...]
    """La convention, les référents, qui a été rencontré à la tête de la collectivité."""
    no_backing: str
    """Ce qui est dit quand rien n’en est écrit ; vide sinon, ou pour qui ne doit pas le lire."""


def portage(reading: Reading) -> PortageSection:
    """The backing of devices and of the diagnosis, as the public of a reading may know it."""
    backing = _backing(reading)
    shown = is_visible(Diagnostic, "portage", reading.diffusion)
    return PortageSection(
        _devices(reading),
        _carried(reading),
        tuple(_margins(reading)),
        figures(reading, ("mandats_ecrits",)),
        backing,
        "Ni la convention ni le portage du diagnostic ne sont renseignés." if shown and not backing else "",
    )


def _devices(reading: Reading) -> Table:
    titles = ("Dispositif", "Délégation qui le porte", "Qui pilote ou anime", "Assise", "Mandat")
    rows = [
        device_row(
            reading,
            each,
            (
                _delegation(reading, each),
                _leads(reading, each),
                _foundation(each),
                lower(stated(each, "mandat", "statut")),
            ),
        )
        for each in in_place(reading.study)
    ]
    return device_table(titles, rows, _MOST)


def _delegation(reading: Reading, device: Entity[Device]) -> Claim:
    said = stated(device, "portage_politique")
    return Claim(reading.study.called(said.text), said.proofs) if known(said) else said


def _leads(reading: Reading, device: Entity[Device]) -> Claim:
    """Who leads and runs it today, as far as its links say."""
    ties = [tie for verb in _LEADS for tie in reading.study.ties if tie.verb is verb and tie.end == device.id]
    shown = [tie for tie in ties if stands(reading.study, tie) is not False]
    names = dict.fromkeys(called(reading.study, tie.start, [tie]) for tie in shown)
    told = Claim(listed(list(names)), proofs([tie.datum for tie in shown], reading.within))
    return told if shown else together([])


def _foundation(device: Entity[Device]) -> Claim:
    told = lower(stated(device, "assise", "niveau"))
    said = around("(", stated(device, "assise", "reference"), ")")
    return together([told, said], " ")


def _carried(reading: Reading) -> Claim | None:
    held = in_place(reading.study)
    told = [said for each in held if known(said := _delegation(reading, each))]
    if not held:
        return None
    if not told:
        return Claim("On ne sait d’aucun dispositif en place ou en projet quelle délégation le porte.", ())
    words = f"La délégation qui porte est connue pour {among(len(told), len(held), IN_PLACE)}."
    return Claim(words, together(told).proofs)


def _margins(reading: Reading) -> list[Labelled]:
    told = ((each, stated(each, "mandat", "marge")) for each in in_place(reading.study))
    return [Labelled(each.name, said) for each, said in told if known(said)]


def _backing(reading: Reading) -> tuple[Labelled, ...]:
    diagnosis = reading.study.diagnostic
    if diagnosis is None:
        return ()
    held = {
        "Convention": _agreement(reading, diagnosis),
        "Exécutif rencontré": stated(diagnosis, "portage", "executif_rencontre"),
        "Direction générale rencontrée": stated(diagnosis, "portage", "dgs_rencontree"),
        "Délégation référente": _actor(reading, diagnosis, "elu_referent"),
        "Service référent": _actor(reading, diagnosis, "agent_referent"),
    }
    return tuple(Labelled(label, said) for label, said in held.items() if known(said))


def _agreement(reading: Reading, diagnosis: Entity[Diagnostic]) -> Claim:
    partners = diagnosis.model.convention.partenaires if diagnosis.model.convention else None
    names = listed([reading.study.called(each) for each in partners or ()])
    signed = around("signature\u00a0: ", stated(diagnosis, "convention", "signee_le"))
    money = around("montant\u00a0: ", stated(diagnosis, "convention", "montant", unit="€"))
    others = Claim(f"avec {names}", stated(diagnosis, "convention", "partenaires").proofs)
    return together([signed, money, others])


def _actor(reading: Reading, diagnosis: Entity[Diagnostic], key: str) -> Claim:
    said = stated(diagnosis, "portage", key)
    return Claim(reading.study.called(said.text), said.proofs) if known(said) else said
