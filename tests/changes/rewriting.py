"""The fictional network with one record written otherwise, without a file being touched."""

from __future__ import annotations

import json
import random
from functools import cache
from pathlib import Path
from typing import Any

from diagdemo.changes.facts.records import record_changes
from diagdemo.changes.model import RecordChange
from diagdemo.changes.renames import renamed
from diagdemo.workspace.bind import bind
from diagdemo.workspace.load import load
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace
from diagdemo.yaml.source import read
from diagdemo.yaml.tree import Mapping, Node, Scalar, Sequence

ROOT = Path(__file__).parents[2] / "examples" / "reseau-fictif"
PLACE = "territoires/brumeval/"


@cache
def network() -> Workspace:
    """The repository as it is."""
    return load(ROOT)


def record_at(path: str) -> Record:
    """A record of the repository."""
    record = network().record(path)
    assert record is not None, path
    return record


@cache
def bound(kind: str, path: str, text: str) -> Record:
    """A record of Brumeval that holds `text`; of the whole repository, for its settings."""
    plan = network().plan
    document = read(path, text.encode())
    held = bind(document, plan.records[kind]["part"], plan, network().words)
    name = Path(path).stem
    return Record(kind, None if kind == "espace" else "brumeval", name, path, document, held)


def holding(*records: Record, without: tuple[str, ...] = ()) -> Workspace:
    """The repository with these records in the place of its own, or beside them."""
    paths = {*without, *(record.path for record in records)}
    kept = (record for record in network().records if record.path not in paths)
    return network().holding((*kept, *records))


def rewritten(record: Record, text: str) -> Record:
    """A record that holds `text`."""
    plan = network().plan
    document = read(record.path, text.encode())
    return record._replace(
        document=document, bound=bind(document, plan.records[record.kind]["part"], plan, network().words)
    )


def changes(before: Record | None, after: Record | None) -> list[RecordChange]:
    """What changed in the repository when a record is the second, where it was the first."""
    held = [each for each in (before, after) if each is not None]
    gone = tuple(each.path for each in held)
    then, now = (holding(*([each] if each else []), without=gone) for each in (before, after))
    return list(record_changes(then, now, held[0].territory, renamed(then, now)))


def sentences(found: list[RecordChange]) -> list[str]:
    """What is said of the fields that changed."""
    return [field.sentence for record in found for field in record.fields]


def said(kind: str, before: str, after: str) -> list[str]:
    """What is said of the fields of a record of Brumeval that held one text and holds another."""
    path = "diagdemo.yaml" if kind == "espace" else f"{PLACE}essai-{kind}.yaml"
    return sentences(changes(bound(kind, path, before), bound(kind, path, after)))


def values(node: Node | None) -> Any:
    """What a tree holds, as plain lists and maps of texts."""
    if isinstance(node, Mapping):
        return {key.value: values(value) for key, value in node.entries}
    if isinstance(node, Sequence):
        return [values(item) for item in node.items]
    return node.value if isinstance(node, Scalar) else None


def otherwise(record: Record, ordered: tuple[str, ...], seed: int) -> str:
    """The same record, its keys and lists in another order, all in quotes on one line, with comments."""
    lot = random.Random(seed)
    data = _shuffled(values(record.document.root), lot, ordered)
    body = json.dumps(data, ensure_ascii=False)
    return f"# Une remarque\n{body} # une autre\n"


def _shuffled(value: Any, lot: random.Random, ordered: tuple[str, ...], key: str = "") -> Any:
    if isinstance(value, dict):
        keys = lot.sample(list(value), len(value))
        return {each: _shuffled(value[each], lot, ordered, each) for each in keys}
    if isinstance(value, list):
        items = value if key in ordered else lot.sample(value, len(value))
        return [_shuffled(item, lot, ordered) for item in items]
    return value
