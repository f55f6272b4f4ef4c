"""Whether an actor has a place in an active device, as far as links and records say."""

from __future__ import annotations

from diagdemo.graph.ecosystem import DEVICE
from diagdemo.graph.today import today
from diagdemo.study.standing import confirmation
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, one_of_many, opposite, some, sure, unsure
from diagdemo.study.time import has_ended, is_active


def placed(study: Study, actor: str) -> Tested:
    """Whether a link of an actor leads to an active device; a link to confirm leaves it open."""
    place = study.derive(today)
    standing = (
        every([_stated(study, actor, other), is_active(study, study.nodes[other])])
        for other in place.graph[actor]
        if place.kind(other) == DEVICE
    )
    old = (
        every(
            [
                unsure(confirmation(tie), evidence=(tie.datum,)),
                opposite(has_ended(study, study.nodes[other])),
            ]
        )
        for tie in place.unsure_of(actor)
        for other in tie.ends - {actor}
        if place.kind(other) == DEVICE
    )
    return some(one_of_many(test) for test in (*standing, *old))


def _stated(study: Study, one: str, other: str) -> Tested:
    return sure(True, *(tie.datum for tie in study.derive(today).graph.edges[one, other]["ties"]))
