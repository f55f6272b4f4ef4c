"""Numbers as people write them: read when there is one reading, else refused with the right text.

Read: `15000`, `15 000` (any space), `1,5`, `1.5`, and a unit that is the field's own (`15 000 €`, `50 %`).
Refused, with what to write: `1.500`, `2 M€`, `700 k€`, `environ 300`, `50-60`, words.
"""

from __future__ import annotations

import re

from diagdemo.workspace.refusal import Refusal, quote

_LONGEST = 60
_SIMPLE = re.compile(r"[+-]?\d{1,15}\Z")
_NUMBER = re.compile(r"([+-]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,4}|\d{1,15})(?:([.,])(\d{1,9}))?\Z")
_HEDGES = {
    "environ": "environ",
    "env": "environ",
    "env.": "environ",
    "~": "environ",
    "≈": "environ",
    "quelque": "environ",
    "près de": "presque",
    "presque": "presque",
    "plus de": "plus_de",
    ">": "plus_de",
    "moins de": "moins_de",
    "<": "moins_de",
    "au moins": "au_moins",
    "au plus": "au_plus",
    "jusqu'à": "au_plus",
    "jusqu’à": "au_plus",
}
_HEDGED = re.compile(
    rf"({'|'.join(map(re.escape, sorted(_HEDGES, key=len, reverse=True)))})\s*(.+)\Z", re.I | re.S
)
_SCALES = {
    "k": 1_000,
    "m": 1_000_000,
    "md": 1_000_000_000,
    "millier": 1_000,
    "milliers": 1_000,
    "mille": 1_000,
    "million": 1_000_000,
    "millions": 1_000_000,
    "milliard": 1_000_000_000,
    "milliards": 1_000_000_000,
}
_SCALED = re.compile(
    r"([\d.,\s]+?)\s*(k|md|milliards?|millions?|milliers?|mille|m)\s*(?:d['’]\s*|de\s+)?(?:€|euros?|eur)?\Z",
    re.I,
)
_UNITS = {
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


def read_number(text: str, whole: bool, unit: str | None = None) -> int | float | Refusal:
    """The number that `text` surely means, or why there is none.

    Args:
        text: what is written.
        whole: whether only whole numbers make sense.
        unit: the unit of the field, which may follow the figure.
    """
    if _SIMPLE.match(text):
        return int(text)
    if len(text) > _LONGEST:
        return Refusal("D123", f"{quote(text)} n’est pas un nombre", "écrivez le nombre seul, en chiffres")
    bare = _without_unit(text.strip(), unit)
    value = _plain(bare)
    if value is None:
        return _refuse(text, bare, whole, unit)
    if isinstance(value, Refusal):
        return value
    if whole and value != int(value):
        return Refusal(
            "D123",
            f"{quote(text)} n’est pas un nombre entier",
            f"écrivez un nombre entier, par exemple {round(value)}",
        )
    return int(value) if value == int(value) else value


def _without_unit(text: str, unit: str | None) -> str:
    lowered = text.lower()
    for written in _UNITS.get(unit or "", ()):
        if lowered.endswith(written) and lowered != written:
            return text[: -len(written)].rstrip()
    return text


def _plain(text: str) -> float | Refusal | None:
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


def _refuse(text: str, bare: str, whole: bool, unit: str | None) -> Refusal:
    message = f"{quote(text)} n’est pas un nombre"
    hedged = _HEDGED.match(bare)
    if hedged:
        figure = read_number(hedged.group(2), whole, unit)
        if not isinstance(figure, Refusal):
            return Refusal(
                "D123",
                message,
                f"écrivez {{valeur: {_written(figure)}, precision: {_HEDGES[hedged.group(1).lower()]}}}",
            )
    scaled = _SCALED.match(text.strip())
    if scaled:
        scale = _plain(scaled.group(1).strip())
        if isinstance(scale, float):
            return Refusal("D123", message, f"écrivez {_written(scale * _SCALES[scaled.group(2).lower()])}")
    figures = re.findall(r"\d+(?:[.,]\d+)?", bare[:200])
    if len(figures) == 1 and not re.search(r"\d", bare.replace(figures[0], "", 1)):
        return Refusal("D123", message, f"écrivez le nombre seul : {figures[0]}")
    return Refusal(
        "D123", message, "écrivez le nombre en chiffres, sans mot ni unité ; « inconnu » s’il ne l’est pas"
    )


def _written(value: float) -> str:
    return str(int(value)) if value == int(value) else str(value).replace(".", ",")
