"""The map of an ecosystem as ambitions would make it, set against that of the reference date."""

from __future__ import annotations

from diagdemo.model.vocabulary.plan import Horizon
from diagdemo.pictures.ecosystem.columns import order
from diagdemo.pictures.ecosystem.network import Network
from diagdemo.pictures.picture import Picture
from diagdemo.report.drawn.ahead import ahead, changes
from diagdemo.report.drawn.changed import changed_counts, changed_rows, changed_scenes
from diagdemo.report.drawn.linked import linked
from diagdemo.report.reading import Reading
from diagdemo.wording import day


def horizons(reading: Reading) -> tuple[Picture, ...]:
    """The map at each horizon that changes something more than the one before, in the order of today’s."""
    found: list[Picture] = []
    known: tuple[tuple[str, str], ...] = ()
    like = order(linked(reading.study))
    for horizon in Horizon:
        network = ahead(reading.study, horizon)
        if changes(network) == known:
            continue
        known = changes(network)
        picture = _horizon(reading, horizon, network, like)
        if picture is not None:
            found.append(picture)
    return tuple(found)


def _horizon(reading: Reading, horizon: Horizon, network: Network, like: tuple[str, ...]) -> Picture | None:
    scenes = changed_scenes(network, like)
    if scenes is None:
        return None
    title = (
        f"L’écosystème participatif à {horizon.label.lower()}, comparé à la carte du "
        f"{day(reading.study.day)}\u00a0: {reading.study.name}"
    )
    told = f"À {horizon.label.lower()}, si les ambitions se réalisent\u00a0: {changed_counts(network)}."
    return Picture(f"ecosysteme-{horizon}", title, told, *scenes, changed_rows(network))
