"""The fields of a record that could not be read, though the record can be used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from diagdemo.issues import Issue, Severity
from diagdemo.model.fact import STATES
from diagdemo.workspace.record import Record
from diagdemo.yaml import tree

Keys = tuple[str, ...]
"""The way to a field, through blocks and never through lists."""


def faults(record: Record) -> list[Issue]:
    """What could not be read in a record."""
    return [issue for issue in record.bound.issues if issue.severity is Severity.ERREUR]


def refused(record: Record) -> list[tuple[Keys, Issue]]:
    """The fields that were not wholly read, with each fault; one in an edition or a link is in no field."""
    wrong, root = faults(record), record.document.root
    return list(_refused((), root, record.data, wrong)) if wrong and isinstance(root, tree.Mapping) else []


def without(record: Record, fields: Iterable[Keys]) -> Record:
    """A record as if nothing was written in some of its fields."""
    data = record.data
    for keys in fields:
        data = _dropped(data, keys)
    return record if data is record.data else record._replace(bound=record.bound._replace(data=data))


def _refused(
    above: Keys, block: tree.Mapping, data: Mapping[str, Any], wrong: Iterable[Issue]
) -> Iterator[tuple[Keys, Issue]]:
    for key, node in block.entries:
        within = [issue for issue in wrong if _holds(node, issue)]
        held = data.get(key.value)
        if within and isinstance(held, dict) and isinstance(node, tree.Mapping):
            yield from _refused((*above, key.value), node, held, within)
        elif not _is_list_of_blocks(held):
            yield from (((*above, key.value), issue) for issue in within)


def _is_list_of_blocks(held: object) -> bool:
    """Whether a value is made of items that stand by themselves, such as editions: the others are sound."""
    return isinstance(held, list | tuple) and any(isinstance(item, dict) for item in held)


def _holds(node: tree.Node, issue: Issue) -> bool:
    """Whether a fault is in the text of a node."""
    span, place = node.span, (issue.location.line, issue.location.column)
    return (span.line, span.column) <= place < (span.end_line, span.end_column)


def _dropped(data: dict[str, Any], keys: Keys) -> dict[str, Any]:
    first, *rest = keys
    held = data.get(first)
    if rest:
        return {**data, first: _dropped(held, tuple(rest))} if isinstance(held, dict) else data
    if first not in data and first not in data.get(STATES, {}):
        return data
    kept = {key: value for key, value in data.items() if key != first}
    if STATES in kept:
        kept[STATES] = {key: state for key, state in kept[STATES].items() if key != first}
    return kept
