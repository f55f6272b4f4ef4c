"""From what a person types to a place: a name, a code, or either after a prefix (`dep:75`, `com:Lyon`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diagdemo.geo.answers import Found, Resolution, Unknown, answer
from diagdemo.geo.close import close_names
from diagdemo.geo.codes import as_code, coded
from diagdemo.geo.database import database
from diagdemo.geo.forms import ANY, INTERCOMMUNAL, Kinds, forms
from diagdemo.geo.names import named, without_asides
from diagdemo.geo.normalise import MAX_LENGTH, normalise

if TYPE_CHECKING:
    import sqlite3

_ALLOWED: dict[str, Kinds] = {
    "com": frozenset({"commune"}),
    "commune": frozenset({"commune"}),
    "insee": frozenset({"commune"}),
    "epci": INTERCOMMUNAL,
    "ept": frozenset({"ept"}),
    "siren": INTERCOMMUNAL | {"commune"},
    "dep": frozenset({"departement"}),
    "departement": frozenset({"departement"}),
    "reg": frozenset({"region"}),
    "region": frozenset({"region"}),
}
"""What may be typed before a colon, and the kinds of places that it leaves possible."""


def resolve(text: str) -> Resolution:
    """The place that `text` designates, the candidates when there are several, the nearest names when none.

    Never chooses: « Lyon » is a commune and a métropole, « 75 » a département and a région. Any text will do.

    Raises:
        DiagdemoError: the installation is damaged.
    """
    kinds, wanted = _request(text[:MAX_LENGTH])
    with database() as connection:
        if code := as_code(wanted):
            return coded(connection, code, kinds)
        return _by_name(connection, wanted, kinds)


def _request(text: str) -> tuple[Kinds, str]:
    prefix, colon, rest = text.partition(":")
    kinds = _ALLOWED.get(normalise(prefix)) if colon else None
    return (ANY, text.strip()) if kinds is None else (kinds, rest.strip())


def _by_name(connection: sqlite3.Connection, text: str, kinds: Kinds) -> Resolution:
    found = answer(named(connection, text, kinds))
    if not isinstance(found, Unknown):
        return found
    for form in forms(normalise(text), kinds):
        # « Département 33 », « région 76 »: a code after the word that says its kind.
        if form.kinds != kinds and (code := as_code(form.key)):
            coded_place = coded(connection, code, form.kinds)
            if isinstance(coded_place, Found):
                return coded_place
    # « Saint-Denis (Hérault) »: the qualifier suits none, but there are places of that name.
    return Unknown(close_names(connection, without_asides(text), kinds))
