"""What a fault leaves to read: the tree holds what was meant, at its place, so that nothing more is said."""

from __future__ import annotations

import pytest

from diagdemo.issues import Route
from diagdemo.yaml.source import read
from diagdemo.yaml.tree import Scalar


@pytest.mark.parametrize(
    ("text", "route", "value", "column"),
    [
        ("liens:\n  - vers: caue, type: anime\n", ("liens", 0, "type"), "anime", 23),
        ("liens:\n  - vers: caue, type: anime\n    note: x\n", ("liens", 0, "note"), "x", 11),
        ("nombre: valeur: 12, source: bilan\n", ("nombre", "source"), "bilan", 29),
        ("liens:\n  -{vers: caue, type: anime}\n", ("liens", 0, "type"), "anime", 23),
        ("liens:\n  - {vers: a}\n  -{vers: caue}\n", ("liens", 1, "vers"), "caue", 11),
        ("liens:\n  -vers: caue\n    type: anime\n", ("liens", 0, "vers"), "caue", 10),
        ("enjeux:\n  -confiance\n  -diversite\n", ("enjeux", 1), "diversite", 4),
        ("enjeux: [confiance; diversite]\n", ("enjeux", 1), "diversite", 21),
        ("liens: [{vers: a; type: anime}]\n", ("liens", 0, "type"), "anime", 25),
        ('nom: “a "b" c”\n', ("nom",), 'a "b" c', 6),
    ],
)
def test_the_tree_holds_what_was_meant(text: str, route: Route, value: str, column: int) -> None:
    document = read("f.yaml", text.encode())
    assert document.issues
    _, node, exact = document.find(route)
    assert exact
    assert isinstance(node, Scalar)
    assert (node.value, node.span.column) == (value, column)


@pytest.mark.parametrize(
    "text", ["nom: Brumeval\n<<: *base\n", 'nom: "Brumeval\n---\nnom: x\n', "a: &l [x]\nb: *l\n"]
)
def test_nothing_is_held_for_sure_where_something_is_lost(text: str) -> None:
    assert read("f.yaml", text.encode()).root is None
