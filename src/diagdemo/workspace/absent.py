"""How people write that they have nothing to write: an empty value, « inconnu », « sans_objet »."""

from __future__ import annotations

from diagdemo.model.fact import Absence, State
from diagdemo.yaml.tree import Mapping, Node, Scalar

NOTHING = ("", "null", "~")
"""What is written for nothing, beside nothing at all, in a field that is no free text."""

_SAID = {"inconnu": State.INCONNU, "sans_objet": State.SANS_OBJET}
_LONG_FORM = {"valeur", "note", "date", "source", "fiabilite"}


def says_nothing(tree: Node) -> bool:
    """Whether a scalar stands for no value."""
    return isinstance(tree, Scalar) and tree.value.strip() in (*NOTHING, "inconnu")


def absence_of(tree: Node, free_text: bool) -> Absence | None:
    """What a field that is no fact says instead of a value, in short or long form; None when it has one.

    In free text, only an empty value is no value: « inconnu » is a word like any other.
    """
    if isinstance(tree, Scalar):
        text = tree.value.strip()
        if not text or (text in NOTHING and not free_text):
            return Absence(State.VIDE)
        return Absence(_SAID[text]) if text in _SAID and not free_text else None
    if isinstance(tree, Mapping) and not free_text and {key.value for key, _ in tree.entries} <= _LONG_FORM:
        state = stated(tree)
        return Absence(state) if state in _SAID.values() else None
    return None


def stated(tree: Node) -> State:
    """What the `valeur` of a long form says, before any conversion."""
    if isinstance(tree, Mapping):
        for key, child in tree.entries:
            if key.value == "valeur" and isinstance(child, Scalar):
                return _SAID.get(child.value, State.RENSEIGNE) if child.value.strip() else State.VIDE
    return State.RENSEIGNE


def wrote_value(tree: Node) -> bool:
    """Whether a long form has a value or a plan, right or wrong."""
    return isinstance(tree, Mapping) and any(key.value in ("valeur", "prevu") for key, _ in tree.entries)
