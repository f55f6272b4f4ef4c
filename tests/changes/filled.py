"""Records of every kind with every field filled, from the plan of the models; each value in turn."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from changes.rewriting import network
from diagdemo.model.identity import IDENTITY

PLAN = network().plan
PLACES = {"actor": "territoires/brumeval/actors/", "device": "territoires/brumeval/devices/"}
_REFS = {
    "actor": ("union-sportive", "service-vie-citoyenne"),
    "device": ("panel-halle", "budget-participatif"),
    "ambition": ("assemblees-qui-decident", "panel-permanent"),
    "interview": ("p-2f9x#x1", "p-c8w1#x2"),
}
_PROSE = (
    "Une phrase assez longue pour que personne ne veuille la relire en entier dans un message.",
    "Une phrase assez longue pour que nul ne veuille la relire en entier dans un courrier.",
)


class Mutation(NamedTuple):
    """One value of a record, said otherwise or not at all."""

    kind: str
    route: tuple[str | int, ...]
    before: str
    after: str
    identifies: bool
    """Whether the value tells an item of a list from others."""

    def __str__(self) -> str:
        return f"{self.kind} {'.'.join(map(str, self.route))}"


def value(node: dict[str, Any], turn: int, deep: int = 0) -> Any:
    """A value that a field may hold, of two."""
    kind = node["kind"]
    if kind == "fact":
        return {"valeur": value({**node, **node["of"]}, turn), "source": "bilan"}
    if kind == "part":
        return block(node["part"], deep + 1)
    if kind == "list":
        return [value(node["of"], turn, deep)]
    if kind == "dict":
        return {
            ("bilan" if node["of"].get("part") == "Source" else "ex_aequo"): value(node["of"], turn, deep)
        }
    if kind == "choice":
        return value(next(node[shape] for shape in ("list", "part", "scalar") if shape in node), turn, deep)
    return _scalar(node, turn)


_PLAIN = {
    "bool": ("oui", "non"),
    "date": ("2021-08", "2023-10-01"),
    "prose": _PROSE,
    "sources": ("bilan", "bilan"),
    "key": ("premier_essai", "second_essai"),
    "line": ("Un mot", "Autre chose"),
}


def _scalar(node: dict[str, Any], turn: int) -> str:
    match node["kind"]:
        case "enum":
            return str(network().words[node["vocabulary"]][turn])
        case "int" | "number":
            low = int(node.get("low", 0))
            return str(low + turn + (node.get("high") != low))
        case "code":
            return _code(node, turn)
        case "ref":
            return next(_REFS[kind] for kind in node["to"] if kind in _REFS)[turn]
    return _PLAIN[node["kind"]][turn]


def _code(node: dict[str, Any], turn: int) -> str:
    example = str(node["example"])
    if not turn:
        return example
    last = example[-1]
    others = (example[:-1] + sign for sign in "1234567890abcdef" if sign != last)
    return next(each for each in others if re.fullmatch(node["pattern"], each))


def block(part: str, deep: int = 0) -> dict[str, Any]:
    """A block with all its fields."""
    return {key: value(node, 0, deep) for key, node in PLAN.parts[part]["fields"].items()}


def record(kind: str) -> dict[str, Any]:
    """A record with all its fields."""
    held = block(PLAN.records[kind]["part"])
    if "sources" in held:
        spoken = held["sources"].pop("bilan")
        written = {key: each for key, each in spoken.items() if key not in ("college", "entretien")}
        held["sources"] = {"bilan": written, "parole": spoken}
    return {**held, "version_format": "1"} if kind == "espace" else held


def mutations() -> Iterator[Mutation]:
    """Each value of each record of every kind, in turn."""
    for kind in PLAN.records:
        whole = record(kind)
        part = PLAN.records[kind]["part"]
        for route, node, owner in _routes({"kind": "part", "part": part}, whole, (), part):
            if route[-1] == "version_format" or node["kind"] == "sources":
                continue
            after = json.loads(json.dumps(whole))
            above = after
            for step in route[:-1]:
                above = above[step]
            above[route[-1]] = value(node, 1)
            if above[route[-1]] == value(node, 0):
                continue
            names = IDENTITY.get(owner, ())
            yield Mutation(kind, route, _text(whole), _text(after), bool({*names} & {*map(str, route)}))


def _text(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False)


_Found = Iterator[tuple[tuple[str | int, ...], dict[str, Any], str]]


def _routes(node: dict[str, Any], held: Any, route: tuple[str | int, ...], owner: str) -> _Found:
    """The routes of single values, with their nodes and the block that holds them."""
    node = next(
        (node[shape] for shape in ("list", "part", "scalar") if isinstance(node.get(shape), dict)), node
    )
    kind = node["kind"]
    if kind == "part":
        fields = {key: inner for key, inner in PLAN.parts[node["part"]]["fields"].items() if key in held}
        for key, inner in fields.items():
            yield from _routes(inner, held[key], (*route, key), node["part"])
    elif kind in ("list", "dict"):
        for key in held if kind == "dict" else range(len(held)):
            yield from _routes(node["of"], held[key], (*route, key), owner)
    elif kind == "fact":
        yield (*route, "valeur"), {**node, **node["of"]}, owner
    elif kind != "sources":
        yield route, node, owner
