"""The figures and the words of a text, however they are written."""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

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


class Gram(NamedTuple):
    """A figure with the words or the signs just before and after it: « sur 12 dispositifs »."""

    before: str
    figure: float
    after: str

    def like(self, other: Gram) -> bool:
        """Whether it is the same figure in the same words; an end of a text or of a cell says nothing."""
        pairs = ((self.before, other.before), (self.after, other.after))
        same = [one == two for one, two in pairs if one.strip("|") and two.strip("|")]
        return self.figure == other.figure and bool(same) and all(same)


def grams(text: str) -> frozenset[Gram]:
    """The figures of a text with what surrounds them."""
    joined = re.sub(r"(?<=\d)[\u00a0\u202f ](?=\d{3}(?!\d))", "", plain(text))
    read = ["", *re.findall(r"\d+(?:[.,]\d+)?|[^\W\d_]+|[%|\n]", joined), ""]
    read = ["" if word == "\n" else word for word in read]
    found = []
    for before, word, after in zip(read, read[1:], read[2:], strict=False):
        value = float(word.replace(",", ".")) if word[:1].isdigit() else None
        value = MONTHS.index(word) + 1.0 if word in MONTHS else value
        if value is not None:
            found.append(Gram(before, value, after))
    return frozenset(found)
