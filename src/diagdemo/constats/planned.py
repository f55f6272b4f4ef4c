"""What is planned with some actors: links to come, actions they carry, answers to a constat."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from diagdemo.model.vocabulary.actors import StatutLien
from diagdemo.study.datum import Datum
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested

_TO_COME = (StatutLien.PREVUE, StatutLien.SOUHAITEE)


def planned_with(study: Study, actors: Collection[str], code: str = "ECO-05") -> Tested:
    """Whether a link to come or an action involves one of these actors, or an action answers the constat."""
    proof = (*_links(study, actors), *_actions(study, actors, code))
    return Tested(bool(proof), tuple(dict.fromkeys(proof)))


def _links(study: Study, actors: Collection[str]) -> Iterator[Datum]:
    for tie in study.ties:
        if tie.status in _TO_COME and tie.ends & set(actors):
            yield tie.datum


def _actions(study: Study, actors: Collection[str], code: str) -> Iterator[Datum]:
    for action in study.actions.values():
        if action.model.pilote in actors:
            yield action.at("pilote")
        for rank, id in enumerate(action.model.copilotes or ()):
            if id in actors:
                yield action.at("copilotes", rank)
        for rank, answered in enumerate(action.model.constats or ()):
            if answered == code:
                yield action.at("constats", rank)
