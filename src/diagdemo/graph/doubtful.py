"""What the map would be, were what is not known of it known: links to confirm, devices of unknown state."""

from __future__ import annotations

from dataclasses import replace

from diagdemo.graph.ecosystem import relate
from diagdemo.graph.today import TodayMap, is_there, today
from diagdemo.study.study import Study

DOUBT = "cela dépend de liens à confirmer ou de dispositifs dont l’état n’est pas renseigné"


def widest(study: Study) -> TodayMap:
    """The map with all the links to confirm; use `study.derive(widest)` so that it is drawn once."""
    place = study.derive(today)
    graph = place.graph.copy()
    for tie in place.unsure:
        relate(graph, tie)
    return replace(place, graph=graph, unsure=())


def narrowest(study: Study) -> TodayMap:
    """The map without devices of unknown state; use `study.derive(narrowest)` so that it is drawn once."""
    place = study.derive(today)
    graph = place.graph.copy()
    graph.remove_nodes_from(unknown_devices(study))
    return replace(place, graph=graph, unsure=())


def unknown_devices(study: Study) -> tuple[str, ...]:
    """The devices on the map that may be active or not."""
    place = study.derive(today)
    return tuple(id for id in place.graph if is_there(study, id).value is None)


def other_maps(study: Study) -> tuple[TodayMap, ...]:
    """Both of them, where a claim on the map must hold as well to be firm."""
    return study.derive(widest), study.derive(narrowest)
