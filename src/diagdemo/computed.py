"""What is computed of a territory, in one call each: its graph, its indicators, its constats, its people."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from diagdemo.constats.outcome import Observation
    from diagdemo.graph.ecosystem import Ecosystem
    from diagdemo.indicators.core.measure import Measure
    from diagdemo.perceptions.portrait import Perceptions
    from diagdemo.study.study import Study
    from diagdemo.workspace.workspace import Workspace


def state(
    workspace: Workspace, territory: str, *, date: datetime.date | None = None, horizon: str | None = None
) -> Study:
    """A territory as it is read on a date, or as its ambitions would make it.

    Args:
        workspace: the repository.
        territory: the slug of the territory.
        date: the reference date; else that of the data’s revision.
        horizon: `court`, `moyen` or `long`, to apply what ambitions change; else today.

    Raises:
        NotFoundError: the repository has no such territory.
    """
    from diagdemo.study.build import build_study
    from diagdemo.study.day import reference_day

    read = build_study(workspace, territory, reference_day(workspace, date).day)
    if horizon is None:
        return read
    from diagdemo.graph.projection import project
    from diagdemo.model.vocabulary.plan import Horizon

    return project(read, Horizon.of(horizon))


def build_graph(
    workspace: Workspace, territory: str, *, date: datetime.date | None = None, horizon: str | None = None
) -> Ecosystem:
    """The ecosystem of a territory: `graph` is a networkx graph of what records declare.

    The arguments are those of `state`.
    """
    from diagdemo.graph.ecosystem import ecosystem

    return state(workspace, territory, date=date, horizon=horizon).derive(ecosystem)


def measure(
    workspace: Workspace, territory: str, *, date: datetime.date | None = None, horizon: str | None = None
) -> dict[str, Measure]:
    """Every indicator of a territory, by code; the arguments are those of `state`."""
    from diagdemo.indicators import measure_all

    return measure_all(state(workspace, territory, date=date, horizon=horizon))


def observe(
    workspace: Workspace, territory: str, *, date: datetime.date | None = None, horizon: str | None = None
) -> Observation:
    """What every constat says of a territory; the arguments are those of `state`."""
    from diagdemo.constats.observe import observe as run

    return run(state(workspace, territory, date=date, horizon=horizon))


def listen(workspace: Workspace, territory: str, *, date: datetime.date | None = None) -> Perceptions:
    """What people said in the interviews of a territory, college by college, never their words.

    It is for the team alone. The arguments are those of `state`.
    """
    from diagdemo.perceptions.portrait import perceptions as gather

    return state(workspace, territory, date=date).derive(gather)


def render(
    workspace: Workspace,
    territory: str,
    *,
    date: datetime.date | None = None,
    diffusion: str = "interne",
    own_templates: bool = False,
) -> str:
    """The diagnostic of a territory, in Markdown.

    Args:
        workspace: the repository.
        territory: the slug of the territory.
        date: the reference date; else that of the data’s revision.
        diffusion: whom it is for: `interne`, `restitution` or `publique`.
        own_templates: whether the templates of the repository come first.

    Raises:
        NotFoundError: the repository has no such territory.
        DiagdemoError: a template of the repository cannot be used.
    """
    from diagdemo.model.vocabulary.interviews import Diffusion
    from diagdemo.report.documents import Order, diagnostic

    order = Order(Diffusion.of(diffusion), date, own_templates=own_templates)
    return diagnostic(workspace, territory, order).text


def compare(
    workspace: Workspace,
    territories: Sequence[str] | None = None,
    *,
    date: datetime.date | None = None,
    diffusion: str = "interne",
) -> str:
    """The comparison of territories, all by default, in Markdown; the arguments are those of `render`."""
    from diagdemo.model.vocabulary.interviews import Diffusion
    from diagdemo.report.documents import Order, comparison

    return comparison(workspace, territories, Order(Diffusion.of(diffusion), date)).text
