"""Numbers as people write them: read when there is one reading, else refused with the right text.

Read: `15000`, `15 000` (any space), `1,5`, `1.5`, and a unit that is the field’s own (`15 000 €`, `50 %`).
Refused, with what to write: `1.500`, `2 M€`, `700 k€`, `environ 300`, `50-60`, words.
"""

from __future__ import annotations

import re

from diagdemo.workspace.refusal import Refusal, quote

_LONGEST = 60
_IN_FIGURES = "écrivez le nombre en chiffres, sans mot ni unité ; « inconnu » s’il ne l’est pas"
# [0-9] and not \d, which also means the digits of other scripts.
_SIMPLE = re.compile(r"[+-]?[0-9]{1,15}\Z")
_NUMBER = re.compile(
    r"([+-]?)([0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3}){1,4}|[0-9]{1,15})(?:([.,])([0-9]{1,9}))?\Z"
)
_THOUSANDS = re.compile(r"\d{1,3}(?:([.,'’])\d{3})(?:\1\d{3})+\Z")
_HEDGES = {
    "environ": "environ",
    "env": "environ",
    "quelque": "environ",
    "autour de": "environ",
    "à peu près": "environ",
    "~": "environ",
    "≈": "environ",
    "+/-": "environ",
    "près de": "presque",
    "presque": "presque",
    "plus de": "plus_de",
    ">": "plus_de",
    "moins de": "moins_de",
    "<": "moins_de",
    "au moins": "au_moins",
    "minimum": "au_moins",
    "et plus": "au_moins",
    "ou plus": "au_moins",
    "au plus": "au_plus",
    "maximum": "au_plus",
    "jusqu'à": "au_plus",
    "jusqu’à": "au_plus",
}
_HEDGED = re.compile(
    rf"(?<!\w)({'|'.join(map(re.escape, sorted(_HEDGES, key=len, reverse=True)))})(?!\w)", re.IGNORECASE
)
_SCALES = {"k": 1_000, "m": 1_000_000, "md": 1_000_000_000} | {
    f"mill{word}{plural}": scale
    for word, scale in (("ier", 1_000), ("ion", 1_000_000), ("iard", 1_000_000_000))
    for plural in ("", "s")
}
_SCALES["mille"] = 1_000
_ONE_FIGURE = re.compile(
    rf"(?P<before>\D*?)(?P<figure>[+-]?\d[\d.,'’\s]*?)\s*(?:(?P<scale>{'|'.join(_SCALES)})\b)?(?P<after>\D*)\Z",
    re.IGNORECASE,
)
_AFTER_SCALE = re.compile(r"\s*(?:d['’]\s*|de\s+)?(?:€|euros?|eur)?\s*\Z", re.IGNORECASE)
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
    match = _ONE_FIGURE.match(bare)
    figure = _figure(match["figure"].strip()) if match else None
    if isinstance(figure, Refusal):
        return figure._replace(message=message)
    if match is None or figure is None:
        return Refusal("D123", message, _IN_FIGURES)
    scale = match["scale"]
    value = round(figure * _SCALES[scale.lower()], 6) if scale else figure
    if whole and value != int(value):
        return Refusal("D123", message, _IN_FIGURES)
    return _meant(message, value, match, unit)


def _figure(text: str) -> float | Refusal | None:
    """The number that these digits make; here a mark that comes back sets thousands apart."""
    return float(re.sub(r"\D", "", text)) if _THOUSANDS.match(text) else _plain(text)


def _meant(message: str, value: float, match: re.Match[str], unit: str | None) -> Refusal:
    """What to write for a figure with words around it, sure when the words add nothing to it."""
    before, after, scaled = match["before"], match["after"], bool(match["scale"])
    # With a point: between braces a comma would end the value.
    exact = _written(value).replace(",", ".")
    priced = scaled and _AFTER_SCALE.match(after)
    hedged = _HEDGED.search(before) or _HEDGED.search(after)
    if hedged:
        others = (before + after).replace(hedged[0], "", 1).strip()
        written = f"{{valeur: {exact}, precision: {_HEDGES[hedged.group(1).lower()]}}}"
        sure = _adds_nothing(others, scaled, unit)
        return Refusal("D123", message, f"écrivez {written}", written=written, sure=sure)
    if before.strip() or (after.strip() and not priced):
        return Refusal("D123", message, f"écrivez le nombre seul\u00a0: {exact}")
    sure = _adds_nothing(after.strip(), scaled, unit)
    return Refusal("D123", message, f"écrivez {exact}", written=exact, sure=sure)


def _adds_nothing(words: str, scaled: bool, unit: str | None) -> bool:
    """Whether the words around a figure say no more than the unit of the field."""
    if scaled and _AFTER_SCALE.match(words):
        return unit == "€" or not words
    return not words or words.lower() in _UNITS.get(unit or "", ())


def _written(value: float) -> str:
    return str(int(value)) if value == int(value) else str(value).replace(".", ",")
