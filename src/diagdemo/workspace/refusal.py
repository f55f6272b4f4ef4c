"""Why a scalar cannot be taken for what its field expects."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Refusal(NamedTuple):
    """The code of the check, the fact and the advice; the binder adds where."""

    code: str
    message: str
    advice: str
    label: str = ""
    written: str = ""
    """The YAML to write in the place of the value, when the advice gives it whole."""
    sure: bool = False
    """Writing it cannot change what the value says."""
    named: str = ""
    """The record that it refers to: without it, writing it mends nothing."""


def slug(text: str) -> str:
    """Lower-case ASCII letters, digits and underscores: how people mean the words of a vocabulary."""
    import re

    plain = text.casefold()
    if not plain.isascii():
        from unicodedata import normalize

        plain = plain.replace("œ", "oe").replace("æ", "ae").replace("’", "'")
        plain = normalize("NFKD", plain).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_")


def closest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that was surely meant, if there is one."""
    from difflib import get_close_matches

    choices = list(candidates)
    slugs = {slug(choice): choice for choice in choices}
    wanted = slug(word)
    if wanted in slugs:
        return slugs[wanted]
    begun = [name for name in slugs if wanted and name.startswith(f"{wanted}_")]
    if len(begun) == 1:
        return slugs[begun[0]]
    inside = [name for name in slugs if len(name) >= 4 and f"{wanted}_".startswith(f"{name}_")]
    if inside:
        return slugs[max(inside, key=len)]
    # Long inputs make difflib slow, and nobody mistypes a thousand signs.
    found = get_close_matches(wanted[:64], list(slugs), n=1, cutoff=0.7)
    return slugs[found[0]] if found else None


def by_slug(word: str, candidates: Iterable[str]) -> str | None:
    """The one candidate that differs from `word` by accents, capitals, spaces or dashes alone."""
    wanted = slug(word)
    found = [choice for choice in candidates if slug(choice) == wanted]
    return found[0] if wanted and len(found) == 1 else None


def quote(text: str) -> str:
    """The text between French quotes, cut when it is long."""
    shown = " ".join(text.split())
    return f"« {shown if len(shown) <= 60 else shown[:59] + '…'} »"
