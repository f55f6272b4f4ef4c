"""What of a record must not be repeated: an account is sent by e-mail, and people spoke to the team alone."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Any

from diagdemo.workspace.plan import Node

_CODED = ("enum", "bool")
_WORDS = ("line", "prose")
_NOTES = ("note", "definition")


class Hush(IntEnum):
    """How much is left out, more and more."""

    NOTHING = 0
    NOTES = 1
    """What is written beside a value that someone told, as well as others."""
    WORDS = 2
    """Every text: it rests on what people said alone."""
    ALL = 3
    """All but words of vocabularies: an interview."""


_SPOKEN = {"Opinion": Hush.WORDS, "Questionnaire": Hush.ALL}
"""The blocks that hold what people answered."""


def hush_of(part: str, old: Mapping[str, Any], new: Mapping[str, Any], heard: set[str], above: Hush) -> Hush:
    """What is left out of a block, given what is left out of what holds it."""
    found = _SPOKEN.get(part, Hush.NOTHING)
    for data in (old, new):
        keys = {*data["source"]} if isinstance(data.get("source"), tuple) else set()
        if keys & heard:
            found = max(found, Hush.WORDS if keys <= heard else Hush.NOTES)
    return max(found, above)


def is_hushed(hush: Hush, node: Node, key: str) -> bool:
    """Whether the value of a field must not be repeated."""
    while "of" in node:
        node = node["of"]
    if hush is Hush.ALL:
        return node["kind"] not in _CODED
    if hush is Hush.WORDS and node["kind"] in _WORDS:
        return True
    return hush is not Hush.NOTHING and key in _NOTES
