"""The words that « langage clair » avoids, and those that it explains."""

from __future__ import annotations

import re

LONGEST = 15
"""Words in a sentence, quotations of others left out."""

AVOIDED = (
    "acteur",
    "acteurs",
    "co-construction",
    "co-décision",
    "collège",
    "concertation",
    "constat",
    "constats",
    "cycle",
    "degré",
    "dispositif",
    "dispositifs",
    "écosystème",
    "enjeu",
    "enjeux",
    "ETP",
    "gouvernance",
    "hybride",
    "indicateur",
    "instance",
    "mandat",
    "marge de manœuvre",
    "mandature",
    "n. r.",
    "portage",
    "recensé",
    "recensée",
    "reddition",
    "restitution",
    "saturation",
    "séminaire",
)
"""Words of the trade, which never appear but in names and in quotations."""

EXPLAINED = (
    (
        "Démarche",
        "une façon de faire participer les habitants. Par exemple\u00a0: une réunion, un vote, un conseil.",
    ),
    ("Diagnostic", "une étude pour comprendre comment les habitants participent."),
    ("Tirer au sort", "choisir des personnes au hasard, comme à la loterie."),
)
"""What a word means; a page gives those that it uses."""

_QUOTED = re.compile("«[^»]*»")


def explained_in(text: str) -> tuple[tuple[str, str], ...]:
    """The words of a page that need to be explained."""
    said = _QUOTED.sub("", text).casefold()
    return tuple((word, meaning) for word, meaning in EXPLAINED if _stem(word) in said)


def _stem(word: str) -> str:
    return word.casefold().removeprefix("tirer ")
