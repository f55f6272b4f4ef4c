"""What was rewritten in a text: the words that changed, and a few around them."""

from __future__ import annotations

from diagdemo.changes.facts.noun import Noun
from diagdemo.wording import quoted

_AROUND = 3
"""Words kept on each side, so that one sees where it is."""
_SHOWN = 14
"""Words of a change that are shown."""
_LETTERS = 90
"""Signs of a change that are shown: a word may be of any length."""


def rewritten(noun: Noun, before: str, after: str) -> str:
    """« la description a été récrite : « … » devient « … » »."""
    old, new = before.split(), after.split()
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    gone, come = old[start : len(old) - end], new[start : len(new) - end]
    has = noun.verb("a été", "ont été")
    if not gone:
        return f"{noun.said} {has} {noun.agreed('complété')}\u00a0: {quoted(_cut(come))} s’ajoute"
    if not come:
        return f"{noun.said} {has} {noun.agreed('raccourci')}\u00a0: {quoted(_cut(gone))} disparaît"
    was, now = (_excerpt(words, start, len(words) - end) for words in (old, new))
    return f"{noun.said} {has} {noun.agreed('récrit')}\u00a0: {quoted(was)} devient {quoted(now)}"


def _common(one: list[str], other: list[str]) -> int:
    """How many words two texts have in common at their beginning."""
    pairs = zip(one, other, strict=False)
    return next((rank for rank, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _excerpt(words: list[str], start: int, end: int) -> str:
    """The words from `start` to `end` with those around them, cut when there are too many."""
    first, last = max(0, start - _AROUND), min(len(words), end + _AROUND)
    shown = _cut(words[first:last])
    before = "… " if first else ""
    after = " …" if last < len(words) and not shown.endswith("…") else ""
    return f"{before}{shown}{after}"


def _cut(words: list[str]) -> str:
    text = " ".join(words[:_SHOWN])
    if len(text) > _LETTERS:
        return f"{text[:_LETTERS].rstrip()}…"
    return text if len(words) <= _SHOWN else f"{text}…"
