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


def slug(text: str) -> str:
    """Lower-case ASCII letters, digits and underscores: how people mean the words of a vocabulary."""
    import re
    from unicodedata import normalize

    plain = text.casefold().replace("œ", "oe").replace("æ", "ae").replace("’", "'")
    plain = normalize("NFKD", plain).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_")


def closest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate that was surely meant, if there is one."""
    from difflib import get_close_matches

    choices = list(candidates)
    by_slug = {slug(choice): choice for choice in choices}
    wanted = slug(word)
    if wanted in by_slug:
        return by_slug[wanted]
    begun = [name for name in by_slug if wanted and name.startswith(f"{wanted}_")]
    if len(begun) == 1:
        return by_slug[begun[0]]
    inside = [name for name in by_slug if len(name) >= 4 and f"{wanted}_".startswith(f"{name}_")]
    if inside:
        return by_slug[max(inside, key=len)]
    # Long inputs make difflib slow, and nobody mistypes a thousand signs.
    found = get_close_matches(wanted[:64], list(by_slug), n=1, cutoff=0.7)
    return by_slug[found[0]] if found else None


def quote(text: str) -> str:
    """The text between French quotes, cut when it is long."""
    shown = " ".join(text.split())
    return f"« {shown if len(shown) <= 60 else shown[:59] + '…'} »"
