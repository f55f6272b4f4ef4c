"""What a person allows of their words, read the same way by every check and report."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from diagdemo.workspace.record import Record
from diagdemo.workspace.refusal import slug

# Read on a slug, where the signs that write a word for everyone vanish or become underscores. Kept as text:
# most repositories never need it, and it takes time to be compiled.
_HEAD = r"direct(?:ions?|eur|(?:eur_?t?)?rice|rice_?eur)"
_UNIQUE = (
    r"(?:\A|_)(?:"
    rf"dgs|dga|dgst|{_HEAD}_general(?:_?e)?s?|{_HEAD}_(?:de|du|des?)_(?:le_|la_)?cabinet"
    r"|(?<!\Adu_)(?<!_du_)(?<!de_la_)(?:vice_)?(?:president(?:_?e)?(?:_?s)?|maire(?:sse)?)"
    r"|adjoint(?:_?e)?(?:_(?:a|au|aux|en|du|de|des|charge(?:_?e)?)|\Z)"
    r")(?:_|\Z)"
)
"""Functions that only one person has in a territory."""


def consent_of(interview: Record) -> dict[str, Any]:
    """The block of consent of an interview; empty when there is none that can be read."""
    found: dict[str, Any] = interview.data.get("consentement", {})
    return found


def standing(consent: dict[str, Any]) -> str | None:
    """The state of a consent: a date of withdrawal withdraws it, whatever its `statut` still says."""
    if "date_retrait" in consent:
        return "retire"
    status: str | None = consent.get("statut")
    return status


def recognisable(interview: Record) -> bool:
    """Whether the function of a person is enough to know who they are."""
    return interview.data.get("college") == "direction" or _is_unique(str(interview.data.get("fonction", "")))


@lru_cache(1000)
def _is_unique(function: str) -> bool:
    return re.search(_UNIQUE, slug(function)) is not None
