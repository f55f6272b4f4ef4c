"""The figures and the words of a text, however they are written."""

from __future__ import annotations

import re
import unicodedata

MONTHS = [
    *("janvier", "fevrier", "mars", "avril", "mai", "juin"),
    *("juillet", "aout", "septembre", "octobre", "novembre", "decembre"),
]


def plain(text: str) -> str:
    """Lower case without accents, apostrophes alike."""
    stripped = unicodedata.normalize("NFKD", text.casefold().replace("’", "'").replace("œ", "oe"))
    return "".join(sign for sign in stripped if not unicodedata.combining(sign))


def words(text: str) -> set[str]:
    """The words of a text, without figures."""
    return set(re.findall(r"[^\W\d_]+", plain(text)))


def figures(text: str) -> set[float]:
    """The numbers of a text, however thousands and decimals are written, and the numbers of its months."""
    joined = re.sub(r"(?<=\d)[\u00a0\u202f ](?=\d{3}(?!\d))", "", plain(text))
    found = {float(number.replace(",", ".")) for number in re.findall(r"\d+(?:[.,]\d+)?", joined)}
    return found | {MONTHS.index(word) + 1.0 for word in words(text) if word in MONTHS}
