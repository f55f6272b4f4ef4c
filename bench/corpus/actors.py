"""Actors of the corpus."""

from __future__ import annotations

import random

from bench.corpus import words
from bench.corpus.prose import block, listed, sentence

NAMES = tuple(name for name, *_ in words.ACTORS)
DEVICES = tuple(name for name, *_ in words.DEVICES)


def actor(rank: int, place: str, draw: random.Random) -> str:
    """The record of the actor of that rank, whose links cite actors and devices of its territory."""
    name, label, nature, category = words.ACTORS[rank]
    publics = listed(draw.sample(words.PUBLICS, 2))
    return (
        f"nom: {label}\n"
        f"nature: {nature}\n"
        f"categorie: {category}\n"
        f"echelle: {draw.choice(('quartier', 'commune', 'commune', 'intercommunalite'))}\n"
        f"role: |\n{block(draw, 2)}\n"
        f"debut: {draw.randint(1988, 2019)}-{draw.randint(1, 12):02}\n"
        f"effectif: {{valeur: {draw.randint(2, 90)}, precision: environ, date: 2024, source: rapport}}\n"
        f"publics_touches: {publics}\n"
        f"liens:\n{_links(name, draw)}"
        "autres_mesures:\n"
        f"  - {{libelle: heures d’ouverture par semaine, valeur: {draw.randint(8, 40)}, unite: heures, date: 2025}}\n"
        "autres_faits:\n"
        f'  - {{libelle: ce qui a changé, texte: "{sentence(draw)}", date: 2025-0{draw.randint(1, 9)}}}\n'
        "sources:\n"
        f"  rapport: {{titre: Rapport d’activité, editeur: {label}, nature: document_interne, date: 2025-03}}\n"
        f"  observation: {{titre: Visite de l’équipe à {place}, editeur: Atelier des communs, nature: observation, "
        "date: 2025-04-12}\n"
    )


def _links(name: str, draw: random.Random) -> str:
    others = draw.sample([other for other in NAMES if other != name], 2)
    # Who cooperates is written once, by the first of the two.
    lines = [
        f"  - {{vers: {other}, type: {draw.choice(words.TO_ACTORS[NAMES.index(name) > NAMES.index(other) :])}, source: rapport}}"
        for other in others
    ]
    lines += [
        f"  - {{vers: {device}, type: {draw.choice(words.TO_DEVICES)}, debut: {draw.randint(2015, 2023)}}}"
        for device in draw.sample(DEVICES, 2)
    ]
    return "\n".join(lines) + "\n"
