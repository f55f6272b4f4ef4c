"""What is around one node of the map: its links, by family, and those it is linked to."""

from __future__ import annotations

from typing import Any, NamedTuple

from diagdemo.graph.links import may_be_told
from diagdemo.model.vocabulary.actors import FamilleLien
from diagdemo.study.entity import Entity
from diagdemo.study.study import Study
from diagdemo.study.tie import Tie


class Around(NamedTuple):
    """The neighbourhood of a node, whatever the status of its links."""

    id: str
    entity: Entity[Any]
    families: tuple[tuple[FamilleLien, tuple[Tie, ...]], ...]
    """Its links, by family, in the order of the vocabulary; links of today first."""
    neighbours: tuple[str, ...]
    """The other ends of these links, in the order of the map."""
    left_out: int
    """How many links of tension are not told."""


def around(study: Study, id: str, tensions: bool = False) -> Around:
    """The neighbourhood of a node; links of conflict and competition only when they are asked for."""
    touching = [tie for tie in study.ties if id in tie.ends]
    told = [tie for tie in touching if may_be_told(tie, tensions)]
    told.sort(key=lambda tie: not tie.current)
    families = ((family, tuple(tie for tie in told if tie.verb.famille is family)) for family in FamilleLien)
    ends = {end for tie in told for end in tie.ends} - {id}
    return Around(
        id,
        study.nodes[id],
        tuple((family, ties) for family, ties in families if ties),
        tuple(end for end in study.nodes if end in ends),
        len(touching) - len(told),
    )
