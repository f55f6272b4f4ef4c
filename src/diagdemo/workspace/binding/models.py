"""The readers of every place of the models, for the vocabularies of one workspace."""

from __future__ import annotations

from collections.abc import Callable

from diagdemo.workspace.absent import FREE_TEXT
from diagdemo.workspace.binding.blocks import Block
from diagdemo.workspace.binding.facts import Stated
from diagdemo.workspace.binding.forms import Sayable
from diagdemo.workspace.binding.groups import Chosen, Keyed, Listed, Sources
from diagdemo.workspace.binding.texts import Converted, Named, Text
from diagdemo.workspace.binding.walk import Reader
from diagdemo.workspace.plan import Node, Plan

Words = dict[str, tuple[str, ...]]

_FORM = "ValueForm"
_LINE: Node = {"kind": "line"}
_ELSEWHERE = ("not_after", "of", "reverse", "to", "verb")
"""What nodes say that the reading of a text does not depend on."""

_KEPT: list[Models] = []
_MOST = 4
"""Workspaces whose readers are kept."""


class Models:
    """Makes readers, each one once: places that read alike share theirs, and what it learned."""

    def __init__(self, plan: Plan, words: Words) -> None:
        self.plan = plan
        self.words = words
        self._blocks: dict[str, Block] = {}
        self._conversions: dict[str, Converted] = {}
        self._facts: dict[str, Stated] = {}
        self._unsaid = self._form(_LINE, _LINE)
        """What reads the long forms that say why there is no value."""

    def same(self, plan: Plan, words: Words) -> bool:
        """Whether these readers are those of this plan and of the same vocabularies."""
        if self.plan is not plan:
            return False
        # An `AnyWord` equals the tuple of its words, which takes no other one.
        return words == self.words and all(type(words[name]) is type(self.words[name]) for name in words)

    def block(self, name: str) -> Block:
        """The reader of the blocks of a model."""
        if name not in self._blocks:
            self._blocks[name] = Block(name, self.plan.parts[name], self._field)
        return self._blocks[name]

    def _field(self, node: Node) -> Reader:
        """What reads a field: one that is no fact may say that it has no value."""
        reader, kind = self._reader(node), node["kind"]
        if kind == "fact":
            return reader
        return Sayable(kind, reader, None if kind in FREE_TEXT else self._unsaid)

    def _reader(self, node: Node) -> Reader:
        """What reads a value, in a field, a list or a map."""
        make = _MAKERS.get(node["kind"])
        return self._converted(node) if make is None else make(self, node)

    def _part(self, node: Node) -> Reader:
        return self.block(node["part"])

    def _fact(self, node: Node) -> Reader:
        exact = {**node, **node["of"]}
        same = _same(exact)
        if same not in self._facts:
            forms = self._form(exact, exact), self._form(_LINE, exact)
            self._facts[same] = Stated(exact["kind"], self._reader(exact), *forms)
        return self._facts[same]

    def _list(self, node: Node) -> Reader:
        return Listed(node["of"], self._reader(node["of"]))

    def _dict(self, node: Node) -> Reader:
        return Keyed(node["of"], self._reader(node["of"]))

    def _choice(self, node: Node) -> Reader:
        shapes = [shape for shape in ("scalar", "list", "part") if shape in node]
        return Chosen({shape: self._reader(node[shape]) for shape in shapes})

    def _ref(self, node: Node) -> Reader:
        return Named(node, self._converted(node))

    def _converted(self, node: Node) -> Converted:
        same = _same(node)
        if same not in self._conversions:
            self._conversions[same] = Converted(node, self.words)
        return self._conversions[same]

    def _form(self, held: Node, planned: Node) -> Block:
        """What reads the long forms whose value is read as `held`, and what had been planned as `planned`."""
        part = self.plan.parts[_FORM]
        fields = {**part["fields"], "valeur": held, "prevu": planned}
        return Block(_FORM, {**part, "fields": fields}, self._field)


_MAKERS: dict[str, Callable[[Models, Node], Reader]] = {
    "part": Models._part,
    "fact": Models._fact,
    "list": Models._list,
    "dict": Models._dict,
    "choice": Models._choice,
    "ref": Models._ref,
    "sources": lambda models, node: Sources(),
    "line": lambda models, node: Text(),
    "prose": lambda models, node: Text(),
}
"""What makes the reader of each kind of node; the others are scalars to convert."""


def _same(node: Node) -> str:
    """What nodes that read alike have in common."""
    return str({key: value for key, value in node.items() if key not in _ELSEWHERE})


def models_of(plan: Plan, words: Words) -> Models:
    """The readers of a workspace, from its last use if possible; `words` is never to be changed after."""
    for models in _KEPT:
        if models.plan is plan and models.words is words:
            return models
    found = next((models for models in _KEPT if models.same(plan, words)), None) or Models(plan, words)
    found.words = words
    _KEPT[:] = [found, *(models for models in _KEPT if models is not found)][:_MOST]
    return found
