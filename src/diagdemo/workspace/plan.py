"""The plan of the models, loaded from its generated file, with the words that a repository may replace."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from diagdemo.resources import folder

Node = dict[str, Any]


class Plan:
    """What the reader knows of the models; `structure.build_plan` says the shape of its nodes."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.parts: dict[str, Node] = data["parts"]
        self.records: dict[str, Node] = data["records"]
        self.words: dict[str, tuple[str, ...]] = {name: tuple(v) for name, v in data["vocabularies"].items()}
        self.folders: dict[str, str] = {r["folder"]: kind for kind, r in self.records.items() if r["folder"]}
        self.files: dict[str, str] = {r["file"]: kind for kind, r in self.records.items() if r["file"]}

    def label(self, kind: str, several: bool = False) -> str:
        """How people name a record of `kind`, or several."""
        return str(self.records[kind]["label"][1 if several else 0])


@cache
def load_plan() -> Plan:
    """The plan of this version of the tool."""
    return Plan(json.loads((folder("schemas") / "plan.json").read_text(encoding="utf-8")))
