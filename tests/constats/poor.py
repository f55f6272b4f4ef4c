"""Territories of which little is known, or that hold odd words: what commands must still tell plainly."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

Files = Mapping[str, str]
"""Texts by path, from the root of the repository."""

SLUG = "brumeval"
_HOME = f"territoires/{SLUG}"
_SPACE = "programme: Essais\nversion_format: 1\n"
_PLACE = "nom: Brumeval\ntype: commune\n"
_DIAGNOSTIC = "version: V1\nstatut: en_cours\n"
_BARE = "nom: Forum annuel\ntype: atelier_citoyen\n"
_UNKNOWN = _BARE + "".join(
    f"{key}: inconnu\n"
    for key in (
        "statut",
        "debut",
        "fin",
        "enjeux",
        "etapes",
        "degre_annonce",
        "degre_constate",
        "mandat",
        "portage_politique",
        "liens",
        "acces",
        "recrutement",
        "modalite",
        "temporalite",
        "publics_vises",
        "moyens",
        "evaluation",
        "donnees_ouvertes",
        "editions",
    )
)
_HARE = "nom: Les Amis du lavoir\nnature: organisation\ncategorie: association\n"
_EDITION = "editions:\n  - {id: x, participants: inconnu, votants: inconnu, suites: inconnu}\n"
HOSTILE = (
    "# Titre *gras* [lien](https://exemple.fr) `code` <b>x</b> | a | ~~b~~",
    "[bold red]Rouge[/] {{ 7*7 }} {% raw %} ${HOME} %s {0}",
    "مجلس الحي שלום Conseil",
    "Le « grand » débat « de » l’été 'simple' \\\"double\\\"",
    "Un nom " + "très " * 58 + "long",
    "-",
    "0",
)
"""Names that a record may hold; YAML reads them between double quotes."""


def _interview(status: str, college: str = "elu") -> str:
    return (
        f"date: 2026-02\ncollege: {college}\nconserver_jusqu_au: 2031-12-31\n"
        f"consentement: {{statut: {status}, portee: analyse_interne, date: 2026-02-04}}\n"
        "extraits:\n  - {id: x1, texte: On y venait laver le linge., themes: [utilite], sens: negatif}\n"
    )


def _device(**more: str) -> str:
    return _BARE + "".join(f"{key}: {value}\n" for key, value in more.items())


POOR: dict[str, Files] = {
    "nothing": {},
    "diagnostic-alone": {"diagnostic.yaml": _DIAGNOSTIC},
    "territory-unreadable": {"territoire.yaml": "nom: [\n", "devices/forum.yaml": _BARE},
    "territory-faulty": {
        "territoire.yaml": "nom: Brumeval\ntype: planète\npopulation: beaucoup\n",
        "diagnostic.yaml": _DIAGNOSTIC,
        "devices/forum.yaml": _BARE,
        "actors/amis.yaml": _HARE,
    },
    "territory-without-name": {"territoire.yaml": "type: commune\n", "devices/forum.yaml": _BARE},
    "diagnostic-faulty": {"diagnostic.yaml": "statut: [\n", "devices/forum.yaml": _BARE},
    "device-bare": {"devices/forum.yaml": _BARE},
    "device-unknown": {"diagnostic.yaml": _DIAGNOSTIC, "devices/forum.yaml": _UNKNOWN},
    "editions-unknown": {"devices/forum.yaml": _device(statut="actif") + _EDITION},
    "all-is-nothing": {
        "territoire.yaml": _PLACE + "population: 0\ninscrits: 0\nbudget: {investissement: 0, annee: 2025}\n",
        "diagnostic.yaml": _DIAGNOSTIC,
        "devices/forum.yaml": _device(
            statut="actif",
            debut="2026-01",
            degre_annonce="consultation",
            etapes="[]",
            mandat="aucun",
            moyens="{etp: 0, budget_animation: 0}",
            publics_vises="[]",
            recrutement="[]",
        )
        + 'editions:\n  - {id: "2025", participants: 0, participations: 0, nouveaux: 0, votants: 0, '
        'corps_electoral: 0, budget_alloue: 0, profil: {age: {effectifs: {"15-29": 0}, n_renseigne: 0}}, '
        "suites: {recues: 0, acceptees: 0, realisees: 0}}\n",
    },
    "one-actor": {"actors/amis.yaml": _HARE},
    "one-actor-faulty-place": {"territoire.yaml": "nom: [\n", "actors/amis.yaml": _HARE},
    "no-interview": {"diagnostic.yaml": _DIAGNOSTIC, "devices/forum.yaml": _BARE, "actors/amis.yaml": _HARE},
    "interviews-elsewhere": {
        "/diagdemo.yaml": _SPACE + "entretiens: ../ailleurs\n",
        "diagnostic.yaml": _DIAGNOSTIC,
        "devices/forum.yaml": _device(degre_constate="{valeur: information, source: e}")
        + "sources: {e: {titre: Entretien, nature: entretien, editeur: Labo, entretien: p-7k3m}}\n",
    },
    "interviews-withdrawn": {
        "diagnostic.yaml": _DIAGNOSTIC,
        **{f"interviews/p-7k3{letter}.yaml": _interview("retire") for letter in "abcde"},
    },
    "one-interview": {"interviews/p-7k3m.yaml": _interview("recueilli")},
    "interview-faulty": {"interviews/p-7k3m.yaml": "date: 2026-02\ncollege: martien\n"},
    "devices-over": {
        "diagnostic.yaml": _DIAGNOSTIC,
        "devices/forum.yaml": _device(statut="arrete", debut="2015", fin="2019"),
        "devices/jury.yaml": _device(statut="termine", debut="2020", fin="2021"),
    },
    "same-names": {
        "devices/forum.yaml": _device(statut="actif"),
        "devices/forum-2.yaml": _device(statut="actif"),
        "actors/amis.yaml": _HARE,
        "actors/amis-2.yaml": _HARE,
    },
    "odd-names": {
        **{
            f"devices/d{rank}.yaml": f'nom: "{name}"\ntype: atelier_citoyen\nstatut: actif\n'
            "degre_annonce: concertation\nmandat: {statut: absent}\n"
            f'editions:\n  - {{id: e1, nom: "{name}", fin: 2024-02, reponse_publique: aucune}}\n'
            for rank, name in enumerate(HOSTILE)
        },
        **{
            f"actors/a{rank}.yaml": f'nom: "{name}"\nnature: organisation\ncategorie: association\n'
            f'interets:\n  - {{objet: "{name}", position: opposee, interet: "{name}"}}\n'
            f"liens:\n  - {{vers: d{rank}, type: participe_a}}\n"
            for rank, name in enumerate(HOSTILE)
        },
    },
    "control-characters": {
        "devices/forum.yaml": 'nom: "Forum \\e[31mrouge\\a"\ntype: atelier_citoyen\nstatut: actif\n',
        "devices/jury.yaml": 'nom: "Jury \\u202Egnol"\ntype: atelier_citoyen\nstatut: actif\n',
    },
}
"""Paths are in the territory, but for those that begin with « / »."""


def lay_poor(root: Path, name: str) -> Path:
    """A repository in `root` with the files of one of `POOR`."""
    files = {"/diagdemo.yaml": _SPACE, "territoire.yaml": _PLACE, **POOR[name]}
    for path, text in files.items():
        file = root / path.removeprefix("/") if path.startswith("/") else root / _HOME / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root
