"""Plant faults whose code, file and line are known in the first territory of each ten."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

_EVERY = 10
_TWICE = "  - {vers: ccas, type: signe}\n"


class Fault(NamedTuple):
    """What replaces the first line that begins so, and the rank of the faulty line among what replaces it."""

    code: str
    file: str
    begins: str
    instead: str
    offset: int = 0


class Planted(NamedTuple):
    """A fault that `validate` must find, no other being there."""

    code: str
    file: str
    line: int


FAULTS = (
    Fault("D140", "actors/mjc.yaml", "  - {vers: ", "  - {vers: maison-disparue, type: coopere}"),
    Fault("D122", "actors/ccas.yaml", "categorie: ", "categorie: colectivite"),
    Fault("D120", "actors/bailleur.yaml", "categorie: ", "catégorie: bailleur_societe_publique"),
    Fault("D121", "actors/atelier-velo.yaml", "nom: ", "# sans nom"),
    Fault("D124", "actors/journal-local.yaml", "debut: ", "debut: 2015-13"),
    Fault("D141", "actors/centre-social.yaml", "effectif: ", "effectif: {valeur: 12, source: bilan}"),
    Fault(
        "D147",
        "actors/rive-gauche.yaml",
        "nature: ",
        "# joindre le 06 12 34 56 78\nnature: collectif_informel",
    ),
    Fault("D154", "actors/cooperative.yaml", "liens:", f"liens:\n{2 * _TWICE}", 2),
    Fault("D151", "devices/budget-participatif.yaml", "    nouveaux: ", "    nouveaux: 90000"),
    Fault(
        "D123", "devices/conseil-citoyen.yaml", "    contributions: ", "    contributions: une quarantaine"
    ),
    Fault("D111", "devices/petition-locale.yaml", "acces: ", "acces: ouvert\nacces: limite", 1),
    Fault(
        "D104", "devices/journee-citoyenne.yaml", "  - {de: ", "  -\t{de: service-vie-citoyenne, type: anime}"
    ),
    Fault(
        "D103",
        "devices/panel-halle.yaml",
        "acces: ",
        "<<<<<<< HEAD\nacces: ouvert\n=======\nacces: mixte\n>>>>>>> b",
    ),
    Fault("D159", "constats.yaml", "  - {code: ", "  - {code: CAD-99, groupe: equipe, avis: confirme}"),
    Fault("D140", "actions/charte.yaml", "pilote: ", "pilote: service-vie-citoyene"),
    Fault("D127", "diagnostic.yaml", "  executif_rencontre: ", "  executif_rencontre: peut-être"),
    Fault(
        "D107",
        "actions/charte.yaml",
        "  - {date: ",
        '  - {date: 2025-10-02, avancement: limite, note: "Premier atelier}',
    ),
)
"""Each kind of slip that editors make, written where the records of the corpus allow it."""


def plant(files: Iterable[tuple[str, str]], planted: list[Planted]) -> Iterator[tuple[str, str]]:
    """The same files with faults, each added to `planted`."""
    folders: dict[str, int] = {}
    for path, text in files:
        territory, inside = path.split("/", 2)[1:] if path.startswith("territoires/") else ("", path)
        rank = folders.setdefault(territory, len(folders)) - 1 if territory else -1
        for fault in FAULTS if territory and rank % _EVERY == 0 else ():
            if fault.file == inside:
                text, line = _spoilt(text, fault)
                planted.append(Planted(fault.code, path, line))
        yield path, text


def _spoilt(text: str, fault: Fault) -> tuple[str, int]:
    """The text with the fault in place of the first line that begins as it says, and the faulty line."""
    lines = text.splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith(fault.begins))
    lines[at : at + 1] = fault.instead.splitlines()
    return "\n".join(lines) + "\n", at + 1 + fault.offset
