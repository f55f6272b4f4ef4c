"""Folder names of places: ASCII kebab, unique in the edition, short where the name alone is enough."""

from __future__ import annotations

import re

from diagdemo.geo.normalise import normalise
from diagdemo.geo.place import Kind, Nature, Place

MAX_SLUG = 64

# « de La Rochelle »: a capital article belongs to the name and stays.
_ABBREVIATION = re.compile(r"C[ACU] (?:de la |de l'|du |des |de |d')?(?=\S)")
_ACRONYM = re.compile(r" *\([^)]*\)$")


def slug(place: Place) -> str:
    """The folder of a place: `[a-z0-9-]{1,64}`; homonyms carry the code of their département."""
    return place.slug


def default_slug(kind: Kind, nom: str, nature: Nature | None) -> str:
    """The folder name that a place has when no other place claims it: `grand-annecy`, `rennes-metropole`."""
    if kind == "epci":
        nom = _ACRONYM.sub("", nom)
        if nature in ("cc", "ca", "cu"):
            nom = _ABBREVIATION.sub("", nom)
    return kebab(normalise(nom))


def kebab(key: str, suffix: str = "") -> str:
    """A normalised key with hyphens, cut at a word so that it and its suffix fit in a folder name."""
    tail = f"-{suffix}" if suffix else ""
    name = key.replace(" ", "-")
    room = MAX_SLUG - len(tail)
    if len(name) > room:
        name = name[: room + 1].rpartition("-")[0] or name[:room]
    return name + tail
