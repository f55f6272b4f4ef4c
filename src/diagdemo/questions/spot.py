"""What a missing datum is about, as people name it: its field, its edition, the item of a list."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from diagdemo.issues import Route
from diagdemo.model.fact import Fact
from diagdemo.study.study import Study
from diagdemo.values import plain
from diagdemo.wording import cut, quoted
from diagdemo.workspace.lexicon import load_lexicon
from diagdemo.workspace.plan import Node, Plan, load_plan

ANY_KEY = "*"
_CLOSED = ("enum", "int", "number", "date", "bool", "ref")
_NAMING = (
    "nom",
    "objet",
    "libelle",
    "decision",
    "sujet",
    "titre",
    "etape",
    "public",
    "type",
    "id",
    "debut",
    "date",
)
_YEAR = re.compile(r"\d{4}")


class Spot(NamedTuple):
    """A field, by the keys that lead to it without positions, and what it is about."""

    key: str
    title: str
    description: str
    edition: str = ""
    """The id of the edition, when it is in one."""
    item: str = ""
    """What the innermost list item or free key is, when there is one other than an edition."""
    closed: bool = False
    """Whether an answer says all there is to say: known words, a number, a date, yes or no, one record."""

    @property
    def when(self) -> str:
        """« en 2024 », « lors de l’édition « Saison 2 » »."""
        if _YEAR.fullmatch(self.edition):
            return f"en {self.edition}"
        return f"lors de l’édition {self.this}"

    @property
    def this(self) -> str:
        """The edition after the words « l’édition »."""
        return self.edition if _YEAR.fullmatch(self.edition) else quoted(self.edition)


def spot_of(study: Study, kind: str, route: Route, data: dict[str, Any]) -> Spot:
    """The spot of a route in a record.

    Args:
        study: the territory.
        kind: the kind of record.
        route: the keys and positions that lead to the field.
        data: what the record says, empty when there is none yet.
    """
    plan, lexicon = study.workspace.plan, load_lexicon()
    part: str | None = str(plan.records[kind]["part"])
    node: Node = {"kind": "part", "part": part}
    value: Any = data
    keys: list[str] = []
    title = description = edition = item = ""
    for step in route:
        value = _inside(value, step)
        if isinstance(step, int):
            node = _item(node)
            called = _called(value, _fields(node, plan)) or str(step + 1)
            edition, item = (called, item) if keys == ["editions"] else (edition, called)
        else:
            fields = _fields(node, plan)
            keys.append(step if step in fields else ANY_KEY)
            if step in fields:
                part = _part(node)
                title, description = lexicon.title(str(part), step), lexicon.description(str(part), step)
                node = fields[step]
            else:
                item, node = _free(step), node.get("of", node)
    return Spot(".".join(keys), title, description, edition, item, _is_closed(node))


def _inside(value: Any, step: str | int) -> Any:
    if isinstance(step, int):
        return value[step] if isinstance(value, list | tuple) and step < len(value) else None
    return value.get(step) if isinstance(value, dict) else None


def _item(node: Node) -> Node:
    """The node of an item of a list, the list being one way among others to write the field perhaps."""
    listed: Node = node.get("list", node)
    inner: Node = listed.get("of", listed)
    return inner


def _part(node: Node) -> str | None:
    if node["kind"] == "fact":
        return "ValueForm"
    held = node.get("part")
    if isinstance(held, dict):
        held = held.get("part")
    return str(held) if held else None


def _fields(node: Node, plan: Plan) -> dict[str, Node]:
    part = _part(node)
    fields: dict[str, Node] = plan.parts[part]["fields"] if part else {}
    return fields


def _is_closed(node: Node) -> bool:
    kinds = (node["kind"], node.get("of", {}).get("kind"))
    return kinds[0] in _CLOSED or (kinds[0] == "fact" and kinds[1] in _CLOSED) or kinds == ("list", "enum")


def _free(key: str) -> str:
    """A key that people choose, in words; criteria that describe a population have a title."""
    criteria = load_plan().parts["PopulationStructure"]["fields"]
    return load_lexicon().title("PopulationStructure", key).lower() if key in criteria else _spaced(key)


def _spaced(word: str) -> str:
    return word.replace("_", " ")


def _called(item: Any, fields: dict[str, Node]) -> str:
    """What an item of a list is about, in the words of its record; never the words of an extract."""
    if not isinstance(item, dict):
        return ""
    for key in _NAMING:
        held = item.get(key)
        said = held.one if isinstance(held, Fact) else held
        if said:
            node = fields.get(key, {})
            vocabulary = (node.get("of") or node).get("vocabulary", "")
            return cut(_spaced(load_lexicon().label(vocabulary, plain(said))))
    return ""
