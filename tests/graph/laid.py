"""Small ecosystems for the tests of the graph, written as people write them."""

from __future__ import annotations

import datetime
from pathlib import Path

from diagdemo.study.build import build_study
from diagdemo.study.study import Study
from diagdemo.workspace.applying import apply_changes
from diagdemo.workspace.load import load

DAY = datetime.date(2026, 6, 1)
HOME = "territoires/brumeval"

BASE = {
    "diagdemo.yaml": "programme: Essai\norganisation: Association fictive\nversion_format: 1\n",
    f"{HOME}/territoire.yaml": "nom: Brumeval\ntype: commune\n",
    f"{HOME}/diagnostic.yaml": "version: V1\nstatut: en_cours\n",
    f"{HOME}/actors/delegation.yaml": "nom: Délégation à la participation\n",
    f"{HOME}/actors/service.yaml": (
        "nom: Service de la participation\n"
        "liens:\n"
        "  - {vers: conseil, type: anime}\n"
        "  - {vers: ailleurs/reseau, type: coopere}\n"
    ),
    f"{HOME}/devices/conseil.yaml": (
        "nom: Conseil citoyen\n"
        "type: conseil_citoyen\n"
        "statut: actif\n"
        "etapes: [diagnostic]\n"
        "degre_annonce: consultation\n"
        "mandat: {statut: oral}\n"
        "portage_politique: delegation\n"
        "liens:\n"
        "  - {vers: budget, type: alimente, statut: souhaitee}\n"
    ),
    f"{HOME}/devices/budget.yaml": "nom: Budget participatif\ntype: budget_participatif\nstatut: en_pause\n",
    "territoires/ailleurs/territoire.yaml": "nom: Ailleurs\ntype: commune\n",
    "territoires/ailleurs/actors/reseau.yaml": "nom: Réseau des voisins\n",
    "actors/labo.yaml": "nom: Laboratoire partagé\n",
}


def ambition(horizon: str, *changes: str) -> str:
    """The text of an ambition with these changes, the first one on line 4."""
    lines = "".join(f"  - {{{change}}}\n" for change in changes)
    return f"horizon: {horizon}\nenonce: Le conseil décide davantage.\nchangements:\n{lines}"


def study(root: Path, more: dict[str, str] | None = None, **ambitions: str) -> Study:
    """The study of Brumeval with more files and these ambitions, by id; records must be without fault."""
    files = {f"{HOME}/{name}": text for name, text in (more or {}).items()}
    files |= {f"{HOME}/ambition/{id}.yaml": text for id, text in ambitions.items()}
    for name, text in {**BASE, **files}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    workspace = load(root)
    assert workspace.issues == ()
    assert apply_changes(workspace, "brumeval").faults == ()
    return build_study(workspace, "brumeval", DAY)
