"""Bind a tree to the plan of a model: the schema gives the types, and every fault becomes an issue.

The depth of a document is bounded by the reader, so walking it by recursion is safe here.
"""

from __future__ import annotations

from typing import Any

from diagdemo.issues import Issue, Route, Severity
from diagdemo.model.fact import Fact, State, Value
from diagdemo.workspace.bound import Bound, Reference, SourceUse
from diagdemo.workspace.keys import unknown_key
from diagdemo.workspace.plan import Node, Plan
from diagdemo.workspace.refusal import Refusal, quote
from diagdemo.workspace.scalars import CONVERT
from diagdemo.yaml.tree import Document, Mapping, Scalar, Sequence
from diagdemo.yaml.tree import Node as Tree

_FREE_TEXT = ("line", "prose", "key")
_ABSENT: Any = object()
"""What a refused or unknown value becomes: nothing, which is not a value."""


def bind(document: Document, part: str, plan: Plan, words: dict[str, tuple[str, ...]]) -> Bound:
    """Bind a document whose top is the part named `part`.

    Args:
        document: the file; without a tree, nothing is bound and nothing more is said.
        part: the name of a model.
        plan: the plan of the models.
        words: the vocabularies in force in the workspace, by name.
    """
    binder = _Binder(document, plan, words)
    data: Any = {}
    if document.root is not None:
        data = binder.node(document.root, {"kind": "part", "part": part}, ())
    return Bound(
        data if isinstance(data, dict) else {},
        tuple(binder.issues),
        tuple(binder.references),
        tuple(binder.source_uses),
        binder.parts,
        not binder.incomplete and isinstance(data, dict) and document.root is not None,
    )


