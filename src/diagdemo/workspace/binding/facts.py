"""Readers of facts, in their three forms: a value alone, a value with what is known of it, several."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from diagdemo.issues import Route
from diagdemo.model.fact import Absence, Fact, State, Value
from diagdemo.workspace import wrong
from diagdemo.workspace.absent import FREE_TEXT, NOTHING, stated, wrote_value
from diagdemo.workspace.binding.forms import absence, bare
from diagdemo.workspace.binding.learned import Learned
from diagdemo.workspace.binding.walk import ABSENT, UNKNOWN, Reader, Step, Walk, at
from diagdemo.yaml.tree import Mapping, Scalar
from diagdemo.yaml.tree import Node as Tree

_EMPTY: Fact[Any] = Fact(state=State.VIDE)
_UNKNOWN: Fact[Any] = Fact(state=State.INCONNU)
_POINTLESS: Fact[Any] = Fact(state=State.SANS_OBJET)


class Stated:
    """Reads the facts of one kind of value."""

    __slots__ = ("_exact", "_facts", "_form", "_free", "_pure", "_unsaid", "known")

    def __init__(self, kind: str, exact: Reader, form: Reader, unsaid: Reader) -> None:
        self._free = kind in FREE_TEXT
        self._exact = exact
        """Reads the value."""
        self._form = form
        """Reads a value with its date, its sources."""
        self._unsaid = unsaid
        """Reads the same when the value is said to be unknown."""
        self._pure = not self._free and exact.known is not UNKNOWN
        """Whether the same text always makes the same fact, and nothing else."""
        self._facts = Learned()
        self.known: Callable[[str], Any] = self._facts.get

    def read(self, walk: Walk, tree: Tree, route: Route, step: Step) -> Any:
        """The fact that a node states."""
        if isinstance(tree, Scalar):
            return self._short(walk, tree, route, step)
        if isinstance(tree, Mapping):
            return _fact(*self._value(walk, tree, route, step))
        if not all(isinstance(item, Mapping) for item in tree.items):
            return walk.refuse(wrong.bare_values(), tree)
        if not tree.items:
            return _EMPTY
        here = at(route, step)
        said = [self._value(walk, item, here, rank) for rank, item in enumerate(tree.items)]
        return _fact(
            tuple(value for values, _ in said for value in values),
            tuple(absence for _, absences in said for absence in absences),
        )

    def _short(self, walk: Walk, tree: Scalar, route: Route, step: Step) -> Any:
        text = tree.value
        if not text.strip() or (text in NOTHING and not self._free):
            return _EMPTY
        if text == "inconnu":
            return _UNKNOWN
        if text == "sans_objet":
            walk.refuse(wrong.pointless_without_reason(), tree)
            return _POINTLESS
        value = self._exact.read(walk, tree, route, step)
        if value is ABSENT:
            return ABSENT
        fact = Fact((Value(value),))
        if self._pure:
            self._facts.keep(text, fact)
        return fact

    def _value(
        self, walk: Walk, tree: Tree, route: Route, step: Step
    ) -> tuple[tuple[Value[Any], ...], tuple[Absence, ...]]:
        """What one long form says: a value or nothing, and what it says to be unknown or not to apply."""
        state = stated(tree)
        said = len(walk.issues)
        rank = step if isinstance(step, int) else None
        absences: tuple[Absence, ...] = ()
        if state is State.RENSEIGNE:
            data = bare(self._form.read(walk, tree, route, step))
        else:
            data = bare(self._unsaid.read(walk, tree, route, step))
            absences = (absence(state, data, rank),)
            data.pop("valeur", None)
        if "valeur" in data or "prevu" in data:
            return (Value(position=rank, **data),), absences
        if state is State.SANS_OBJET and not data.get("note"):
            walk.refuse(wrong.pointless_without_reason(), tree)
        if not absences and not wrote_value(tree) and len(walk.issues) == said:
            walk.refuse(wrong.no_value(), tree)
        return (), absences


def _fact(values: tuple[Value[Any], ...], absences: tuple[Absence, ...]) -> Any:
    """A fact whose state, without a value, is that of its first absence; nothing without any of them."""
    if values:
        return Fact(values, absences=absences)
    if absences:
        return Fact((), absences[0].state, absences[0].note, absences)
    return ABSENT
