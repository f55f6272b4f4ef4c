"""Figures as people write them, one number and nothing else: spaces, a comma or a point, a unit."""

from __future__ import annotations

import re

from diagdemo.workspace.refusal import Refusal, quote

# [0-9] and not \d, which also means the digits of other scripts.
_NUMBER = re.compile(
    r"([+-]?)([0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3}){1,4}|[0-9]{1,15})(?:([.,])([0-9]{1,9}))?\Z"
)
UNITS = {
    "€": ("€", "euros", "euro", "eur"),
    "%": ("%",),
    "personnes": ("personnes", "personne"),
    "habitants": ("habitants", "hab.", "hab"),
    "ETP": ("etp",),
    "ans": ("ans",),
    "jours": ("jours", "jour", "j"),
    "min": ("min", "minutes"),
    "signatures": ("signatures",),
}
"""What may be written for each unit of a field."""


def without_unit(text: str, unit: str | None) -> str:
    """The text without the unit of its field."""
    lowered = text.lower()
    for written in UNITS.get(unit or "", ()):
        if lowered.endswith(written) and lowered != written:
            return text[: -len(written)].rstrip()
    return text


def plain(text: str) -> float | Refusal | None:
    """The number that `text` is and nothing else, the refusal of one that reads two ways, or None."""
    match = _NUMBER.match(text)
    if match is None:
        return None
    sign, digits, mark, decimals = match.groups()
    whole = "".join(digits.split())
    # In French 1.500 and 1,500 are written for a thousand and a half as well as for one and a half.
    if mark and len(decimals) == 3 and len(whole) <= 3 and whole == digits and int(whole) > 0:
        short = f"{whole},{decimals.rstrip('0')}".rstrip(",")
        return Refusal(
            "D123",
            f"{quote(text)} se lit de deux façons",
            f"écrivez {sign}{whole}{decimals} ou {sign}{short}",
        )
    return float(f"{sign}{whole}.{decimals or 0}")
