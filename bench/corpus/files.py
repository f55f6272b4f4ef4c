"""All the files of the corpus, as texts by path."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from bench.corpus.actors import NAMES, actor
from bench.corpus.devices import device
from bench.corpus.interviews import interview, pseudonyms
from bench.corpus.places import action, ambition, diagnostic, opinions, place_name, slug, territory
from bench.corpus.words import COLLEGES, DEVICES

WORKSPACE = {
    "diagdemo.yaml": (
        "programme: Corpus de mesure\norganisation: Atelier des communs (fictif)\nversion_format: 1\n"
        "licence_donnees: Licence Ouverte 2.0\n"
    ),
    ".gitignore": "/confidentiel/\n/restitutions/\n/.diagdemo/cache/\n",
}


FILES = 59
"""Files of one territory."""


def home(rank: int) -> str:
    """The folder of a territory."""
    return f"territoires/{slug(place_name(rank))}"


def territory_files(rank: int) -> dict[str, str]:
    """The fifty-nine files of the territory of that rank."""
    draw, people = _begun(rank)
    name = slug(place_name(rank))
    files = {
        "territoire.yaml": territory(rank, draw),
        "diagnostic.yaml": diagnostic(people, draw),
        "constats.yaml": opinions(people, draw),
        "ambition/jury-citoyen-permanent.yaml": ambition(draw),
        "actions/charte.yaml": action(draw),
    }
    files |= {f"actors/{NAMES[n]}.yaml": actor(n, place_name(rank), draw) for n in range(len(NAMES))}
    files |= {f"devices/{DEVICES[n][0]}.yaml": device(n, name, people, draw) for n in range(len(DEVICES))}
    files |= {f"interviews/{person}.yaml": interview(n, draw) for n, person in enumerate(people)}
    return {f"territoires/{name}/{path}": text for path, text in files.items()}


def _begun(rank: int) -> tuple[random.Random, list[str]]:
    """What the records of that rank are drawn from, and the names of its interviews."""
    draw = random.Random(f"corpus {rank}")
    return draw, pseudonyms(len(COLLEGES), draw)


def alike(territories: int, count: int) -> list[str]:
    """The names of so many territories whose populations are the closest to the median one, in order."""

    def people(rank: int) -> int:
        found = re.search(r"valeur: (\d+), date: 2023", territory(rank, _begun(rank)[0]))
        assert found
        return int(found[1])

    ranks = sorted(range(territories), key=people)
    first = max(0, (territories - count) // 2)
    return [slug(place_name(rank)) for rank in ranks[first : first + count]]


def corpus(territories: int) -> Iterator[tuple[str, str]]:
    """The path and the text of each file of a repository of so many territories."""
    yield from WORKSPACE.items()
    for rank in range(territories):
        yield from territory_files(rank).items()
