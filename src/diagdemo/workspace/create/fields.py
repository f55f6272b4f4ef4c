"""The fields that a person can fill with one text: in an option, in an answer, in the cell of a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from diagdemo.workspace.lexicon import Lexicon
from diagdemo.workspace.plan import Node, Plan
from diagdemo.workspace.refusal import slug

SIMPLE = frozenset(
    {"line", "prose", "key", "code", "ref", "enum", "bool", "int", "number", "date", "sources"}
)
_DEPTH = 3

Steps = tuple[str, ...]
"""The keys that lead to a field, from the top of a record."""


class Field(NamedTuple):
    """A field that one text can fill, with what people read about it."""

    route: Steps
    node: Node
    """Of a simple kind, a fact of one, or a list of one."""
    required: bool
    """Whether a record without it is refused."""
    shown: bool
    """Whether the commented model shows it."""
    title: str
    description: str
    block: str = ""
    """The title of the block that holds it, if one does."""

    @property
    def label(self) -> str:
        """What people call the field: `État`, `Consentement, état`."""
        if not self.block:
            return self.title
        own = self.title if self.title[1:2].isupper() else self.title[:1].lower() + self.title[1:]
        return f"{self.block}, {own}"

    @property
    def name(self) -> str:
        """The field as people write it: `statut`, `consentement.statut`."""
        return ".".join(self.route)


def fields_of(kind: str, plan: Plan, lexicon: Lexicon) -> tuple[Field, ...]:
    """The fields of the records of `kind`, in the order of the model; blocks are looked into."""
    walk = _Walk(plan, lexicon)
    return tuple(walk.fields(plan.records[kind]["part"], (), "", True))


def kind_called(name: str, plan: Plan) -> str | None:
    """The kind of records that `name` means in French, one or several: `dispositifs` gives `device`."""
    wanted = slug(name)
    for kind in plan.records:
        labels = (plan.label(kind).partition(" ")[2], plan.label(kind, several=True))
        if wanted in map(slug, labels):
            return kind
    return None


def naming_field(kind: str, plan: Plan) -> str | None:
    """The required text that names the records of `kind`; none for those that must not be recognised."""
    part = plan.parts[plan.records[kind]["part"]]
    texts = (key for key in part["required"] if part["fields"][key]["kind"] in ("line", "prose"))
    return next(texts, None)


def option_name(route: Steps) -> str:
    """The field as an option of the command line, without its dashes: `consentement-statut`."""
    return "-".join(route).replace("_", "-")


def node_at(kind: str, route: Steps, plan: Plan) -> Node | None:
    """What is expected at `route`, if one text can fill it; `sources.page.url` names its own block."""
    node: Node | None = {"kind": "part", "part": plan.records[kind]["part"]}
    for step in route:
        node = None if node is None else _step(node, step, plan)
    return node if node is not None and is_simple(node) else None


def is_simple(node: Node) -> bool:
    """Whether one text can say what `node` expects."""
    if node["kind"] in ("fact", "list"):
        return node["of"]["kind"] in SIMPLE
    return node["kind"] in SIMPLE


class _Walk(NamedTuple):
    plan: Plan
    lexicon: Lexicon

    def fields(self, part: str, above: Steps, block: str, required: bool) -> Iterator[Field]:
        """The fields of a block; all those of a required block are shown."""
        for key, node in self.plan.parts[part]["fields"].items():
            needed = required and key in self.plan.parts[part]["required"]
            shown = needed or (bool(above) and required) or self.lexicon.example(part, key) is not None
            title, description = self.lexicon.title(part, key), self.lexicon.description(part, key)
            route = (*above, key)
            if is_simple(node):
                yield Field(route, node, needed, shown, title, description, block)
            elif node["kind"] == "part" and len(route) < _DEPTH:
                yield from self.fields(node["part"], route, title, needed)


def _step(node: Node, step: str, plan: Plan) -> Node | None:
    if node["kind"] == "part":
        return _named(plan.parts[node["part"]]["fields"], step)
    if node["kind"] == "dict":
        inner: Node = node["of"]
        return inner
    if node["kind"] == "fact":
        if step in ("valeur", "prevu"):
            return {**node, **node["of"]}
        return _named(plan.parts["ValueForm"]["fields"], step)
    return None


def _named(fields: dict[str, Node], step: str) -> Node | None:
    return fields.get(step)
