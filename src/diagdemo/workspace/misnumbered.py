"""What to write instead of a number that is none: the figure alone, its scale in full, its hedge apart."""

from __future__ import annotations

import re

from diagdemo.workspace.figures import UNITS, plain
from diagdemo.workspace.refusal import Refusal, quote

_IN_FIGURES = "écrivez le nombre en chiffres, sans mot ni unité ; « inconnu » s’il ne l’est pas"
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


def misnumbered(text: str, bare: str, whole: bool, unit: str | None) -> Refusal:
    """The refusal of a text that is no number.

    Args:
        text: what is written.
        bare: the same without the unit of the field.
        whole: whether only whole numbers make sense.
        unit: the unit of the field.
    """
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
    return float(re.sub(r"\D", "", text)) if _THOUSANDS.match(text) else plain(text)


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
    return not words or words.lower() in UNITS.get(unit or "", ())


def _written(value: float) -> str:
    return str(int(value)) if value == int(value) else str(value).replace(".", ",")
