"""What is computed of a territory, in one call each: its graph, its indicators, its constats."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from diagdemo.constats.outcome import Observation
    from diagdemo.graph.ecosystem import Ecosystem
    from diagdemo.indicators.core.measure import Measure
    from diagdemo.study.study import Study
    from diagdemo.workspace.workspace import Workspace


def build_graph(
    workspace: Workspace, territory: str, *, date: datetime.date | None = None, horizon: str | None = None
) -> Ecosystem:
    """The ecosystem of a territory: `graph` is a networkx graph of what records declare.

    Args:
        workspace: the repository.
        territory: the slug of the territory.
        date: the reference date; else that of the data’s revision.
        horizon: `court`, `moyen` or `long`, to apply what ambitions change; else today.

    Raises:
        NotFoundError: the repository has no such territory.
    """
    from diagdemo.graph.ecosystem import ecosystem

    return _study(workspace, territory, date, horizon).derive(ecosystem)


def measure(
    workspace: Workspace, territory: str, *, date: datetime.date | None = None, horizon: str | None = None
) -> dict[str, Measure]:
    """Every indicator of a territory, by code; the arguments are those of `build_graph`."""
    from diagdemo.indicators import measure_all

    return measure_all(_study(workspace, territory, date, horizon))


def observe(
    workspace: Workspace, territory: str, *, date: datetime.date | None = None, horizon: str | None = None
) -> Observation:
    """What every constat says of a territory; the arguments are those of `build_graph`."""
    from diagdemo.constats.observe import observe as run

    return run(_study(workspace, territory, date, horizon))


def _study(
    workspace: Workspace, territory: str, date: datetime.date | None, horizon: str | None
) -> Study:
    from diagdemo.study.build import build_study
    from diagdemo.study.day import reference_day

    study = build_study(workspace, territory, reference_day(workspace, date).day)
    if horizon is None:
        return study
    from diagdemo.graph.projection import project
    from diagdemo.model.vocabulary.plan import Horizon

    return project(study, Horizon.of(horizon))
