"""From what is asked of a map to a text: its portrait, a neighbourhood, a way, or a file for another tool."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple

from diagdemo.cli.node import known_node
from diagdemo.errors import UsageError

if TYPE_CHECKING:
    from diagdemo.cli.show.map import Telling
    from diagdemo.export import Written
    from diagdemo.graph.walk import Walk
    from diagdemo.model.vocabulary.plan import Horizon
    from diagdemo.study.study import Study


class Asked(NamedTuple):
    """What is asked of a map."""

    ego: str | None
    """The node to look around."""
    ends: tuple[str, str] | None
    """The nodes between which a way is looked for."""
    tensions: bool
    horizon: Horizon | None


def text(today: Study, asked: Asked, telling: Telling) -> str:
    """What is asked, for people to read, ended by a newline."""
    from diagdemo.cli.show.map import Page, portrait_lines
    from diagdemo.cli.show.map_links import around_lines, walk_lines
    from diagdemo.cli.studies import at_horizon
    from diagdemo.graph.around import around

    study = at_horizon(today, asked.horizon)
    page = Page(study, telling, today if asked.horizon else None)
    if asked.ego:
        lines = around_lines(page, around(study, known_node(study, asked.ego), asked.tensions))
    elif asked.ends:
        lines = walk_lines(page, _walk(study, asked.ends))
    else:
        lines = portrait_lines(page)
    return "\n".join(lines) + "\n"


def exported(today: Study, asked: Asked, form: str) -> Written:
    """What is asked, in one of the formats of other tools.

    Raises:
        UsageError: there is nothing to draw.
    """
    from diagdemo.cli.studies import at_horizon
    from diagdemo.export import write
    from diagdemo.graph.ecosystem import ecosystem

    study = at_horizon(today, asked.horizon)
    return write(study.derive(ecosystem), form, tensions=asked.tensions, only=_only(study, asked))


def _only(study: Study, asked: Asked) -> Collection[str] | None:
    """The nodes to draw, when it is not the whole map."""
    from diagdemo.graph.around import around

    if asked.ego:
        id = known_node(study, asked.ego)
        return {id, *around(study, id, asked.tensions).neighbours}
    if asked.ends is None:
        return None
    found = _walk(study, asked.ends)
    if not found.nodes:
        raise UsageError(
            f"aucun chemin à dessiner de «\u00a0{found.start}\u00a0» à «\u00a0{found.end}\u00a0»",
            "sans --format, la raison est dite",
        )
    return found.nodes


def _walk(study: Study, ends: tuple[str, str]) -> Walk:
    from diagdemo.graph.walk import walk

    start, end = (known_node(study, typed) for typed in ends)
    if start == end:
        raise UsageError(
            f"«\u00a0{start}\u00a0» est au départ et à l’arrivée", "nommez deux fiches différentes"
        )
    return walk(study, start, end)
