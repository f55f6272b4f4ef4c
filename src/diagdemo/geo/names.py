"""Find places by name, as people write it: « m2A », « CA du Grand Annecy », « Saint-Denis (93) »."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from diagdemo.geo.database import FORMER, OFFICIAL, find
from diagdemo.geo.forms import Kinds, forms
from diagdemo.geo.normalise import normalise
from diagdemo.geo.place import KINDS, Place

if TYPE_CHECKING:
    import sqlite3

_ASIDE = re.compile(r"[,(]")
_ABOVE: Kinds = frozenset({"departement", "region"})

MAX_ASIDES = 6
"""No label holds more commas and parentheses; beyond, a text is no name."""


def named(connection: sqlite3.Connection, text: str, kinds: Kinds) -> list[Place]:
    """The places of these kinds with this name; what follows a comma or a parenthesis tells them apart."""
    for name, asides in _readings(text):
        found = _bearing(connection, normalise(name), kinds)
        if kept := [place for place in found if all(_fits(connection, place, aside) for aside in asides)]:
            return kept
    return []


def without_asides(text: str) -> str:
    """The text up to its first comma or parenthesis."""
    return _ASIDE.split(text, maxsplit=1)[0]


def _readings(text: str) -> Iterator[tuple[str, list[str]]]:
    """The whole text as a name, then ever shorter names with what qualifies them."""
    yield text, []
    cuts = [match.start() for match in _ASIDE.finditer(text)]
    for cut in reversed(cuts[:MAX_ASIDES]):
        asides = (normalise(aside) for aside in _ASIDE.split(text[cut:]))
        yield text[:cut], [aside for aside in asides if aside]


def _bearing(connection: sqlite3.Connection, key: str, kinds: Kinds) -> list[Place]:
    for form in forms(key, kinds):
        found = _by_key(connection, form.key, form.kinds)
        if found:
            return found
    return []


def _by_key(connection: sqlite3.Connection, key: str, kinds: Kinds) -> list[Place]:
    rows = connection.execute(
        "SELECT kind, id, sorte FROM cle JOIN place ON id = place WHERE cle = ? AND sorte < ?",
        (key, FORMER),
    ).fetchall()
    # « Tremblay » is the commune of that very name, not every « Le Tremblay »; but an EPCI of the same short
    # name stays a candidate, since nobody says « CA » or « Métropole » before its name.
    official = {kind for kind, _, why in rows if why == OFFICIAL}
    numbers = [
        number
        for kind, number, why in rows
        if KINDS[kind] in kinds and (why == OFFICIAL or kind not in official)
    ]
    if not numbers:
        return []
    return find(connection, f"id IN ({', '.join('?' * len(numbers))})", *numbers)


def _fits(connection: sqlite3.Connection, place: Place, aside: str) -> bool:
    """Whether a normalised qualifier (a code, a kind, a département, a région) suits the place."""
    words = {place.code.lower(), place.siren, normalise(place.type_label), place.kind, place.nature}
    words.update(code.lower() for code in place.departements)
    words.update(normalise(name) for name in place.situation.split(", "))
    if aside in words:
        return True
    above = _by_key(connection, aside, _ABOVE)
    return any(
        other.code in place.departements if other.kind == "departement" else other.code == place.region
        for other in above
    )
