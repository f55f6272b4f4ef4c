"""The shortest way from one node of the map to another, by the links of today."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import NamedTuple

import networkx as nx

from diagdemo.graph.today import today
from diagdemo.study.study import Study
from diagdemo.study.tie import Tie


class Walk(NamedTuple):
    """A way between two nodes; without any, `nodes` is empty."""

    start: str
    end: str
    nodes: tuple[str, ...]
    steps: tuple[tuple[Tie, ...], ...]
    """The links of each step, which may be several."""
    others: bool
    """Whether another way is as short."""
    over: tuple[str, ...]
    """Which of both ends is over, and so no longer on the map."""


def walk(study: Study, start: str, end: str) -> Walk:
    """A shortest way, whatever the direction of links, always the same one."""
    place = study.derive(today)
    over = tuple(id for id in (start, end) if id in place.over)
    there = start in place.graph and end in place.graph
    if not there or not nx.has_path(place.graph, start, end):
        return Walk(start, end, (), (), False, over)
    found = list(islice(nx.all_shortest_paths(place.graph, start, end), 2))
    steps = tuple(tuple(place.graph.edges[pair]["ties"]) for pair in pairwise(found[0]))
    return Walk(start, end, tuple(found[0]), steps, len(found) > 1, ())
