"""Who takes part: how many, how new, how like the population, and whom devices aim at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from diagdemo.model.device import Device
from diagdemo.model.vocabulary.devices import PublicVise
from diagdemo.report.among import among
from diagdemo.report.claim import Claim
from diagdemo.report.figures import figures
from diagdemo.report.reading import Reading
from diagdemo.report.sections.devices import IN_PLACE, RECORDED, device_row, in_place, names_of, ordered
from diagdemo.report.sections.inventaire import how_many, in_edition
from diagdemo.report.sections.profils import Profil, profiles
from diagdemo.report.stated import UNKNOWN, around, known, named, stated, together
from diagdemo.report.table import Labelled, Table, TableRow, row, table
from diagdemo.study.entity import Entity
from diagdemo.study.latest import latest
from diagdemo.study.round import rounds

_MEASURES = (
    "portee",
    "participation_bp",
    "renouvellement",
    "parite",
    "presence_publics",
    "dissimilarite_age",
)
_COUNTS = {
    "participants": "personnes",
    "participations": "présences",
    "votants": "votants",
    "contributions": "contributions",
    "membres": "membres",
}
"""What tells how many took part, best first, with what is counted."""
_MOST = 12


@dataclass(frozen=True)
class PublicsSection:
    """Qui prend part, et à qui les dispositifs s’adressent."""

    turnout: Table
    """La fréquentation de chaque dispositif, édition après édition."""
    uncounted: Claim | None
    """De combien de dispositifs la fréquentation est connue ; rien quand elle l’est de tous."""
    profiles: tuple[Profil, ...]
    """Les participants à côté de la population, critère par critère, là où les deux sont connus."""
    no_profile: str
    """Les profils qui ne se comparent pas assez, ou qu’aucun ne se compare ; vide sinon."""
    measures: Table
    """Les indicateurs sur les publics."""
    aims: Table
    """Les publics visés par les dispositifs, et ceux que les acteurs disent toucher."""
    unaimed: Claim | None
    """De combien de dispositifs les publics visés sont renseignés."""
    recruiting: tuple[Labelled, ...]
    """Comment des participants ont été choisis, dans les mots des fiches."""


def publics(reading: Reading) -> PublicsSection:
    """Who takes part, as the public of a reading may know it."""
    found, thin = profiles(reading)
    return PublicsSection(
        _over_time(reading),
        _uncounted(reading),
        found,
        thin if found or thin else "Aucun profil de participants ne se compare à la population.",
        figures(reading, _MEASURES),
        _aims(reading),
        _unaimed(reading),
        tuple(_recruiting(reading)),
    )


def _over_time(reading: Reading) -> Table:
    """How many took part, edition after edition: what is counted most often for each device."""
    held = ((device, _series(reading, device)) for device in ordered(reading.study))
    rows = [
        device_row(reading, device, (Claim(_COUNTS[key], ()), told)) for device, (key, told) in held if key
    ]
    return table(("Dispositif", "Ce qui est compté", "Au fil des éditions"), rows, _MOST)


def _series(reading: Reading, device: Entity[Device]) -> tuple[str, Claim]:
    """What is told of the most editions, and its values, oldest first."""
    told = {key: [each for each in rounds(device) if each.look(key).values] for key in _COUNTS}
    key = max(told, key=lambda each: len(told[each]))
    if not told[key]:
        return "", UNKNOWN
    values = (in_edition(each, how_many(reading, each, key, False)) for each in told[key])
    return key, together(values)


def _uncounted(reading: Reading) -> Claim | None:
    held = ordered(reading.study)
    told = [each for each in held if _series(reading, each)[0]]
    if not held or len(told) == len(held):
        return None
    if not told:
        return Claim("On ne sait d’aucun dispositif combien de personnes y prennent part.", ())
    counted = "Un nombre de personnes, de présences ou de contributions est connu pour"
    words = f"{counted} {among(len(told), len(held), RECORDED)}."
    return Claim(words, together(named(each) for each in told).proofs)


def _aims(reading: Reading) -> Table:
    titles = (
        "Public",
        "Dispositifs en place ou en projet qui le visent",
        "Acteurs qui le touchent, d’après leur fiche",
    )
    return table(titles, [each for each in (_aim(reading, public) for public in PublicVise) if each])


def _aim(reading: Reading, public: PublicVise) -> TableRow | None:
    devices = [each for each in in_place(reading.study) if public in (each.model.publics_vises or ())]
    actors = [each for each in reading.study.actors.values() if public in (each.model.publics_touches or ())]
    if not devices and not actors:
        return None
    by_devices = together(stated(each, "publics_vises") for each in devices)
    by_actors = together(stated(each, "publics_touches") for each in actors)
    return row(
        Claim(public.label, ()),
        (
            Claim(names_of(devices) or "aucun connu", by_devices.proofs),
            Claim(names_of(actors) or "aucun connu", by_actors.proofs),
        ),
    )


def _unaimed(reading: Reading) -> Claim | None:
    held = in_place(reading.study)
    told = [stated(each, "publics_vises") for each in held]
    count = sum(map(known, told))
    if not held:
        return None
    if not count:
        return Claim("Les publics visés ne sont renseignés pour aucun dispositif en place ou en projet.", ())
    words = f"Les publics visés sont renseignés pour {among(count, len(held), IN_PLACE)}."
    return Claim(words, together(told).proofs)


def _recruiting(reading: Reading) -> Iterator[Labelled]:
    for device in ordered(reading.study):
        told = stated(device, "methode_recrutement")
        drawn = _drawn(reading, device.id)
        said = together([told, drawn], ". ")
        if known(said):
            yield Labelled(device.name, said)


def _drawn(reading: Reading, device: str) -> Claim:
    """How many were drawn by lot and how many came forward, in the latest edition that says it."""
    keys = {"tires_au_sort": "personnes tirées au sort", "candidatures": "candidatures", "membres": "membres"}
    edition = latest(
        reading.study, reading.study.devices[device], lambda each: bool(each.look("tires_au_sort").values)
    )
    if edition is None:
        return together([])
    told = (stated(edition.device, "editions", edition.rank, key, unit=unit) for key, unit in keys.items())
    return around(f"Édition {edition.called}\u00a0: ", together(told, ", "))
