"""What a constat and an indicator declare, as lines under their page."""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.cli.show.lines import labelled
from diagdemo.cli.show.paint import Paint
from diagdemo.cli.show.thresholds import changed_text, declared_text
from diagdemo.constats.declare import Constat
from diagdemo.constats.outcome import Outcome
from diagdemo.indicators.core.declare import Indicator

IMPORTANCE = {1: "pour information", 2: "importance moyenne", 3: "importance forte"}
TEAM_ONLY = "pour l’équipe seulement"


def constat_lines(
    constat: Constat, columns: int, paint: Paint, outcome: Outcome | None = None
) -> Iterator[str]:
    """The declaration of a constat, with the thresholds in force in a repository when it is run there."""
    yield from _declaration(paint)
    yield from labelled(
        "nature", f"{constat.nature.label}, {IMPORTANCE[constat.importance]}", columns, paint, 2
    )
    yield from labelled("question", constat.question.definition, columns, paint, 2)
    yield from labelled("pilier", constat.pillar.label, columns, paint, 2)
    if constat.enjeu:
        yield from labelled("enjeu", constat.enjeu.label, columns, paint, 2)
    yield from labelled("cadre", constat.framework, columns, paint, 2)
    if constat.internal:
        yield from labelled("diffusé", f"{TEAM_ONLY}, jamais montré en dehors", columns, paint, 2)
    for threshold in constat.thresholds:
        yield from labelled("seuil", declared_text(threshold), columns, paint, 2)
        if outcome and threshold.name in outcome.thresholds.changed:
            yield from labelled("", changed_text(threshold, outcome), columns, paint, 2)


def indicator_lines(indicator: Indicator, columns: int, paint: Paint) -> Iterator[str]:
    """The declaration of an indicator."""
    yield from _declaration(paint)
    yield from labelled("question", indicator.question.definition, columns, paint, 2)
    if indicator.unit:
        yield from labelled("unité", indicator.unit, columns, paint, 2)
    if indicator.internal:
        yield from labelled("diffusé", f"{TEAM_ONLY}, jamais montré en dehors", columns, paint, 2)


def _declaration(paint: Paint) -> Iterator[str]:
    yield ""
    yield paint("En bref", "titre")
