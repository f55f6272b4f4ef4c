"""Ids of new records: from a name, free in their folder, safe on every system, or drawn at random."""

from __future__ import annotations

import re
import secrets
from collections.abc import Collection

from diagdemo.workspace.refusal import slug

ID = re.compile(r"[a-z0-9-]{1,64}\Z")
_LONGEST = 64
_COMFORTABLE = 48
"""Ids made from a name stop at a word before this many signs; people type them in references."""
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])\Z")
_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
"""Without the signs that people take for one another."""


def id_from(name: str) -> str:
    """The id that `name` gives; empty when it has neither Latin letter nor figure."""
    made = slug(name[:400]).replace("_", "-")
    if len(made) > _COMFORTABLE:
        made = made[: _COMFORTABLE + 1].rpartition("-")[0] or made[:_COMFORTABLE]
    return f"fiche-{made}" if _RESERVED.match(made) else made


def is_safe(record_id: str) -> bool:
    """Whether a file may bear this id on Windows, macOS and Linux alike."""
    return bool(ID.match(record_id)) and not _RESERVED.match(record_id)


def free_id(wanted: str, taken: Collection[str]) -> str:
    """`wanted`, or the first of `wanted-2`, `wanted-3`… that no record bears."""
    number, candidate = 1, wanted
    while candidate in taken:
        number += 1
        candidate = f"{wanted[: _LONGEST - 1 - len(str(number))]}-{number}"
    return candidate


def pseudonym(taken: Collection[str]) -> str:
    """A random id such as `p-7k3m`, which says nothing of the person."""
    while True:
        drawn = "p-" + "".join(secrets.choice(_ALPHABET) for _ in range(4))
        if drawn not in taken:
            return drawn
