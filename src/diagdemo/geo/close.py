"""Names that come close to what was typed: typos, a missing word, the name of a part of a commune."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from diagdemo.geo.answers import MAX_SUGGESTIONS, Candidate, candidates
from diagdemo.geo.database import FORMER, find
from diagdemo.geo.forms import ANY, Kinds, forms
from diagdemo.geo.normalise import normalise
from diagdemo.geo.place import KINDS, Place

if TYPE_CHECKING:
    import sqlite3

CUTOFF = 0.81
"""Least likeness, between 0 and 1, of a name worth proposing."""

MIN_LENGTH = 3
MAX_ALIKE = 5
MAX_WORDS = 6
_SHORTLIST = 60
_PART = "commune d’aujourd’hui : le nom est celui d’une de ses parties ou d’une ancienne commune"


def close_names(
    connection: sqlite3.Connection, text: str, kinds: Kinds = ANY, limit: int = MAX_SUGGESTIONS
) -> tuple[Candidate, ...]:
    """The places of these kinds whose names come closest to `text`, the closest first; at most `limit`."""
    key = normalise(text)
    if len(key) < MIN_LENGTH:
        return ()
    merged = _merged(connection, key, kinds)
    near = [*_alike(connection, key, kinds), *_containing(connection, key, kinds)]
    others = candidates(place for place in near if place not in merged)
    return (*candidates(merged, _PART), *others)[:limit]


def _merged(connection: sqlite3.Connection, key: str, kinds: Kinds) -> list[Place]:
    if "commune" not in kinds:
        return []
    return find(connection, "id IN (SELECT place FROM cle WHERE cle = ? AND sorte = ?)", key, FORMER)


def _alike(connection: sqlite3.Connection, key: str, kinds: Kinds) -> list[Place]:
    """Places by likeness of their names with the query, or with the query without its type words."""
    *_, shortest = forms(key, kinds)
    ratios: dict[int, float] = {}
    for wanted, among in {shortest.key: shortest.kinds, key: kinds}.items():
        for number, ratio in _ratios(connection, wanted, among):
            ratios[number] = max(ratio, ratios.get(number, 0.0))
    scored = [(-ratio, -(place.population or 0), place) for place, ratio in _places(connection, ratios)]
    return [place for *_, place in sorted(scored)[:MAX_ALIKE]]


def _places(connection: sqlite3.Connection, ratios: dict[int, float]) -> Iterator[tuple[Place, float]]:
    for number, ratio in ratios.items():
        for place in find(connection, "id = ?", number):
            yield place, ratio


def _ratios(connection: sqlite3.Connection, wanted: str, kinds: Kinds) -> Iterator[tuple[int, float]]:
    from difflib import SequenceMatcher

    numbers: dict[str, list[int]] = {}
    for name, number in _of_like_length(connection, len(wanted), kinds):
        numbers.setdefault(name, []).append(number)
    # difflib takes half a second over all the names: pairs of letters in common choose the few worth it.
    pairs = _pairs(wanted)
    shortlist = sorted(numbers, key=lambda name: (-_common(pairs, name), name))[:_SHORTLIST]
    matcher = SequenceMatcher(None, "", wanted, autojunk=False)
    for name in shortlist:
        matcher.set_seq1(name)
        if (ratio := matcher.ratio()) >= CUTOFF:
            for number in numbers[name]:
                yield number, ratio


def _of_like_length(connection: sqlite3.Connection, length: int, kinds: Kinds) -> list[tuple[str, int]]:
    slack = max(2, length // 5)
    return connection.execute(
        "SELECT cle, place FROM cle WHERE length(cle) BETWEEN ? AND ? AND sorte < ? "
        f"AND place IN ({_among(kinds)})",
        (length - slack, length + slack, FORMER),
    ).fetchall()


def _pairs(name: str) -> frozenset[str]:
    padded = f" {name} "
    return frozenset(map("".join, pairwise(padded)))


def _common(pairs: frozenset[str], name: str) -> float:
    others = _pairs(name)
    return len(pairs & others) / (len(pairs) + len(others))


def _containing(connection: sqlite3.Connection, key: str, kinds: Kinds) -> list[Place]:
    """Places whose name holds every word of the query, or words that start so; the most populated first."""
    words = [f" {word}" for word in key.split() if len(word) >= MIN_LENGTH][:MAX_WORDS]
    if not words:
        return []
    every = " AND ".join(["instr(' ' || cle, ?)"] * len(words))
    rows = connection.execute(
        f"SELECT id FROM place WHERE id IN (SELECT place FROM cle WHERE sorte < {FORMER} AND {every}) "
        f"AND id IN ({_among(kinds)}) ORDER BY population DESC, id LIMIT {MAX_SUGGESTIONS}",
        words,
    ).fetchall()
    return [place for (number,) in rows for place in find(connection, "id = ?", number)]


def _among(kinds: Kinds) -> str:
    numbers = (str(number) for number, kind in enumerate(KINDS) if kind in kinds)
    return f"SELECT id FROM place WHERE kind IN ({', '.join(numbers)})"
