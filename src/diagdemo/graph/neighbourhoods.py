"""Groups that a computation suggests: never a fact, always a question to those concerned."""

from __future__ import annotations

import networkx as nx

from diagdemo.graph.today import today
from diagdemo.study.study import Study

_SEED = 20
"""Fixed, for another one may suggest other groups: the reason why they are only asked about."""
_SMALLEST = 3


def neighbourhoods(study: Study) -> tuple[tuple[str, ...], ...]:
    """The groups of three or more that are more linked within than without, largest first.

    A part of the map apart from the rest is not suggested again: its links say it.
    """
    graph = study.derive(today).graph
    ids = list(graph)
    # By rank rather than by id: sets of words come in an order that changes from one run to the next.
    ranked = nx.convert_node_labels_to_integers(graph)
    found = [sorted(group) for group in nx.community.louvain_communities(ranked, seed=_SEED)]
    whole = [sorted(piece) for piece in nx.connected_components(ranked)]
    held = sorted(
        (group for group in found if len(group) >= _SMALLEST and group not in whole),
        key=lambda group: (-len(group), group),
    )
    return tuple(tuple(ids[rank] for rank in group) for group in held)
