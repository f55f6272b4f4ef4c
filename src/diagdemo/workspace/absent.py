"""How people write that they have nothing to write: empty, « inconnu », « sans_objet », « aucun »."""

from __future__ import annotations

from diagdemo.model.fact import State
from diagdemo.yaml.tree import Mapping, Node, Scalar

NOTHING = ("", "null", "~")
"""What is written for nothing, beside nothing at all, in a field that is no free text."""

FREE_TEXT = ("line", "prose", "key")

_SAID = {"inconnu": State.INCONNU, "sans_objet": State.SANS_OBJET}
_NONE = {"aucun": State.AUCUN, "aucune": State.AUCUN}
_WITH_NONE = ("part", "list", "dict", "ref", "choice")
"""The kinds of field that may say that there is none; words of a vocabulary and texts are values."""
SPECIAL = frozenset((*NOTHING, *_SAID, *_NONE))
"""The texts that may stand for no value, in one field or another."""

_LONG_FORM = {"valeur", "note", "date", "source", "fiabilite"}


def says_nothing(tree: Node) -> bool:
    """Whether a scalar stands for no value."""
    return isinstance(tree, Scalar) and tree.value.strip() in (*NOTHING, "inconnu")


def absent_words(kind: str) -> dict[str, State]:
    """The texts by which a field of this kind that is no fact says that it has no value.

    In free text, only an empty value is no value: « inconnu » is a word like any other.
    """
    if kind in FREE_TEXT:
        return {"": State.VIDE}
    none = _NONE if kind in _WITH_NONE else {}
    return {**dict.fromkeys(NOTHING, State.VIDE), **_SAID, **none}


def long_absence(tree: Mapping, words: dict[str, State]) -> State | None:
    """What a field that is no fact says in long form instead of a value; None when it has one."""
    for key, _ in tree.entries:
        if key.value not in _LONG_FORM:
            return None
    state = stated(tree, words)
    return None if state in (State.RENSEIGNE, State.VIDE) else state


def stated(tree: Node, words: dict[str, State] = _SAID) -> State:
    """What the `valeur` of a long form says, before any conversion."""
    if isinstance(tree, Mapping):
        for key, child in tree.entries:
            if key.value == "valeur" and isinstance(child, Scalar):
                return words.get(child.value, State.RENSEIGNE) if child.value.strip() else State.VIDE
    return State.RENSEIGNE


def wrote_value(tree: Node) -> bool:
    """Whether a long form has a value or a plan, right or wrong."""
    return isinstance(tree, Mapping) and any(key.value in ("valeur", "prevu") for key, _ in tree.entries)
