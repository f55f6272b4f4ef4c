"""From the titles of a table to the fields they stand for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from diagdemo.workspace.create.fields import Steps, fields_of, node_at
from diagdemo.workspace.lexicon import Lexicon
from diagdemo.workspace.plan import Node, Plan
from diagdemo.workspace.refusal import Refusal, closest, quote, slug

_ID = ("id", "identifiant")
_LATER = "retirez cette colonne, et complétez les fiches une fois créées"


class Column(NamedTuple):
    """What a column fills: the field at `route`, or with an empty route the id of the record."""

    route: Steps
    node: Node


class Columns:
    """The columns that a table of records of one kind may have."""

    def __init__(self, kind: str, plan: Plan, lexicon: Lexicon) -> None:
        self._kind = kind
        self._plan = plan
        self._fields = {field.name: field for field in fields_of(kind, plan, lexicon)}
        part = plan.records[kind]["part"]
        fields = plan.parts[part]["fields"]
        self._blocks = {name for key in fields for name in (key, slug(lexicon.title(part, key)))}
        self._inner = {name: key for key, node in fields.items() for name in _names(node, plan, lexicon)}
        self._titles: dict[str, Steps] = {}
        for field in self._fields.values():
            # Two fields may bear one label: it designates the first.
            for name in (field.name, field.label):
                self._titles.setdefault(slug(name), field.route)

    def find(self, title: str) -> Column | Refusal:
        """The column that `title` names: a key, keys joined by dots, or a French title."""
        return self._column(title) or self._unknown(title)

    def knows(self, title: str) -> bool:
        """Whether `title` names a column."""
        return self._column(title) is not None

    def _column(self, title: str) -> Column | None:
        if slug(title) in _ID:
            return Column((), {"kind": "key"})
        written = tuple(step.strip() for step in title.split("."))
        node = node_at(self._kind, written, self._plan)
        if node is not None:
            return Column(written, node)
        route = self._titles.get(slug(title))
        return None if route is None else Column(route, self._fields[".".join(route)].node)

    def _unknown(self, title: str) -> Refusal:
        name = slug(title)
        if name in self._blocks:
            return Refusal("D120", f"{quote(title)} ne tient pas dans une cellule", _LATER)
        if name in self._inner:
            message = f"{quote(title)} se remplit dans {quote(self._inner[name])}, pas dans une cellule"
            return Refusal("D120", message, _LATER)
        meant = closest(title, self._fields)
        advice = (
            f"vouliez-vous dire {quote(meant)} ?" if meant else f"colonnes possibles : {self._examples()}…"
        )
        return Refusal("D120", f"La colonne {quote(title)} n’existe pas", advice)

    def _examples(self) -> str:
        return ", ".join([*(name for name, field in self._fields.items() if field.shown)][:8])


def _names(node: Node, plan: Plan, lexicon: Lexicon) -> Iterator[str]:
    """The keys and titles of the fields of a list of blocks, such as the editions of a device."""
    inner = node.get("of", node)
    if inner["kind"] == "part":
        for key in plan.parts[inner["part"]]["fields"]:
            yield key
            yield slug(lexicon.title(inner["part"], key))
