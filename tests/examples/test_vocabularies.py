"""The two example repositories show every word of every vocabulary, or here is why not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from diagdemo.model.fact import STATES, Fact
from diagdemo.workspace.load import load
from diagdemo.workspace.plan import Node, load_plan

EXAMPLES = Path(__file__).parents[2] / "examples"
REPOSITORIES = ("reseau-fictif", "territoires-reels")

NO_SUCH_TERRITORY = "none of the ten territories has this form"
ABSENT = {
    ("TypeTerritoire", "autre"): NO_SUCH_TERRITORY,
    **{
        ("NatureTerritoire", word): NO_SUCH_TERRITORY
        for word in ("cu", "ept", "syndicat_mixte", "syndicat", "pnr", "petr", "pays", "autre")
    },
}
"""The words that no example uses, each with the reason."""

Word = tuple[str, str]


@pytest.fixture(scope="module")
def used() -> set[Word]:
    found: set[Word] = set()
    for name in REPOSITORIES:
        workspace = load(EXAMPLES / name)
        for record in workspace.records:
            node = {"kind": "part", "part": workspace.plan.records[record.kind]["part"]}
            found.update(_words(record.data, node))
            verbs = (reference.node.get("verb") for reference in record.bound.references)
            found.update(("Verbe", verb) for verb in verbs if verb)
    return found


def test_every_word_is_used_or_explained(used: set[Word]) -> None:
    """A word that no example shows is either missing from them, or of no use to anybody."""
    known = {(name, word) for name, words in load_plan().words.items() for word in words}
    assert sorted(known - used - set(ABSENT)) == []


def test_explanations_are_still_needed(used: set[Word]) -> None:
    """An exception that an example now covers, or that names no word, goes away."""
    known = {(name, word) for name, words in load_plan().words.items() for word in words}
    assert sorted(word for word in ABSENT if word in used or word not in known) == []


def test_added_words_are_used(used: set[Word]) -> None:
    """Themes that the fictional network adds to the grid code at least one extract or question."""
    added = {("Theme", theme["code"]) for theme in load(EXAMPLES / "reseau-fictif").settings["themes"]}
    assert sorted(added - used) == []


def _words(value: Any, node: Node) -> Iterator[Word]:
    """Every word of a vocabulary in `value`, which the plan describes by `node`."""
    if node["kind"] == "enum":
        yield node["vocabulary"], str(value)
    elif node["kind"] == "fact":
        yield from _fact_words(value, node["of"])
    else:
        for child, below in _children(value, node):
            yield from _words(child, below)


def _children(value: Any, node: Node) -> list[tuple[Any, Node]]:
    match node["kind"]:
        case "part":
            fields = load_plan().parts[node["part"]]["fields"]
            return [(child, fields[key]) for key, child in value.items() if key != STATES]
        case "list":
            return [(child, node["of"]) for child in value]
        case "dict":
            return [(child, node["of"]) for child in value.values()]
        case "choice":
            shape = "part" if isinstance(value, dict) else "list" if isinstance(value, tuple) else "scalar"
            return [(value, node[shape])]
    return []


def _fact_words(fact: Fact[Any], of: Node) -> Iterator[Word]:
    """The words of a fact's values, and those that say what the values are worth."""
    for value in fact:
        for held in (value.valeur, value.prevu):
            if held is not None:
                yield from _words(held, of)
        yield "Precision", value.precision
        if value.fiabilite:
            yield "Fiabilite", value.fiabilite
