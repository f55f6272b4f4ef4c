"""What binding a document to its model gives: typed values, and where the meaningful ones were written."""

from __future__ import annotations

from typing import Any, NamedTuple

from diagdemo.issues import Issue, Route
from diagdemo.workspace.plan import Node


class Reference(NamedTuple):
    """The id of another record, as it stands in a file."""

    route: Route
    text: str
    node: Node


class SourceUse(NamedTuple):
    """A key of `sources` that a value names."""

    route: Route
    key: str


class Bound(NamedTuple):
    """A document once bound.

    `data` holds what could be read, by key; a field that was refused is left out of it and has its issue.
    `parts` gives every block of a kind with its route, by the name of its model.
    """

    data: dict[str, Any]
    issues: tuple[Issue, ...]
    references: tuple[Reference, ...]
    source_uses: tuple[SourceUse, ...]
    parts: dict[str, list[tuple[Route, dict[str, Any]]]]
    repairable: bool
    """Whether everything required is there, so that an object of the model can be made."""
