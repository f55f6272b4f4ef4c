"""How people write that they have nothing to write: empty, « inconnu », « sans_objet », « aucun »."""

from __future__ import annotations

from diagdemo.model.fact import Absence, State
from diagdemo.yaml.tree import Mapping, Node, Scalar

NOTHING = ("", "null", "~")
"""What is written for nothing, beside nothing at all, in a field that is no free text."""

FREE_TEXT = ("line", "prose", "key")

_SAID = {"inconnu": State.INCONNU, "sans_objet": State.SANS_OBJET}
_NONE = {"aucun": State.AUCUN, "aucune": State.AUCUN}
_WITH_NONE = ("part", "list", "dict", "ref", "choice")
"""The kinds of field that may say that there is none; words of a vocabulary and texts are values."""
_LONG_FORM = {"valeur", "note", "date", "source", "fiabilite"}


def says_nothing(tree: Node) -> bool:
    """Whether a scalar stands for no value."""
    return isinstance(tree, Scalar) and tree.value.strip() in (*NOTHING, "inconnu")


def absence_of(tree: Node, kind: str) -> Absence | None:
    """What a field that is no fact says instead of a value, in short or long form; None when it has one.

    In free text, only an empty value is no value: « inconnu » is a word like any other.
    """
    free_text = kind in FREE_TEXT
    words = {**_SAID, **_NONE} if kind in _WITH_NONE else _SAID
    if isinstance(tree, Scalar):
        text = tree.value.strip()
        if not text or (text in NOTHING and not free_text):
            return Absence(State.VIDE)
        return Absence(words[text]) if text in words and not free_text else None
    if isinstance(tree, Mapping) and not free_text and {key.value for key, _ in tree.entries} <= _LONG_FORM:
        state = stated(tree, words)
        return Absence(state) if state in words.values() else None
    return None


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
