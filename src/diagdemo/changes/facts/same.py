"""Whether two values of two versions say the same: as they are bound, wherever what they name went since."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

from diagdemo.changes.conclusions.later import other_path
from diagdemo.changes.facts.reading import Reading
from diagdemo.changes.model import Side
from diagdemo.changes.renames import Renames
from diagdemo.model.fact import STATES, Absence, Fact, State, Value
from diagdemo.workspace.index import COLLECTIVITE
from diagdemo.workspace.layout import TERRITORIES
from diagdemo.workspace.plan import Node
from diagdemo.workspace.record import Record

_ANY = ("actor", "device", "policy", "ambition", "action")
"""What a key may name, beside what is named by a reference."""


class Sameness:
    """Makes of each value what it is to be compared by."""

    def __init__(self, renames: Renames, sources: Mapping[str, str]) -> None:
        self._renames = renames
        self._sources = sources
        """The later keys of the sources that were given another one."""

    def of(self, reading: Reading, node: Node, value: Any) -> Hashable:
        """What a value of a field is compared by."""
        if isinstance(value, Value | Absence):
            return self._entry(reading, node, value)
        kind = node["kind"]
        if kind in ("ref", "key"):
            return self._named(reading, node, str(value))
        if kind == "sources" and isinstance(value, str):
            return self.source(reading, value)
        if kind == "sources":
            return frozenset(self.source(reading, key) for key in value)
        return self._text(reading, value) if isinstance(value, str) else value

    def held(self, reading: Reading, node: Node, entry: Value[Any] | Absence) -> Hashable:
        """What a value says, without what it rests on."""
        if isinstance(entry, Absence):
            return entry.state
        said = (None if it is None else self.of(reading, node, it) for it in (entry.valeur, entry.prevu))
        return (*said, entry.precision, _words(entry.definition))

    def block(self, reading: Reading, plan: Mapping[str, Any], node: Node, value: Any) -> Hashable:
        """What a whole block, list or map is compared by; the order of lists is left out."""
        kind = node["kind"]
        if kind == "choice":
            node = chosen(node, value)
            kind = node["kind"]
        if isinstance(value, Fact):
            return frozenset(self.of(reading, node["of"], each) for each in entries(value, None))
        if kind == "part":
            return self._part(reading, plan, node["part"], value)
        if kind == "dict":
            return frozenset((key, self.block(reading, plan, node["of"], it)) for key, it in value.items())
        if kind == "list":
            return frozenset(self.block(reading, plan, node["of"], it) for it in value)
        return self.of(reading, node, value)

    def _part(
        self, reading: Reading, plan: Mapping[str, Any], part: str, data: Mapping[str, Any]
    ) -> Hashable:
        fields = plan[part]["fields"]
        states = data.get(STATES, {})
        said: list[Hashable] = [
            (key, each.state, each.note) for key, each in states.items() if each.state is not State.VIDE
        ]
        held = [
            (key, self.block(reading, plan, fields[key], it)) for key, it in data.items() if key != STATES
        ]
        return frozenset([*said, *held])

    def source(self, reading: Reading, key: str) -> str:
        """The later key of a source."""
        return self._sources.get(key, key) if reading.side is Side.AVANT else key

    def _entry(self, reading: Reading, node: Node, entry: Value[Any] | Absence) -> Hashable:
        sources = frozenset(self.source(reading, key) for key in entry.source)
        held = self.held(reading, node, entry)
        return held, str(entry.date or ""), sources, entry.fiabilite, _words(entry.note)

    def _text(self, reading: Reading, text: str) -> str:
        """What is written, its spaces aside; the path of a file of a territory under its later names."""
        top, _, below = text.partition("/")
        if top == TERRITORIES and reading.side is Side.AVANT:
            slug = below.partition("/")[0]
            return other_path(text, {**self._renames.of(slug), slug: self._renames.territory(slug) or slug})
        return _words(text)

    def _named(self, reading: Reading, node: Node, text: str) -> Hashable:
        """A reference, written as the later version would in its shortest form."""
        path, _, extract = text.partition("#")
        *steps, name = path.split("/")
        place = reading.record.territory
        slugs = [step for step in steps if step not in reading.workspace.plan.folders and step != place]
        if reading.side is Side.AVANT:
            target = reading.workspace.index.resolve(text, node.get("to", _ANY), place)
            slugs = [self._renames.territory(slug) or slug for slug in slugs]
            if target:
                name = self._later(target.record, name)
        elif reading.workspace.index.resolve(text, node.get("to", _ANY), place) is None:
            name = self._renames.of(slugs[0] if slugs else place).get(name, name)
        return tuple(slugs), name, extract

    def _later(self, record: Record, name: str) -> str:
        if record.kind == COLLECTIVITE:
            return self._renames.territory(name) or name
        return self._renames.later(record.territory, record.kind, name)


def chosen(node: Node, value: Any) -> Node:
    """The node of a value, where a field may have several shapes."""
    if node["kind"] != "choice":
        return node
    shape = "list" if type(value) is tuple else "part" if isinstance(value, dict) else "scalar"
    found: Node = node[shape]
    return found


def entries(value: Any, state: Absence | None) -> list[Value[Any] | Absence]:
    """What a field says, one value or absence at a time; nothing when it says nothing."""
    if isinstance(value, Fact):
        found: list[Value[Any] | Absence] = [*value.values]
        found += [each for each in value.absences if each.state is not State.VIDE]
        if not found and value.state in (State.INCONNU, State.SANS_OBJET):
            found = [Absence(value.state, value.note)]
        return found
    if value is not None:
        return [Value(value)]
    return [state] if state and state.state is not State.VIDE else []


def _words(text: str | None) -> str:
    return " ".join((text or "").split())
