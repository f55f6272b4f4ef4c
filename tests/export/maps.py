"""Maps to write in every format: a plain one, one whose names are traps, those of the examples."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

from diagdemo.graph.ecosystem import Ecosystem, ecosystem
from diagdemo.graph.sentences import verb
from diagdemo.study.build import build_study
from diagdemo.workspace.load import load
from graph.laid import study

EXAMPLES = Path(__file__).parents[2] / "examples"

TRAPS = (
    'Le "conseil" \\ des <b>sages</b>',
    "%%{init: {'theme':'dark'}}%% end",
    'x"] --> n2["y',
    "a|b;c}d{e`f`*g*_h_ #35; &amp; &#233; $x$",
    "- liste",
    "1. liste",
    "\\N \\l \\\\",
    "L’été à Chèvreloup\u00a0: 日本 🗳",
    "]]> <!-- --> ?>",
)


def plain(root: Path) -> Ecosystem:
    """A small map with links of every status, a tension, contradictions and a neighbour."""
    more = {
        "actors/veilleurs.yaml": (
            "nom: Veilleurs\n"
            "categorie: collectif_citoyen\n"
            "debut: 2019-05\n"
            "interets:\n"
            "  - {objet: le budget, interet: garder la main}\n"
            "sociodynamique: {objet: le budget, antagonisme: 4}\n"
            "liens:\n"
            "  - {vers: service, type: conflit}\n"
            "  - {vers: conseil, type: siege_a, statut: passee, debut: 2020, fin: 2023-03}\n"
            "  - {vers: budget, type: autre, libelle: prête ses urnes à}\n"
            "  - {vers: delegation, type: coopere, statut: prevue}\n"
        ),
        "devices/forum.yaml": (
            "nom: Forum\n"
            "type: evenement\n"
            "statut:\n"
            "  - {valeur: actif, note: Au dire du service.}\n"
            "  - {valeur: arrete, note: Au dire du conseil.}\n"
            "etapes: [diagnostic, evaluation]\n"
            "degre_annonce: inconnu\n"
            "degre_constate: consultation\n"
        ),
    }
    return study(root, more).derive(ecosystem)


def hostile(root: Path) -> Ecosystem:
    """A map whose names try to be something else than names."""
    more = {
        f"actors/piege-{rank}.yaml": f"nom: {json.dumps(name, ensure_ascii=False)}\n"
        f"liens:\n  - {{vers: conseil, type: autre, libelle: {json.dumps(name, ensure_ascii=False)}}}\n"
        for rank, name in enumerate(TRAPS)
    }
    return study(root, more).derive(ecosystem)


def example(territory: str, folder: str = "reseau-fictif") -> Ecosystem:
    """The map of a territory of the examples."""
    workspace = load(EXAMPLES / folder)
    return build_study(workspace, territory, datetime.date(2026, 6, 1)).derive(ecosystem)


def names(ecosystem: Ecosystem) -> dict[str, str]:
    """The name of each node, by id."""
    return {id: entity.name for id, entity in ecosystem.study.nodes.items()}


def told_links(ecosystem: Ecosystem, tensions: bool = False) -> list[tuple[Any, ...]]:
    """The links that a format must hold: both ends, the label, the status and the line, sorted."""
    return sorted(
        (tie.start, tie.end, verb(tie), str(tie.status), tie.datum.place)
        for tie in ecosystem.study.ties
        if tensions or tie.verb.famille != "tension"
    )
