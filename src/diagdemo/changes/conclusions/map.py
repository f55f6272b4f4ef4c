"""What comes and goes on the map of today: actors and devices, then the links between those who stay."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from diagdemo.changes.conclusions.later import under_later_ids
from diagdemo.changes.conclusions.links import LinkMove, link_moves
from diagdemo.changes.conclusions.nodes import NodeMove, moves
from diagdemo.changes.model import MapChange
from diagdemo.graph.telling.naming import named
from diagdemo.study.study import Study
from diagdemo.wording import agree, quoted

_MOST = 8
"""Beyond so many changes of one kind, they are told together."""
_VERBS = {
    True: ("rejoint la carte", "rejoignent la carte"),
    False: ("n’est plus sur la carte", "ne sont plus sur la carte"),
}
_NODES = {"actor": ("acteur", "acteurs"), "device": ("dispositif", "dispositifs")}
_LINKS = {
    True: ("lien s’ajoute", "liens s’ajoutent"),
    False: ("lien n’est plus sur la carte", "liens ne sont plus sur la carte"),
}
_TENSIONS = {
    True: ("lien de tension s’ajoute", "liens de tension s’ajoutent"),
    False: ("lien de tension n’est plus sur la carte", "liens de tension ne sont plus sur la carte"),
}


def map_changes(before: Study, after: Study, ids: Mapping[str, str]) -> tuple[MapChange, ...]:
    """What comes to the map and what goes from it, told one by one, or together when there are many.

    Links of conflict and of competition are counted, never told: they stay within the team.

    Args:
        before: the earlier study.
        after: the later one.
        ids: the later ids of the records that were renamed, by their earlier ones.
    """
    then = under_later_ids(before, ids)
    nodes, links = moves(then, after), link_moves(then, after)
    found: list[MapChange] = []
    for appears, study in ((True, after), (False, then)):
        for what in _NODES:
            found += _nodes(study, [node for node in nodes if (node.appears, node.what) == (appears, what)])
        found += _links(study, [link for link in links if link.appears is appears])
    return tuple(found)


def _nodes(study: Study, nodes: Sequence[NodeMove]) -> Iterator[MapChange]:
    if len(nodes) <= _MOST:
        for node in nodes:
            why = f"\u00a0: {node.why}" if node.why else ""
            told = f"{quoted(study.called(node.id))} {_VERBS[node.appears][0]}{why}"
            yield MapChange(node.appears, node.what, (node.id,), told, (node.line,))
        return
    ids, appears, what = tuple(node.id for node in nodes), nodes[0].appears, nodes[0].what
    told = f"{agree(len(nodes), *_NODES[what])} {_VERBS[appears][1]}\u00a0: {named(study, ids)}"
    yield MapChange(appears, what, ids, told, tuple(node.line for node in nodes[:_MOST]))


def _links(study: Study, links: Sequence[LinkMove]) -> Iterator[MapChange]:
    told = [link for link in links if link.telling]
    tensions = [link for link in links if not link.telling]
    if len(told) <= _MOST:
        for link in told:
            ends = (link.tie.start, link.tie.end)
            yield MapChange(link.appears, "link", ends, link.sentence, (link.line,))
    else:
        ids = _ends(told)
        words = agree(len(told), *_LINKS[told[0].appears])
        yield _together(
            told, ids, f"{words}, entre {agree(len(ids), 'fiche', 'fiches')}\u00a0: {named(study, ids)}"
        )
    if tensions:
        yield _together(tensions, (), agree(len(tensions), *_TENSIONS[tensions[0].appears]))


def _together(links: Sequence[LinkMove], ids: tuple[str, ...], sentence: str) -> MapChange:
    lines = tuple(link.line for link in links[:_MOST])
    return MapChange(links[0].appears, "link", ids, sentence, lines)


def _ends(links: Sequence[LinkMove]) -> tuple[str, ...]:
    """The ids of what links touch, each once."""
    return tuple(dict.fromkeys(id for link in links for id in (link.tie.start, link.tie.end)))
