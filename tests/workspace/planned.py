"""Trees drawn from the plan itself: what people may write, and what they write by mistake."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from diagdemo.workspace.plan import Node, load_plan

PLAN = load_plan()
Tree = Any
"""A text, a list of trees or a dict of trees."""

_WORDS = st.sampled_from(
    [
        "",
        " ",
        "a",
        "inconnu",
        "sans_objet",
        "null",
        "oui",
        "1",
        "0",
        "1,5",
        "2024-05",
        "x: y",
        "é",
        "forum",
        "[",
        "#",
    ]
)
_SLIPS = st.sampled_from(
    [
        "01/03/2024",
        "2 M€",
        "1.500",
        "Forum des Tilleuls",
        "p-1.yaml",
        "2024-00",
        "0000",
        "peut-être",
        "-1",
        "9" * 20,
    ]
)
_NOTES = st.sampled_from(["Un mot.", "« Deux »", "a: b", "l’une\nl’autre", "  "])
_SCALARS = {
    "line": _NOTES,
    "prose": _NOTES,
    "key": st.sampled_from(["2024", "x1", "bilan"]),
    "bool": st.sampled_from(["oui", "non", "vrai", "FAUX"]),
    "int": st.sampled_from(["0", "1", "3", "2 000"]),
    "number": st.sampled_from(["0", "1,5", "3", "2 000"]),
    "date": st.sampled_from(["2014", "2014-10", "2014-10-03"]),
    "ref": st.sampled_from(["forum", "valsonge/forum", "p-7k3m#x1", "brumeval"]),
}


def any_tree() -> st.SearchStrategy[Tree]:
    """Anything that a file may hold."""
    keys = st.sampled_from(
        ["nom", "type", "date", "valeur", "prevu", "source", "sources", "id", "liens", "é", ""]
    )
    return st.recursive(
        _WORDS | _SLIPS,
        lambda below: st.lists(below, max_size=3) | st.dictionaries(keys, below, max_size=4),
        max_leaves=12,
    )


def part(name: str, depth: int = 3) -> st.SearchStrategy[Tree]:
    """A block that the model `name` accepts: its required fields and some others."""
    fields: dict[str, Node] = PLAN.parts[name]["fields"]
    required = {key: node(fields[key], depth - 1) for key in PLAN.parts[name]["required"]}
    others = {key: _later(spec, depth - 1) for key, spec in fields.items() if key not in required}
    some = (
        st.sets(st.sampled_from(sorted(others)), max_size=4) if others and depth > 0 else st.just(set[str]())
    )
    return some.flatmap(
        lambda keys: st.fixed_dictionaries({**required, **{key: others[key] for key in sorted(keys)}})
    )


def _later(spec: Node, depth: int) -> st.SearchStrategy[Tree]:
    return st.deferred(lambda: node(spec, depth))


def node(spec: Node, depth: int) -> st.SearchStrategy[Tree]:
    """A tree that the node `spec` of the plan accepts."""
    kind = spec["kind"]
    if kind == "part":
        return part(spec["part"], depth)
    if kind == "list":
        return st.lists(node(spec["of"], depth), min_size=1, max_size=2)
    if kind == "dict":
        return st.dictionaries(
            st.sampled_from(["a", "15-29", "bilan"]), node(spec["of"], depth), min_size=1, max_size=2
        )
    if kind == "choice":
        return st.one_of([node(spec[shape], depth) for shape in ("scalar", "list", "part") if shape in spec])
    if kind == "sources":
        return st.sampled_from(["bilan", ["bilan"], ["bilan", "gazette"]])
    if kind == "fact":
        return _fact({**spec, **spec["of"]}, depth)
    return scalar(spec)


def scalar(spec: Node) -> st.SearchStrategy[str]:
    """A text that the node `spec` accepts."""
    if spec["kind"] == "enum":
        return st.sampled_from(PLAN.words[spec["vocabulary"]])
    if spec["kind"] == "code":
        return st.just(str(spec["example"]))
    if "low" in spec:
        return st.sampled_from([str(spec["low"]), str(spec["low"] if spec["high"] is None else spec["high"])])
    return _SCALARS[spec["kind"]]


def _fact(spec: Node, depth: int) -> st.SearchStrategy[Tree]:
    value = st.fixed_dictionaries(
        {"valeur": scalar(spec)},
        optional={
            "prevu": scalar(spec),
            "date": _SCALARS["date"],
            "note": _NOTES,
            "source": st.just("bilan"),
        },
    )
    beside = st.just({"valeur": "sans_objet", "note": "Un motif."})
    return st.one_of(scalar(spec), st.just("inconnu"), value, beside, st.lists(value, min_size=1, max_size=2))


def slipped(tree: Tree) -> st.SearchStrategy[Tree]:
    """The tree with one place replaced by anything, or one key mistyped or dropped."""
    if isinstance(tree, dict) and tree:
        key = st.sampled_from(sorted(tree))
        return st.one_of(
            any_tree(),
            key.map(lambda k: {n: v for n, v in tree.items() if n != k}),
            key.map(lambda k: {(n[:-1] if n == k else n): v for n, v in tree.items()}),
            key.flatmap(lambda k: slipped(tree[k]).map(lambda new: {**tree, k: new})),
        )
    if isinstance(tree, list) and tree:
        rank = st.integers(0, len(tree) - 1)
        return any_tree() | rank.flatmap(
            lambda r: slipped(tree[r]).map(lambda new: [*tree[:r], new, *tree[r + 1 :]])
        )
    return any_tree()


def written(tree: Tree) -> str:
    """The tree as a file, with every text between quotes."""
    if isinstance(tree, dict):
        return "{" + ", ".join(f"{written(key)}: {written(value)}" for key, value in tree.items()) + "}"
    if isinstance(tree, list):
        return "[" + ", ".join(map(written, tree)) + "]"
    escaped = str(tree).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
