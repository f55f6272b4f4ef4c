"""Interviews of the corpus, with prose in blocks."""

from __future__ import annotations

import random

from bench.corpus import words
from bench.corpus.actors import DEVICES
from bench.corpus.prose import block, listed

_SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"


def pseudonyms(count: int, draw: random.Random) -> list[str]:
    """So many different pseudonyms, which say nothing of anyone."""
    found: dict[str, None] = {}
    while len(found) < count:
        found["p-" + draw.choice("abcdefghjkmnpqrstuvwxyz") + "".join(draw.choices(_SIGNS, k=3))] = None
    return list(found)


def interview(rank: int, draw: random.Random) -> str:
    """The record of an interview with someone of the college of that rank."""
    college, function = words.COLLEGES[rank % len(words.COLLEGES)]
    month = draw.randint(1, 6)
    day = f"2025-{month:02}-{draw.randint(1, 28):02}"
    answers = "".join(
        f"  {code}:\n    niveau: {draw.randint(1, 4)}\n    texte: |\n{block(draw, 1, ' ' * 6)}\n"
        for code in draw.sample(words.QUESTIONS, 4)
    )
    return (
        f"date: 2025-{month:02}\n"
        f"college: {college}\n"
        f"fonction: {function}\n"
        f"mode: {draw.choice(('presentiel', 'presentiel', 'visio', 'telephone'))}\n"
        f"duree_min: {draw.randrange(30, 95, 5)}\n"
        f"consentement: {{statut: recueilli, portee: citation_pseudonymisee, date: {day}, relu_le: 2025-09-15}}\n"
        "conserver_jusqu_au: 2035-12-31\n"
        f"reponses:\n{answers}"
        f"extraits:\n{''.join(_excerpt(number, draw) for number in (1, 2, 3))}"
        f"synthese: |\n{block(draw, 2)}\n"
    )


def _excerpt(number: int, draw: random.Random) -> str:
    return (
        f"  - id: x{number}\n"
        f"    texte: |\n      {draw.choice(words.SAYINGS)}\n"
        f"    themes: {listed(draw.sample(words.THEMES, 2))}\n"
        f"    sens: {draw.choice(('positif', 'negatif', 'ambivalent', 'neutre'))}\n"
        f"    dispositifs: [{draw.choice(DEVICES)}]\n"
        "    diffusion: restitution\n"
    )
