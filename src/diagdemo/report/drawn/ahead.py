"""Two maps of a territory as one, such as that of a horizon over that of the reference date: what changes."""

from __future__ import annotations

from dataclasses import replace

from diagdemo.graph.difference import difference
from diagdemo.graph.drawn import drawn_ties
from diagdemo.graph.links import key_of
from diagdemo.graph.projection import project
from diagdemo.graph.today import today
from diagdemo.model.vocabulary.plan import Horizon
from diagdemo.pictures.ecosystem.network import ADDED, CHANGED, REMOVED, SAME, Link, Network, Node
from diagdemo.report.drawn.linked import FAMILIES, link, node
from diagdemo.study.study import Study


def ahead(study: Study, horizon: Horizon) -> Network:
    """The map of the reference date and that of a horizon as one."""
    return between(study, project(study, horizon))


def between(before: Study, after: Study) -> Network:
    """Two maps as one, each node and link with what becomes of it."""
    return Network(_nodes(before, after), _links(before, after), FAMILIES, changing=True)


def changes(network: Network) -> tuple[tuple[str, str], ...]:
    """What is not the same, in brief: two horizons that change the same things have the same."""
    nodes = tuple((each.id, each.state) for each in network.nodes if each.state != SAME)
    return nodes + tuple((each.told, each.state) for each in network.links if each.state != SAME)


def around_changes(network: Network) -> Network:
    """What changes, and what it touches: a smaller map."""
    changed = {each.id for each in network.nodes if each.state != SAME}
    links = tuple(each for each in network.links if each.state != SAME or changed & {each.start, each.end})
    ends = changed.union(*({each.start, each.end} for each in links))
    return replace(network, nodes=tuple(each for each in network.nodes if each.id in ends), links=links)


def without_still(network: Network) -> Network:
    """The map without the nodes that no link touches and that do not change."""
    still = {each.id for each in network.alone if each.state == SAME}
    return replace(network, nodes=tuple(each for each in network.nodes if each.id not in still))


def _nodes(study: Study, future: Study) -> tuple[Node, ...]:
    now, then = study.derive(today).graph, future.derive(today).graph
    changed = {change.id for change in difference(study, future).fields}
    return (
        *(
            replace(node(future, id), state=ADDED if id not in now else CHANGED if id in changed else SAME)
            for id in then
        ),
        *(replace(node(study, id), state=REMOVED) for id in now if id not in then),
    )


def _links(study: Study, future: Study) -> tuple[Link, ...]:
    now = {key_of(tie): tie for tie in drawn_ties(study)}
    then = {key_of(tie): tie for tie in drawn_ties(future)}
    return (
        *(replace(link(future, tie), state=SAME if key in now else ADDED) for key, tie in then.items()),
        *(replace(link(study, tie), state=REMOVED) for key, tie in now.items() if key not in then),
    )
