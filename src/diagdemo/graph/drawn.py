"""The links that a map shows: those that stand or are to be confirmed, between those who are there."""

from __future__ import annotations

from diagdemo.graph.links import key_of
from diagdemo.graph.today import today
from diagdemo.study.standing import stands
from diagdemo.study.study import Study
from diagdemo.study.tie import Tie


def drawn_ties(study: Study) -> list[Tie]:
    """The links of the map, each once."""
    on_map = study.derive(today).graph
    held = {
        key_of(tie): tie
        for tie in reversed(study.ties)
        if stands(study, tie) is not False and tie.start != tie.end and tie.ends <= on_map.nodes
    }
    return list(reversed(held.values()))