class _Binder:
    """Collects, while it walks, the issues, the references and the parts."""

    def __init__(self, document: Document, plan: Plan, words: dict[str, tuple[str, ...]]) -> None:
        self.document = document
        self.plan = plan
        self.words = words
        self.issues: list[Issue] = []
        self.references: list[Reference] = []
        self.source_uses: list[SourceUse] = []
        self.parts: dict[str, list[tuple[Route, dict[str, Any]]]] = {}
        self.incomplete = False

    def node(self, tree: Tree, node: Node, route: Route) -> Any:
        kind = node["kind"]
        if kind == "fact":
            return self._fact(tree, node, route)
        if kind == "part":
            return self._part(tree, node["part"], route)
        if kind == "list":
            return self._list(tree, node, route)
        if kind == "dict":
            return self._dict(tree, node, route)
        if kind == "choice":
            return self._choice(tree, node, route)
        if kind == "sources":
            return self._sources(tree, route)
        return self._scalar(tree, node, route)

    def _scalar(self, tree: Tree, node: Node, route: Route) -> Any:
        if not isinstance(tree, Scalar):
            return self._shape(tree, route, "un texte ou un nombre")
        text = tree.value
        if not text and tree.style == "plain":
            return _ABSENT
        if text == "inconnu" and node["kind"] not in _FREE_TEXT:
            return _ABSENT
        value = CONVERT[node["kind"]](text, node, self.words)
        if type(value) is Refusal:
            return self._refuse(value, route)
        if node["kind"] == "ref":
            self.references.append(Reference(route, text, node))
        return value

    def _part(self, tree: Tree, name: str, route: Route, override: Node | None = None) -> Any:
        if not isinstance(tree, Mapping):
            if isinstance(tree, Scalar) and tree.value in ("", "inconnu") and route:
                return _ABSENT
            return self._shape(tree, route, self._block(name))
        part = self.plan.parts[name]
        fields: dict[str, Node] = part["fields"] if override is None else {**part["fields"], **override}
        data: dict[str, Any] = {}
        present: set[str] = set()
        for key, child in tree.entries:
            field = fields.get(key.value)
            if field is None:
                meant = self._unknown(key.value, name, tree, route)
                present.add(meant or "")
                continue
            present.add(key.value)
            value = self.node(child, field, (*route, key.value))
            if value is not _ABSENT:
                data[key.value] = value
            elif key.value in part["required"]:
                self._empty(child, key.value, (*route, key.value))
        self._missing(part["required"], present, route)
        self.parts.setdefault(name, []).append((route, data))
        return data

    def _list(self, tree: Tree, node: Node, route: Route) -> Any:
        if isinstance(tree, Sequence):
            values = [self.node(item, node["of"], (*route, rank)) for rank, item in enumerate(tree.items)]
            return tuple(value for value in values if value is not _ABSENT)
        if isinstance(tree, Scalar) and tree.value in ("", "inconnu"):
            return _ABSENT
        if isinstance(tree, Scalar):
            advice = f"écrivez [{tree.value}], ou une valeur par ligne après un tiret"
            return self._refuse(
                Refusal("D125", "Une liste est attendue ici", advice, "liste attendue"), route
            )
        return self._shape(tree, route, "une liste, chaque élément sur sa ligne après un tiret")

    def _dict(self, tree: Tree, node: Node, route: Route) -> Any:
        if isinstance(tree, Mapping):
            found = {
                key.value: self.node(child, node["of"], (*route, key.value)) for key, child in tree.entries
            }
            return {key: value for key, value in found.items() if value is not _ABSENT}
        if isinstance(tree, Scalar) and tree.value in ("", "inconnu"):
            return _ABSENT
        return self._shape(tree, route, "un bloc « clé: valeur »")

    def _choice(self, tree: Tree, node: Node, route: Route) -> Any:
        shape = {Scalar: "scalar", Sequence: "list", Mapping: "part"}[type(tree)]
        if shape in node:
            return self.node(tree, node[shape], route)
        if isinstance(tree, Scalar) and tree.value in ("", "inconnu"):
            return _ABSENT
        names = {"scalar": "un texte", "list": "une liste", "part": "un bloc « clé: valeur »"}
        return self._shape(tree, route, " ou ".join(names[key] for key in names if key in node))

    def _sources(self, tree: Tree, route: Route) -> Any:
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

    def _fact(self, tree: Tree, node: Node, route: Route) -> Any:
        if isinstance(tree, Scalar):
            return self._short_fact(tree, node, route)
        if isinstance(tree, Mapping):
            value = self._value(tree, node, route, None)
            return Fact(*value) if value is not _ABSENT else _ABSENT
        if not all(isinstance(item, Mapping) for item in tree.items):
            advice = "écrivez chaque valeur sur sa ligne : - {valeur: …, source: …}"
            return self._refuse(
                Refusal("D125", "Plusieurs valeurs sans leur source ni leur date", advice), route
            )
        values = [self._value(item, node, (*route, rank), rank) for rank, item in enumerate(tree.items)]
        kept = [value for value in values if value is not _ABSENT]
        if not kept:
            return Fact(state=State.VIDE) if not tree.items else _ABSENT
        held = tuple(item for values_, state, _ in kept for item in values_)
        if held:
            return Fact(held)
        return Fact((), kept[0][1], kept[0][2])

    def _short_fact(self, tree: Scalar, node: Node, route: Route) -> Any:
        if not tree.value and tree.style == "plain":
            return Fact(state=State.VIDE)
        if tree.value == "inconnu":
            return Fact(state=State.INCONNU)
        if tree.value == "sans_objet":
            return self._pointless(None, route)
        value = self._scalar(tree, {**node, **node["of"]}, route)
        return value if value is _ABSENT else Fact((Value(value),))

    def _value(self, tree: Tree, node: Node, route: Route, rank: int | None) -> Any:
        """One value in long form, as the three arguments of a `Fact`."""
        state = _state(tree)
        of = {**node, **node["of"]} if state is State.RENSEIGNE else {"kind": "line"}
        data = self._part(tree, "ValueForm", route, {"valeur": of, "prevu": {**node, **node["of"]}})
        note = data.get("note")
        if state is State.SANS_OBJET and "prevu" not in data:
            return self._pointless(note, route, as_value=True)
        if state is not State.RENSEIGNE:
            data.pop("valeur", None)
        if "valeur" not in data and "prevu" not in data:
            if state is State.RENSEIGNE and not _wrote_value(tree):
                advice = "ajoutez « valeur », ou écrivez « valeur: inconnu »"
                return self._refuse(Refusal("D121", "Ce bloc ne donne aucune valeur", advice), route)
            return _ABSENT if state is State.RENSEIGNE else ((), state, note)
        return (Value(position=rank, **data),), State.RENSEIGNE, None

    def _pointless(self, note: str | None, route: Route, as_value: bool = False) -> Any:
        if not note:
            advice = (
                'dites pourquoi : {valeur: sans_objet, note: "…"} ; si vous ne savez pas, écrivez inconnu'
            )
            self._refuse(Refusal("D129", "« sans_objet » est écrit sans motif", advice), route)
        return ((), State.SANS_OBJET, note) if as_value else Fact((), State.SANS_OBJET, note)

    def _refuse(self, refusal: Refusal, route: Route, key: bool = False) -> Any:
        at = self.document.locate(route, key=key)
        self.issues.append(
            Issue(at, refusal.code, refusal.message, refusal.advice, Severity.ERREUR, refusal.label)
        )
        return _ABSENT

    def _shape(self, tree: Tree, route: Route, expected: str) -> Any:
        written = {Scalar: "un texte", Sequence: "une liste", Mapping: "un bloc « clé: valeur »"}[type(tree)]
        where = (
            quote(str(route[-1]))
            if route and isinstance(route[-1], str)
            else "cet élément"
            if route
            else "la fiche"
        )
        message = f"{where[0].upper()}{where[1:]} est {written}"
        return self._refuse(Refusal("D125", message, f"écrivez {expected}"), route)

    def _block(self, part: str) -> str:
        fields = self.plan.parts[part]["fields"]
        first = next((key for key in fields if key not in ("source", "fiabilite", "note")), "")
        return f"un bloc « clé: valeur », par exemple {{{first}: …}}"

    def _unknown(self, key: str, part: str, tree: Mapping, route: Route) -> str | None:
        refusal, meant = unknown_key(key, part, {entry.value for entry, _ in tree.entries}, self.plan)
        self._refuse(refusal, (*route, key), key=True)
        return meant

    def _empty(self, tree: Tree, key: str, route: Route) -> None:
        self.incomplete = True
        if isinstance(tree, Scalar) and tree.value in ("", "inconnu"):
            advice = (
                f"complétez « {key}: … »" if not tree.value else f"« {key} » ne peut pas rester inconnu ici"
            )
            self._refuse(Refusal("D121", f"{quote(key)} est obligatoire", advice), route, key=True)

    def _missing(self, required: list[str], present: set[str], route: Route) -> None:
        missing = [key for key in required if key not in present]
        if not missing:
            return
        self.incomplete = True
        what = " et ".join(quote(key) for key in missing)
        verb = "manque" if len(missing) == 1 else "manquent"
        advice = "ajoutez " + ", ".join(f"« {key}: … »" for key in missing)
        self._refuse(Refusal("D121", f"{what} {verb}", advice), route, key=True)


def _state(tree: Tree) -> State:
    """What the `valeur` of a long form says, before any conversion."""
    if isinstance(tree, Mapping):
        for key, child in tree.entries:
            if key.value == "valeur" and isinstance(child, Scalar):
                if child.value == "" and child.style == "plain":
                    return State.VIDE
                if child.value in ("inconnu", "sans_objet"):
                    return State(child.value)
    return State.RENSEIGNE


def _wrote_value(tree: Tree) -> bool:
    return isinstance(tree, Mapping) and any(key.value in ("valeur", "prevu") for key, _ in tree.entries)
