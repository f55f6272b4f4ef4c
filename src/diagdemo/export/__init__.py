"""The map in the formats of other tools: one module is one format, found by itself.

A format declares its `CODE`, which is its name on the command line, and `write(flat)`, from a `FlatMap` to
the text of a file. The same map always gives the same text. Positions, interests and the sociodynamique are
in none of them; tensions only when they are asked for.
"""

from __future__ import annotations

from collections.abc import Collection
from types import ModuleType
from typing import NamedTuple

from diagdemo.export.flat import flatten
from diagdemo.graph.ecosystem import Ecosystem
from diagdemo.registry import discover


class Written(NamedTuple):
    """A map once written in a format."""

    text: str
    left_out: int
    """How many links of tension were left out."""


def formats() -> dict[str, ModuleType]:
    """The module of each format, by name."""
    return discover(__name__)


def write(
    ecosystem: Ecosystem, form: str, *, tensions: bool = False, only: Collection[str] | None = None
) -> Written:
    """The map of a territory in one of the formats.

    Args:
        ecosystem: the map.
        form: the name of the format.
        tensions: whether links of conflict and competition are in it, which only the team should see.
        only: the ids of the nodes to keep, all of them by default.

    Raises:
        KeyError: no format has that name.
    """
    flat = flatten(ecosystem, tensions=tensions, only=only)
    return Written(str(formats()[form].write(flat)), flat.left_out)
