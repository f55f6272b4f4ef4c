"""The plan of the models, loaded from its generated file, with the words that a repository may replace."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from diagdemo.resources import folder

Node = dict[str, Any]


class Plan:
    """What the reader knows of the models; `structure.build_plan` says the shape of its nodes.

    Each node of a fact also has `exact`: the node of its value, with what the fact says of it.
    """

    def __init__(self, data: dict[str, Any]) -> None:
        self.parts: dict[str, Node] = data["parts"]
        for part in self.parts.values():
            for node in part["fields"].values():
                _complete(node)
        self.records: dict[str, Node] = data["records"]
        self.words: dict[str, tuple[str, ...]] = {name: tuple(v) for name, v in data["vocabularies"].items()}
        self.folders: dict[str, str] = {r["folder"]: kind for kind, r in self.records.items() if r["folder"]}
        self.files: dict[str, str] = {r["file"]: kind for kind, r in self.records.items() if r["file"]}

    def label(self, kind: str, several: bool = False) -> str:
        """How people name a record of `kind`, or several."""
        return str(self.records[kind]["label"][1 if several else 0])


def _complete(node: Node) -> None:
    """Give the nodes of facts below `node` what reading each of their values needs."""
    if "of" in node:
        _complete(node["of"])
    if node["kind"] == "fact":
        node["exact"] = {**node, **node["of"]}
    for shape in ("scalar", "list", "part"):
        if isinstance(node.get(shape), dict):
            _complete(node[shape])


@cache
def load_plan() -> Plan:
    """The plan of this version of the tool."""
    return Plan(json.loads((folder("schemas") / "plan.json").read_text(encoding="utf-8")))
