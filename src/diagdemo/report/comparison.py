"""Build what the comparison tells: territories side by side, never ranked, never averaged."""

from __future__ import annotations

import datetime

from diagdemo.comparison.lined import Lined, line_up
from diagdemo.comparison.reserves import reserves
from diagdemo.constats.observe import observe
from diagdemo.model.territory import Territory
from diagdemo.report.compared import combination_table, constat_table, indicator_table
from diagdemo.report.context import Frame
from diagdemo.report.counted import actor_counts, cycle_counts, device_counts, filled_counts, link_counts
from diagdemo.report.shared import inspiration_rows, policy_rows, specific_rows
from diagdemo.report.side_by_side import Column, ComparisonContext
from diagdemo.report.telling import UNKNOWN, Cell, tell_fact
from diagdemo.study.build import build_study
from diagdemo.study.entity import Entity
from diagdemo.study.population import municipal
from diagdemo.wording import NOT_KNOWN
from diagdemo.workspace.links import all_links, touching
from diagdemo.workspace.workspace import Workspace


def comparison_context(
    workspace: Workspace, slugs: tuple[str, ...], frame: Frame, day: datetime.date
) -> ComparisonContext:
    """The context of the comparison of the territories `slugs`, on a day.

    Raises:
        NotFoundError: the repository has not one of them.
    """
    stated = all_links(workspace)
    lined = line_up([build_study(workspace, slug, day, stated) for slug in slugs])
    studies = [each.study for each in lined]
    observations = [observe(study) for study in studies]
    return ComparisonContext(
        frame,
        tuple(_column(each) for each in lined),
        device_counts(studies),
        cycle_counts(studies),
        policy_rows(lined),
        actor_counts(studies),
        link_counts([touching(stated, study.slug) for study in studies]),
        indicator_table(lined),
        constat_table(observations),
        specific_rows(lined),
        inspiration_rows(lined, observations),
        combination_table(lined),
        filled_counts(workspace, studies),
        tuple(reserve.sentence for reserve in reserves(lined)),
    )


def _column(each: Lined) -> Column:
    place = each.study.territory
    if place is None:
        return Column(each.label, each.study.slug, NOT_KNOWN, each.stratum.label, UNKNOWN)
    return Column(each.label, each.study.slug, place.model.type.label, each.stratum.label, _population(place))


def _population(place: Entity[Territory]) -> Cell:
    """The official figures alone, where there are some: the others stay in the report of the territory."""
    stated = place.model.population
    official = municipal(stated) if stated else None
    told = official if official and official.values else stated
    return tell_fact(told, place.record, ("population",), "habitants")
