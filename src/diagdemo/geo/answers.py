"""What a text designates: one place, several among which only a person can choose, or none that is known."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from diagdemo.geo.place import Place

MAX_SUGGESTIONS = 8


class Candidate(NamedTuple):
    """A place that may be the one meant."""

    place: Place
    texte: str
    """What to type to designate it, and nothing else: `26289`, `dep:75`."""
    precision: str = ""
    """Why it is proposed, when the name does not say it; in French, without a final full stop."""


class Found(NamedTuple):
    """Exactly one place."""

    place: Place
    remarque: str = ""
    """What the person should know before going on, in French, without a final full stop; often empty."""


class Ambiguous(NamedTuple):
    """Several places bear that name or code: at least two candidates, communes first."""

    candidates: tuple[Candidate, ...]


class Unknown(NamedTuple):
    """No place bears that name or code; those that come close, the closest first."""

    suggestions: tuple[Candidate, ...] = ()


Resolution = Found | Ambiguous | Unknown


def candidates(places: Iterable[Place], precision: str = "") -> tuple[Candidate, ...]:
    """The places as candidates, in the same order, each once."""
    return tuple(Candidate(place, place.query, precision) for place in dict.fromkeys(places))


def answer(places: list[Place]) -> Resolution:
    """One place is found, several are ambiguous, none is unknown."""
    if len(places) == 1:
        return Found(places[0], places[0].note or "")
    return Ambiguous(candidates(places)) if places else Unknown()
