"""A small repository with a device, its opinions and a finding written by hand, for commands that tell."""

from __future__ import annotations

from pathlib import Path

FILES = {
    "diagdemo.yaml": "programme: Diagnostics fictifs\nversion_format: 1\n",
    "territoires/brumeval/territoire.yaml": "nom: Brumeval\ntype: commune\n",
    "territoires/brumeval/diagnostic.yaml": "version: V1\nstatut: en_cours\n",
    "territoires/brumeval/devices/forum.yaml": (
        "nom: Forum annuel\ntype: atelier_citoyen\nstatut: actif\n"
        "degre_annonce: concertation\nmandat: {statut: oral}\n"
    ),
    "territoires/brumeval/devices/charte.yaml": (
        "nom: Charte de la participation\ntype: cadre\nstatut: actif\n"
        "degre_annonce: {valeur: sans_objet, note: Un cadre n’est pas une démarche.}\n"
    ),
    "territoires/brumeval/devices/budget.yaml": (
        "nom: Budget participatif\ntype: budget_participatif\nstatut: actif\n"
        'degre_annonce: co_decision\neditions:\n  - {id: "2024", participants: 412}\n'
    ),
    "territoires/brumeval/constats.yaml": (
        "avis:\n"
        "  - {code: CAD-01, cible: forum, groupe: equipe, avis: confirme, empreinte: abcdef}\n"
        "  - {code: CAD-01, cible: forum, groupe: elus, avis: ecarte, motif: Inutile ici.}\n"
        "  - {code: CAD-01, cible: charte, groupe: elus, avis: nuance}\n"
        "manuels:\n"
        "  - id: memoire-du-lavoir\n    nature: specificite\n"
        "    enonce: On prend la parole debout.\n    preuves: [forum]\n"
    ),
}
DAY = ("--date", "2026-06-01")


def lay(root: Path, **changed: str) -> Path:
    """The repository in `root`; keys of `changed` are paths with `__` for `/`, in the territory."""
    files = dict(FILES)
    for name, text in changed.items():
        files[f"territoires/brumeval/{name.replace('__', '/')}.yaml"] = text
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root
