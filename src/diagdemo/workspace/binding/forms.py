"""Fields that say they have no value, and why, in a word or in a long form."""

from __future__ import annotations

from typing import Any

from diagdemo.issues import Route
from diagdemo.model.fact import STATES, Absence, State
from diagdemo.workspace import wrong
from diagdemo.workspace.absent import absent_words, long_absence
from diagdemo.workspace.binding.walk import Reader, Step, Walk
from diagdemo.yaml.tree import Mapping, Scalar
from diagdemo.yaml.tree import Node as Tree


class Sayable:
    """Reads a field that is no fact: its value, or an `Absence` where it says that it has none."""

    __slots__ = ("_absences", "_form", "_read", "_words", "known")

    def __init__(self, kind: str, reader: Reader, form: Reader | None) -> None:
        self._words = absent_words(kind)
        self._absences = {word: Absence(state) for word, state in self._words.items()}
        self._form = form
        """Reads the long form, where there is one: free text has none."""
        self._read = reader.read
        self.known = reader.known

    def read(self, walk: Walk, tree: Tree, route: Route, step: Step) -> Any:
        """The value of a node, an `Absence`, or `ABSENT`."""
        if isinstance(tree, Scalar):
            said = self._absences.get(tree.value.strip())
        elif self._form and isinstance(tree, Mapping):
            said = self._long(walk, tree, route, step)
        else:
            said = None
        if said is None:
            return self._read(walk, tree, route, step)
        if said.state is State.SANS_OBJET and not said.note:
            walk.refuse(wrong.pointless_without_reason(), tree)
        return said

    def _long(self, walk: Walk, tree: Mapping, route: Route, step: Step) -> Absence | None:
        state = long_absence(tree, self._words)
        if state is None or self._form is None:
            return None
        return absence(state, bare(self._form.read(walk, tree, route, step)), None)


def bare(form: dict[str, Any]) -> dict[str, Any]:
    """The fields of a long form that have a value, by name, to be changed at will."""
    data = dict(form)
    data.pop(STATES, None)
    return data


def absence(state: State, data: dict[str, Any], rank: int | None) -> Absence:
    """What a long form says of a value that it does not give."""
    known = {key: data[key] for key in ("note", "date", "source", "fiabilite") if key in data}
    return Absence(state, position=rank, **known)
