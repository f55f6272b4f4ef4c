"""Who takes part: how many, how new, how like the population, and whom devices aim at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from diagdemo.model.vocabulary.devices import PublicVise
from diagdemo.report.among import among
from diagdemo.report.claim import Claim
from diagdemo.report.figures import figures
from diagdemo.report.reading import Reading
from diagdemo.report.sections.devices import IN_PLACE, in_place, names_of, ordered
from diagdemo.report.sections.frequentation import turnout, uncounted
from diagdemo.report.sections.profils import Profil, profiles
from diagdemo.report.stated import around, known, stated, together
from diagdemo.report.table import Labelled, Table, TableRow, row, table
from diagdemo.study.latest import latest

_MEASURES = (
    "portee",
    "participation_bp",
    "renouvellement",
    "parite",
    "presence_publics",
    "dissimilarite_age",
)
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
        turnout(reading),
        uncounted(reading),
        found,
        thin if found or thin else "Aucun profil de participants ne se compare à la population.",
        figures(reading, _MEASURES),
        _aims(reading),
        _unaimed(reading),
        tuple(_recruiting(reading)),
    )


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
