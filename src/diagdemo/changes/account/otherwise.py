"""What a sentence says otherwise than another one, in short: nobody has to look for the difference."""

from __future__ import annotations

import re

_LONG = 200
"""Signs beyond which a sentence that only counts otherwise is not told again."""
_AFTER = 4
"""Words that are kept after what differs, to be understood."""
_SMALL = 3
"""Letters of a word that announces another one, on which nothing ends: « de », « et »."""
_STOPS = (",", ";", ":", ".")
_SENTENCES = re.compile(r"(?<=\.) (?=[«A-ZÀ-Þ])")
_DIGITS = re.compile(r"\d+")


def told_now(before: str, after: str) -> str:
    """What is said now; when it is long, without what only counts otherwise after its first sentence."""
    first, *others = _SENTENCES.split(after)
    if len(after) <= _LONG or first in _SENTENCES.split(before):
        return after
    known = {_DIGITS.sub("", sentence) for sentence in _SENTENCES.split(before)}
    return " ".join([first, *(each for each in others if _DIGITS.sub("", each) not in known)])


def told_then(before: str, after: str) -> str:
    """What was said otherwise, from the beginning of its clause, with a few words of what follows."""
    words, now = before.split(" "), after.split(" ")
    start = _common(words, now)
    ending = min(_common(words[::-1], now[::-1]), len(words) - start, len(now) - start)
    while start and not words[start - 1].endswith(_STOPS):
        start -= 1
    end = len(words) - ending
    most = min(len(words), end + _AFTER)
    while end < most and not (end and words[end - 1].endswith(_STOPS)):
        end += 1
    while end < len(words) and end > len(words) - ending and len(words[end - 1]) <= _SMALL:
        end -= 1
    told = " ".join(words[start:end])
    if told.count("«") != told.count("»"):
        return before
    return told if end == len(words) else told.rstrip(",;:.\u00a0") + "…"


def _common(one: list[str], other: list[str]) -> int:
    """How many words both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((rank for rank, (here, there) in pairs if here != there), min(len(one), len(other)))
