"""Declared groups of actors: how much they are linked within and with one another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import combinations

import networkx as nx

from diagdemo.graph.doubtful import DOUBT, other_maps, widest
from diagdemo.graph.ecosystem import DEVICE
from diagdemo.graph.meetings import meetings, meetings_on
from diagdemo.graph.partitions import Groups
from diagdemo.graph.plausible import plausible_links
from diagdemo.graph.robustness import Link, Robustness, Trial, jackknife
from diagdemo.graph.today import today
from diagdemo.study.study import Study

_EXPECTED = 3.0
"""Under so many links expected between two groups, there being none may well be chance: it is not said."""

FEWEST = 5
"""Under so many linked pairs, an index says nothing."""


@dataclass(frozen=True)
class Mixing:
    """The linked pairs of actors of the same group and of different ones, out of those that may be."""

    internal: int
    external: int
    may_be_internal: int
    may_be_external: int

    @property
    def index(self) -> float | None:
        """Krackhardt and Stern’s E-I: -1 when all links are within groups, 1 when all go between them.

        None when there is but one group, or so few links that one more would change the index a lot.
        """
        if not self.may_be_external or self.internal + self.external < FEWEST:
            return None
        return _contrast(self.external, self.internal)

    @property
    def rescaled(self) -> float | None:
        """The same on densities, which the sizes of the groups do not bend."""
        if self.index is None or not self.may_be_internal:
            return None
        return _contrast(self.external / self.may_be_external, self.internal / self.may_be_internal)


@dataclass(frozen=True)
class Silence:
    """Two groups none of whose members are linked on the map."""

    one: str
    other: str
    robustness: Robustness


def mixing(study: Study, groups: Groups, met: nx.Graph | None = None) -> Mixing:
    """How much groups are linked within and with one another, by those who meet on the map, or by others."""
    met = study.derive(meetings) if met is None else met
    home = {id: name for name, ids in groups.items() for id in ids}
    pairs = {True: 0, False: 0}
    for one, other in combinations(home, 2):
        pairs[home[one] == home[other]] += 1
    linked = [home[one] == home[other] for one, other in met.edges if one in home and other in home]
    return Mixing(sum(linked), len(linked) - sum(linked), pairs[True], pairs[False])


def silences(study: Study, groups: Groups) -> tuple[Silence, ...]:
    """The pairs of groups that no declared link joins, even to confirm, when some would be expected."""
    graph, may = study.derive(meetings), meetings_on(study.derive(widest))
    linked = {name: {id for id in ids if graph[id]} for name, ids in groups.items()}
    density = nx.density(graph.subgraph(id for ids in linked.values() for id in ids))
    return tuple(
        Silence(one, other, silence_robustness(study, linked[one], linked[other]))
        for one, other in combinations(groups, 2)
        if len(linked[one]) * len(linked[other]) * density >= _EXPECTED
        and not any(may.has_edge(a, b) for a in groups[one] for b in groups[other])
    )


def silence_robustness(study: Study, one: set[str], other: set[str]) -> Robustness:
    """How surely no link joins two sets of actors.

    No link left out joins them; a link added does, straight or by a device where the other set has a part.
    """
    place, added = study.derive(today), study.derive(plausible_links)

    def joins(link: Link) -> bool:
        near, far = ({id, *place.graph[id]} if place.kind(id) == DEVICE else {id} for id in link)
        return bool((near & one and far & other) or (near & other and far & one))

    total = place.graph.number_of_edges()
    return Robustness(Trial(total, total), Trial(sum(not joins(link) for link in added), len(added)))


def closed_robustness(study: Study, groups: Groups, limit: float) -> Robustness:
    """How surely the rescaled index of groups is under a limit, with a linked pair less or more."""
    home = {id: name for name, ids in groups.items() for id in ids}
    met, found = study.derive(meetings), mixing(study, groups)

    def under(link: Link, step: int) -> bool:
        same = home[link[0]] == home[link[1]]
        internal, external = found.internal + step * same, found.external + step * (not same)
        index = replace(found, internal=internal, external=external).rescaled
        return index is not None and index < limit

    held = [link for link in met.edges if link[0] in home and link[1] in home]
    added = [
        (one, other)
        for one, other in study.derive(plausible_links)
        if one in home and other in home and not met.has_edge(one, other)
    ]
    found_at = jackknife(held, added, lambda link: under(link, -1), lambda link: under(link, 1))
    others = (mixing(study, groups, meetings_on(each)).rescaled for each in other_maps(study))
    firm = all(index is not None and index < limit for index in others)
    return found_at if firm else replace(found_at, doubt=DOUBT)


def _contrast(external: float, internal: float) -> float | None:
    total = external + internal
    return (external - internal) / total if total else None
