"""Whether the first relay of a map would still be the first, were a link left out or added."""

from __future__ import annotations

from collections.abc import Sequence

import networkx as nx

from diagdemo.graph.paths import along_with, betweenness, neighbours, without
from diagdemo.graph.plausible import sample
from diagdemo.graph.robustness import Link, Robustness, Trial

_EFFORT = 1_500_000
"""How many steps may go into leaving links out, and as many into adding some."""
_LEAST = 12
"""How many are tried even on a large map."""
_NEAR = 1e-6

Leaders = list[int | None]
"""The node that is first in each group, alone; None when no one is."""


def first_places(
    graph: nx.Graph, groups: Sequence[Sequence[str]], added: Sequence[Link]
) -> list[Robustness | None]:
    """For each group of nodes, how surely its first one is; None when no one is, or not alone.

    Links that cannot upset any first place are not tried; when too many others remain, those tried stand for
    all of them.
    """
    rank = {id: position for position, id in enumerate(graph)}
    near, ranks = neighbours(graph), [[rank[id] for id in group] for group in groups]
    through = betweenness(near)
    firsts = leaders(through, ranks)
    if not any(first is not None for first in firsts):
        return [None] * len(groups)
    risky = _risky(graph, [_lead(through, group, first) for group, first in zip(ranks, firsts, strict=True)])
    most = max(_LEAST, _EFFORT // max(len(graph) * (len(graph) + 2 * graph.size()), 1))
    less = [
        leaders(betweenness(without(near, rank[one], rank[other])), ranks)
        for one, other in sample(risky, most)
    ]
    more = [
        leaders(betweenness(along_with(near, rank[one], rank[other])), ranks)
        for one, other in sample(added, most)
    ]
    return [
        None
        if first is None
        else Robustness(
            _trial(less, group, first, len(risky), graph.size()),
            _trial(more, group, first, len(added), len(added)),
        )
        for group, first in enumerate(firsts)
    ]


def leaders(through: Sequence[float], groups: Sequence[Sequence[int]]) -> Leaders:
    """The first of each group."""
    found: Leaders = []
    for group in groups:
        best = max(group, key=lambda node: through[node], default=None)
        alone = best is not None and _lead(through, group, best) > _NEAR
        found.append(best if alone else None)
    return found


def _lead(through: Sequence[float], group: Sequence[int], first: int | None) -> float:
    """How far ahead of the others of its group a node is; infinite when there is nothing to upset."""
    if first is None:
        return float("inf")
    return through[first] - max((through[node] for node in group if node != first), default=0.0)


def _risky(graph: nx.Graph, leads: Sequence[float]) -> list[Link]:
    """The links whose loss may upset a first place.

    Without a link, the paths that go through it go elsewhere: no node loses or gains more of them. So no
    lead of more than twice that number, that is four times when pairs count both ways, can be upset.
    """
    flow = nx.edge_betweenness_centrality(graph, normalized=False)
    return [link for link in graph.edges if min(leads) <= 4 * flow[link] + _NEAR]


def _trial(tried: Sequence[Leaders], group: int, first: int, risky: int, total: int) -> Trial:
    """What the links tried say of all: those not risky leave the first one where it is."""
    kept = sum(found[group] == first for found in tried)
    upset = risky * (1 - kept / len(tried)) if tried else 0.0
    return Trial(round(total - upset, 9), total)
