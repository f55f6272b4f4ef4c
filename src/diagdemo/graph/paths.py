"""Shortest paths, counted fast: networkx would take too long to try a claim link by link."""

from __future__ import annotations

import networkx as nx

Neighbours = list[list[int]]
"""For each node, by its rank, the ranks of those it is linked to."""


def neighbours(graph: nx.Graph) -> Neighbours:
    """Who is linked to whom, by rank in the order of the graph."""
    rank = {id: position for position, id in enumerate(graph)}
    return [[rank[other] for other in graph[id]] for id in graph]


def without(near: Neighbours, first: int, second: int) -> Neighbours:
    """The same with one link less."""
    changed = near.copy()
    changed[first] = [other for other in near[first] if other != second]
    changed[second] = [other for other in near[second] if other != first]
    return changed


def along_with(near: Neighbours, first: int, second: int) -> Neighbours:
    """The same with one link more."""
    changed = near.copy()
    changed[first] = [*near[first], second]
    changed[second] = [*near[second], first]
    return changed


def betweenness(near: Neighbours) -> list[float]:
    """How many shortest paths between two others go through each node, each pair counted both ways.

    When there are several between two nodes, each counts for its share (Brandes, 2001).
    """
    through = [0.0] * len(near)
    for source, ways in enumerate(near):
        if ways:
            _add_from(near, source, through)
    return through


def _add_from(near: Neighbours, source: int, through: list[float]) -> None:
    far, paths = [-1] * len(near), [0] * len(near)
    before: list[list[int]] = [[]] * len(near)
    far[source], paths[source] = 0, 1
    reached = [source]
    for node in reached:
        step, ways = far[node] + 1, paths[node]
        for other in near[node]:
            if far[other] < 0:
                far[other], paths[other], before[other] = step, ways, [node]
                reached.append(other)
            elif far[other] == step:
                paths[other] += ways
                before[other].append(node)
    part = [0.0] * len(near)
    for node in reached[:0:-1]:
        each = (1 + part[node]) / paths[node]
        for earlier in before[node]:
            part[earlier] += paths[earlier] * each
        through[node] += part[node]
