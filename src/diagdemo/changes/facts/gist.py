"""The gist of a block that comes or goes: the first few values that it holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from diagdemo.changes.facts.field import field_of
from diagdemo.changes.facts.hush import Hush
from diagdemo.changes.facts.nouns import lowered
from diagdemo.changes.facts.reading import Reading
from diagdemo.changes.facts.said import say, say_entry
from diagdemo.changes.facts.same import entries
from diagdemo.changes.facts.scene import Scene
from diagdemo.changes.facts.telling import hushed
from diagdemo.model.fact import STATES, Absence
from diagdemo.model.identity import IDENTITY
from diagdemo.wording import listed
from diagdemo.workspace.lexicon import load_lexicon
from diagdemo.workspace.plan import Node

_SHOWN = 3
_BESIDE = ("source", "sources", "fiabilite", "note", STATES)
_TITLED = ("titre",)
"""What calls an item of a map."""
_NESTED = ("part", "dict", "choice")
_LENGTH = 160


def gist(scene: Scene, reading: Reading, part: str, data: dict[str, Any]) -> str:
    """« participations : 312 ; séances : 8 »; one value alone goes without its name."""
    if scene.hush is Hush.ALL:
        return ""
    told = list(_values(scene, reading, part, data))
    if len(told) == 1 and part not in IDENTITY:
        return told[0][1]
    shown = [value if _says(value, name) else f"{name}\u00a0: {value}" for name, value in told[:_SHOWN]]
    while sum(map(len, shown)) > _LENGTH and len(shown) > 1:
        shown.pop()
    return "\u00a0; ".join(shown)


def _says(value: str, name: str) -> bool:
    """Whether a value begins with its name: « avancement substantiel » is an « avancement »."""
    return value.removeprefix("«\u00a0").startswith(f"{name} ")


def _values(scene: Scene, reading: Reading, part: str, data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for key, node in scene.plan[part]["fields"].items():
        if key in data and key not in (*_BESIDE, *IDENTITY.get(part, _TITLED)):
            said = _value(scene, reading, part, key, node, data[key])
            if said:
                yield lowered(load_lexicon().title(part, key)), said


def _value(scene: Scene, reading: Reading, part: str, key: str, node: Node, value: Any) -> str:
    """A value in words; nothing for a block, and for what must not be repeated."""
    if node["kind"] in _NESTED or scene.unsaid(node, key):
        return ""
    if node["kind"] == "list":
        inner = node["of"]
        if inner["kind"] in _NESTED:
            return ""
        return listed([say(reading, inner, each) for each in value])
    field = field_of(part, key, node)
    held = [each for each in entries(value, None) if not isinstance(each, Absence)]
    if any(hushed(scene, field, each) for each in held):
        return ""
    return listed([say_entry(reading, field.of, each, dated=len(held) > 1) for each in held])
