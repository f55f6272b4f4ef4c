"""Make two spellings of one name equal: the key under which a name is stored and looked up."""

from __future__ import annotations

import re
import unicodedata

MAX_LENGTH = 200
"""Longer texts are no names of places: they are cut, so that no text costs more than a name does."""

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})
_SEPARATORS = re.compile(r"[^a-z0-9]+")
_ABBREVIATIONS = {"st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes"}


def normalise(text: str) -> str:
    """The key of a name: ASCII lower-case words separated by one space, `St` and `Ste` written out.

    Any text is accepted; what is neither a Latin letter nor a digit separates words. The result may be empty.
    """
    folded = text[:MAX_LENGTH].casefold().translate(_LIGATURES)
    decomposed = unicodedata.normalize("NFKD", folded)
    # Compatibility forms may decompose into capitals (℡, ㎒): fold once more.
    bare = "".join(char for char in decomposed if not unicodedata.combining(char)).casefold()
    words = _SEPARATORS.sub(" ", bare).split()
    return " ".join(_ABBREVIATIONS.get(word, word) for word in words)
