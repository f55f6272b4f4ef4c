"""A large fictional territory, the same each time, with the most nodes and links that one gets."""

from __future__ import annotations

import random
from pathlib import Path

_SETTINGS = "programme: Mesures\nversion_format: 1\n"
_PLACE = "nom: Brumeval\ntype: commune\npopulation: {valeur: 12400, date: 2023, definition: municipale}\n"
_DIAGNOSTIC = "version: V1\nstatut: en_cours\n"
_CATEGORIES = ("association", "collectivite", "collectif_citoyen", "entreprise", "etat_operateur")
_TYPES = ("budget_participatif", "conseil_de_quartier", "instance_thematique", "atelier_citoyen")
_DEGREES = ("information", "consultation", "concertation", "co_construction")
_VERBS = ("anime", "participe_a", "siege_a", "coopere", "finance", "heberge")
_COLLEGES = ("elu", "agent", "direction", "association", "citoyen")
_THEMES = ("temps", "confiance", "moyens", "cadre_mandat", "utilite")


def write_territory(root: Path, nodes: int = 120, links: int = 240, interviews: int = 20) -> Path:
    """Write a repository of one territory whose map has `nodes` nodes, the collectivité included."""
    draw = random.Random(120)
    devices = [f"dispositif-{rank}" for rank in range(nodes // 4)]
    actors = [f"acteur-{rank}" for rank in range(nodes - 1 - len(devices))]
    ends: dict[str, set[str]] = {actor: set() for actor in actors}
    while sum(map(len, ends.values())) < links:
        actor = draw.choice(actors)
        ends[actor].add(draw.choice([end for end in [*actors, *devices, "brumeval"] if end != actor]))
    home = root / "territoires" / "brumeval"
    _put(root / "diagdemo.yaml", _SETTINGS)
    _put(home / "territoire.yaml", _PLACE)
    _put(home / "diagnostic.yaml", _DIAGNOSTIC)
    for actor in actors:
        _put(home / "actors" / f"{actor}.yaml", _actor(actor, sorted(ends[actor]), draw))
    for device in devices:
        _put(home / "devices" / f"{device}.yaml", _device(device, draw))
    for rank in range(interviews):
        _put(home / "interviews" / f"p-{rank:04x}.yaml", _interview(rank, devices, draw))
    return root


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _actor(name: str, ends: list[str], draw: random.Random) -> str:
    lines = [f"nom: Structure {name}", "nature: organisation", f"categorie: {draw.choice(_CATEGORIES)}"]
    if ends:
        lines.append("liens:")
        lines += [f"  - {{vers: {end}, type: {draw.choice(_VERBS)}}}" for end in ends]
    return "\n".join(lines) + "\n"


def _device(name: str, draw: random.Random) -> str:
    editions = "".join(
        f'  - {{id: "{year}", debut: {year}-03, fin: {year}-10, participants: {draw.randint(40, 900)}}}\n'
        for year in (2023, 2024, 2025)
    )
    return (
        f"nom: Rendez-vous {name}\ntype: {draw.choice(_TYPES)}\nstatut: actif\n"
        f"debut: {draw.randint(2012, 2024)}\n"
        f"degre_annonce: {draw.choice(_DEGREES)}\nmandat: {{statut: oral}}\nmodalite: presentiel\n"
        f"editions:\n{editions}"
    )


def _interview(rank: int, devices: list[str], draw: random.Random) -> str:
    extracts = "".join(
        f"  - {{id: x{n}, texte: On y revient souvent., themes: [{draw.choice(_THEMES)}], sens: neutre, "
        f"dispositifs: [{draw.choice(devices)}]}}\n"
        for n in range(1, 6)
    )
    return (
        f"date: 2026-02\ncollege: {_COLLEGES[rank % len(_COLLEGES)]}\nconserver_jusqu_au: 2028-01-31\n"
        "consentement: {statut: recueilli, portee: citation_pseudonymisee, date: 2026-02-01}\n"
        f"extraits:\n{extracts}"
    )
