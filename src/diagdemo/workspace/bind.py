"""Bind a tree to the plan of a model: the schema gives the types, and every fault becomes an issue.

The depth of a document is bounded by the reader, so walking it by recursion is safe here. Faults are placed
by the node that the walk holds, never found again by their route, which would cost a walk each.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from diagdemo.issues import Issue, Route, Severity
from diagdemo.model.fact import STATES, Absence, Fact, State, Value
from diagdemo.workspace import wrong
from diagdemo.workspace.absent import FREE_TEXT, NOTHING, absence_of, says_nothing, stated, wrote_value
from diagdemo.workspace.bound import Bound, Reference, SourceUse
from diagdemo.workspace.keys import cut_decimals, unknown_key
from diagdemo.workspace.mending import in_place
from diagdemo.workspace.plan import Node, Plan
from diagdemo.workspace.refusal import Refusal
from diagdemo.workspace.scalars import CONVERT
from diagdemo.yaml.tree import Document, Mapping, Scalar, Sequence
from diagdemo.yaml.tree import Node as Tree

_ABSENT: Any = object()
"""What a refused or unknown value becomes: nothing, which is not a value."""

MOST = 500
"""Faults that one document may have; the next ones are not looked for: each costs a search for its cause."""


def bind(document: Document, part: str, plan: Plan, words: dict[str, tuple[str, ...]]) -> Bound:
    """Bind a document whose top is the part named `part`.

    Args:
        document: the file; without a tree, nothing is bound and nothing more is said.
        part: the name of a model.
        plan: the plan of the models.
        words: the vocabularies in force in the workspace, by name.
    """
    binder = _Binder(document, part, plan, words)
    data: Any = {}
    if document.root is not None:
        data = binder.part(document.root, part, (), None)
    return Bound(
        data if isinstance(data, dict) else {},
        tuple(binder.issues),
        tuple(binder.references),
        tuple(binder.source_uses),
        binder.parts,
        not binder.incomplete and isinstance(data, dict) and document.root is not None,
    )


class _Block(NamedTuple):
    """A block while it is read: its model, its text, its fields, and the values found so far."""

    name: str
    tree: Mapping
    route: Route
    fields: dict[str, Node]
    required: list[str]
    data: dict[str, Any]


class _Binder:
    """Collects, while it walks, the issues, the references and the parts.

    Every step takes a node, its route, and the key that introduces it, which is where a missing field shows.
    """

    def __init__(self, document: Document, top: str, plan: Plan, words: dict[str, tuple[str, ...]]) -> None:
        self.document = document
        self.top = top
        self.plan = plan
        self.words = words
        self.issues: list[Issue] = []
        self.references: list[Reference] = []
        self.source_uses: list[SourceUse] = []
        self.parts: dict[str, list[tuple[Route, dict[str, Any]]]] = {}
        self.incomplete = False
        self.overwhelmed = False
        """Whether the document has more faults than are worth looking for."""

    def part(
        self, tree: Tree, name: str, route: Route, key: Scalar | None, override: Node | None = None
    ) -> Any:
        if not isinstance(tree, Mapping):
            if route and says_nothing(tree):
                return _ABSENT
            return self._shape(tree, route, wrong.example_block(name, self.plan))
        part = self.plan.parts[name]
        fields: dict[str, Node] = part["fields"] if override is None else {**part["fields"], **override}
        block = _Block(name, tree, route, fields, part["required"], {})
        present: set[str] = set()
        cut = cut_decimals(tree) if tree.flow else {}
        for rank, (inner, child) in enumerate(tree.entries):
            if self.overwhelmed:
                break
            if rank in cut:
                present.add(inner.value)
                self._half(cut[rank], child, tree.entries[min(rank + 1, len(tree.entries) - 1)][0])
            else:
                present.add(self._entry(inner, child, block))
        self._missing(block.required, present, tree if route and isinstance(route[-1], int) else key)
        self.parts.setdefault(name, []).append((route, block.data))
        return block.data

    def _entry(self, key: Scalar, child: Tree, block: _Block) -> str:
        """Read one key of a block; the field that it is, or that it surely stands for."""
        name = key.value
        field = block.fields.get(name)
        if field is None:
            meant = self._unknown(key, block.name, block.tree)
            self.incomplete |= meant in block.required
            return meant
        said = len(self.issues)
        value = self._field(child, field, (*block.route, name), key)
        if isinstance(value, Absence):
            block.data.setdefault(STATES, {})[name] = value
        elif value is not _ABSENT:
            block.data[name] = value
        if name in block.required and _insufficient(value):
            self._empty(child, key, said)
        return name

    def _field(self, tree: Tree, node: Node, route: Route, key: Scalar) -> Any:
        """A value, or an `Absence` where a field that is no fact says that it has none."""
        if node["kind"] == "fact":
            return self._node(tree, node, route, key)
        absence = absence_of(tree, node["kind"])
        if absence is None:
            return self._node(tree, node, route, key)
        if isinstance(tree, Mapping):
            said = self._long(tree, {"kind": "line"}, {"kind": "line"}, route, key)
            absence = _absence(absence.state, said, None)
        if absence.state is State.SANS_OBJET and not absence.note:
            self._refuse(wrong.pointless_without_reason(), tree)
        return absence

    def _node(self, tree: Tree, node: Node, route: Route, key: Scalar | None) -> Any:
        if self.overwhelmed:
            return _ABSENT
        read = _SHAPED.get(node["kind"])
        return self._scalar(tree, node, route) if read is None else read(self, tree, node, route, key)

    def _scalar(self, tree: Tree, node: Node, route: Route) -> Any:
        if not isinstance(tree, Scalar):
            return self._shape(tree, route, "un texte ou un nombre")
        text = tree.value
        if not text.strip():
            return _ABSENT
        if (text == "inconnu" or text in NOTHING) and node["kind"] not in FREE_TEXT:
            return _ABSENT
        value = CONVERT[node["kind"]](text, node, self.words)
        if type(value) is Refusal:
            return self._refuse(value, tree)
        if node["kind"] == "ref":
            self.references.append(Reference(route, text, node))
        return value

    def _list(self, tree: Tree, node: Node, route: Route, key: Scalar | None) -> Any:
        if isinstance(tree, Sequence):
            of = node["of"]
            values = [self._node(item, of, (*route, rank), key) for rank, item in enumerate(tree.items)]
            return tuple(value for value in values if value is not _ABSENT)
        if says_nothing(tree):
            return _ABSENT
        if isinstance(tree, Scalar) and node["of"]["kind"] != "part":
            return self._refuse(wrong.not_a_list(tree.value), tree)
        return self._shape(tree, route, wrong.example_list(node["of"], self.plan))

    def _part(self, tree: Tree, node: Node, route: Route, key: Scalar | None) -> Any:
        return self.part(tree, node["part"], route, key)

    def _dict(self, tree: Tree, node: Node, route: Route, key: Scalar | None) -> Any:
        if isinstance(tree, Mapping):
            of = node["of"]
            found = {
                key.value: self._node(child, of, (*route, key.value), key) for key, child in tree.entries
            }
            return {key: value for key, value in found.items() if value is not _ABSENT}
        if says_nothing(tree):
            return _ABSENT
        return self._shape(tree, route, wrong.example_map(node["of"], self.plan))

    def _choice(self, tree: Tree, node: Node, route: Route, key: Scalar | None) -> Any:
        shape = {Scalar: "scalar", Sequence: "list", Mapping: "part"}[type(tree)]
        if shape in node:
            return self._node(tree, node[shape], route, key)
        if says_nothing(tree):
            return _ABSENT
        names = {"scalar": "un texte", "list": "une liste", "part": wrong.BLOCK}
        return self._shape(tree, route, " ou ".join(names[name] for name in names if name in node))

    def _sources(self, tree: Tree, node: Node, route: Route, key: Scalar | None) -> Any:
        if isinstance(tree, Scalar):
            if not tree.value:
                return _ABSENT
            self.source_uses.append(SourceUse(route, tree.value))
            return (tree.value,)
        if isinstance(tree, Sequence) and all(isinstance(item, Scalar) for item in tree.items):
            keys = tuple(item.value for item in tree.items if isinstance(item, Scalar))
            self.source_uses.extend(SourceUse((*route, rank), key) for rank, key in enumerate(keys))
            return keys
        return self._shape(tree, route, "le nom d’une source, ou une liste de noms")

    def _fact(self, tree: Tree, node: Node, route: Route, key: Scalar | None) -> Any:
        if isinstance(tree, Scalar):
            return self._short_fact(tree, node, route)
        if isinstance(tree, Mapping):
            values, absences = self._value(tree, node, route, key, None)
            return _fact(values, absences) if values or absences else _ABSENT
        if not all(isinstance(item, Mapping) for item in tree.items):
            return self._refuse(wrong.bare_values(), tree)
        if not tree.items:
            return Fact(state=State.VIDE)
        said = [self._value(item, node, (*route, rank), key, rank) for rank, item in enumerate(tree.items)]
        held = [value for values, _ in said for value in values]
        absences = [absence for _, found in said for absence in found]
        return _fact(held, absences) if held or absences else _ABSENT

    def _short_fact(self, tree: Scalar, node: Node, route: Route) -> Any:
        free = node["of"]["kind"] in FREE_TEXT
        if not tree.value.strip() or (tree.value in NOTHING and not free):
            return Fact(state=State.VIDE)
        if tree.value == "inconnu":
            return Fact(state=State.INCONNU)
        if tree.value == "sans_objet":
            self._refuse(wrong.pointless_without_reason(), tree)
            return Fact(state=State.SANS_OBJET)
        value = self._scalar(tree, node["exact"], route)
        return value if value is _ABSENT else Fact((Value(value),))

    def _value(
        self, tree: Tree, node: Node, route: Route, key: Scalar | None, rank: int | None
    ) -> tuple[list[Value[Any]], list[Absence]]:
        """What one long form says: a value or nothing, and what it says to be unknown or not to apply."""
        state = stated(tree)
        said = len(self.issues)
        exact = node["exact"]
        data = self._long(tree, exact if state is State.RENSEIGNE else {"kind": "line"}, exact, route, key)
        absences = [] if state is State.RENSEIGNE else [_absence(state, data, rank)]
        if state is not State.RENSEIGNE:
            data.pop("valeur", None)
        if "valeur" in data or "prevu" in data:
            return [Value(position=rank, **data)], absences
        if state is State.SANS_OBJET and not data.get("note"):
            self._refuse(wrong.pointless_without_reason(), tree)
        if not absences and not wrote_value(tree) and len(self.issues) == said:
            self._refuse(wrong.no_value(), tree)
        return [], absences

    def _long(
        self, tree: Tree, held: Node, planned: Node, route: Route, key: Scalar | None
    ) -> dict[str, Any]:
        """The fields of a long form, by name."""
        data = dict(self.part(tree, "ValueForm", route, key, {"valeur": held, "prevu": planned}))
        data.pop(STATES, None)
        return data

    def _half(self, refusal: Refusal | None, at: Tree, other: Scalar) -> None:
        """Refuse the first half of a number that a comma cut; of the other there is nothing to say."""
        self.incomplete = True
        if refusal:
            self._refuse(refusal, at, other)

    def _unknown(self, key: Scalar, part: str, tree: Mapping) -> str:
        """Say that a key is unknown; the field that it surely stands for, or nothing."""
        refusal, meant = unknown_key(
            key.value, part, {entry.value for entry, _ in tree.entries}, self.plan, self.top
        )
        self._refuse(refusal, key)
        return meant or ""

    def _empty(self, tree: Tree, key: Scalar, said: int) -> None:
        """Say that a required field says nothing, unless what is wrong inside has been told."""
        self.incomplete = True
        if len(self.issues) == said:
            unknown = isinstance(tree, Scalar) and tree.value == "inconnu"
            self._refuse(wrong.empty_field(key.value, unknown), key)

    def _missing(self, required: list[str], present: set[str], at: Tree | None) -> None:
        missing = [name for name in required if name not in present]
        if missing:
            self.incomplete = True
            self._refuse(wrong.missing_fields(missing), at)

    def _shape(self, tree: Tree, route: Route, expected: str) -> Any:
        return self._refuse(wrong.wrong_shape(tree, route[-1] if route else None, expected), tree)

    def _refuse(self, refusal: Refusal, at: Tree | None, last: Tree | None = None) -> Any:
        """Say what is wrong with a node; what has to be written takes its place, up to the end of `last`."""
        if self.overwhelmed:
            return _ABSENT
        if len(self.issues) == MOST:
            refusal, at, self.overwhelmed = wrong.too_many(MOST), None, True
        where = self.document.place(at)
        mended = in_place(at, refusal.written, refusal.sure, last=last, named=refusal.named)
        self.issues.append(
            Issue(
                where,
                refusal.code,
                refusal.message,
                refusal.advice,
                Severity.ERREUR,
                refusal.label,
                correction=mended,
            )
        )
        return _ABSENT


_SHAPED: dict[str, Callable[[_Binder, Tree, Node, Route, Scalar | None], Any]] = {
    "fact": _Binder._fact,
    "part": _Binder._part,
    "list": _Binder._list,
    "dict": _Binder._dict,
    "choice": _Binder._choice,
    "sources": _Binder._sources,
}
"""What reads each kind of node; the others are scalars."""


def _insufficient(value: Any) -> bool:
    """Whether a value cannot stand for a required one; a fact that is known to be unknown can."""
    if isinstance(value, Fact):
        return value.state is State.VIDE
    return value is _ABSENT or isinstance(value, Absence) or value in ((), {})


def _fact(values: list[Value[Any]], absences: list[Absence]) -> Fact[Any]:
    """A fact whose state, without a value, is that of its first absence."""
    if values:
        return Fact(tuple(values), absences=tuple(absences))
    return Fact((), absences[0].state, absences[0].note, tuple(absences))


def _absence(state: State, data: dict[str, Any], rank: int | None) -> Absence:
    known = {key: data[key] for key in ("note", "date", "source", "fiabilite") if key in data}
    return Absence(state, position=rank, **known)
