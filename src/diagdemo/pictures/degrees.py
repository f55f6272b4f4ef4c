"""The steps of a scale in pictures: a tone and a sign each, so that colour is never alone to tell them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from diagdemo.pictures.lettered import Key, set_in, unknown
from diagdemo.pictures.palette import HATCH, INK, PAPER, SOFT
from diagdemo.pictures.scene import Box, Rect, Shape


class Step(NamedTuple):
    """A step of a scale."""

    sign: str
    """One to three signs that no other step has: « Co »."""
    label: str


_TONES = ("#ffffff", "#e3edf5", "#c3d8ea", "#9abfdd", "#2f6da3", "#1d4f7a", "#0f2f4d")
"""From the least to the most; none is of a lightness on which neither ink nor paper can be read."""
_FIRST_DARK = 4


def tone(rank: int, count: int) -> tuple[str, str]:
    """The colour of a step of a scale of `count` steps, and that of the words on it."""
    at = round(rank * (len(_TONES) - 1) / max(count - 1, 1))
    return _TONES[at], PAPER if at >= _FIRST_DARK else INK


def badge(box: Box, ranks: Sequence[int] | None, scale: Sequence[Step], size: float) -> list[Shape]:
    """The sign of a step; hatched when it is not known, each of them when sources differ."""
    radius = 0.3 * box.h
    if not ranks:
        return list(unknown(box, size, radius=radius))
    if len(ranks) > 1:
        words = "/".join(scale[rank].sign for rank in ranks)
        return [Rect(box, PAPER, SOFT, 0.8, radius, "2 2"), set_in(box, (words,), size, bold=True)]
    fill, ink = tone(ranks[0], len(scale))
    words = scale[ranks[0]].sign
    return [Rect(box, fill, SOFT, 0.8, radius), set_in(box, (words,), size, fill=ink, on=fill, bold=True)]


def keys(title: str, scale: Sequence[Step], size: float, *, several: bool, not_known: bool) -> list[Key]:
    """What the signs mean, from the least step to the most, after what they are signs of."""
    found = [Key(lambda box: (), title, 0), *(_key(rank, scale, size) for rank in range(len(scale)))]
    if several:
        found.append(
            Key(lambda box: [Rect(box, PAPER, SOFT, 0.8, 0.3 * box.h, "2 2")], "les sources diffèrent", 1.6)
        )
    if not_known:
        found.append(
            Key(
                lambda box: [Rect(box, PAPER, HATCH, 0.8, 0.3 * box.h, hatch=HATCH)],
                "n. r.\u00a0: non renseigné",
                1.6,
            )
        )
    return found


def _key(rank: int, scale: Sequence[Step], size: float) -> Key:
    return Key(lambda box: badge(box, (rank,), scale, size), scale[rank].label, 1.6)
