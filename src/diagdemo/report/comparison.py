"""Build what the comparison tells: territories side by side, never ranked, never averaged."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from diagdemo.comparison.lined import Lined, by_kind, line_up
from diagdemo.comparison.reserves import reserves
from diagdemo.model.territory import Territory
from diagdemo.report.compared import combination_table, constat_table
from diagdemo.report.compared_figures import indicator_figures
from diagdemo.report.context import Frame
from diagdemo.report.counted import actor_counts, cycle_counts, device_counts, filled_counts, link_counts
from diagdemo.report.reading import Reading
from diagdemo.report.shared import inspiration_rows, policy_rows, specific_rows
from diagdemo.report.side_by_side import Column, ComparisonContext, Matrix, Side
from diagdemo.report.telling import UNKNOWN, Cell, tell_fact
from diagdemo.study.entity import Entity
from diagdemo.study.population import municipal
from diagdemo.study.study import Study
from diagdemo.wording import NOT_KNOWN
from diagdemo.workspace.links import all_links, touching


def comparison_context(readings: Sequence[Reading], frame: Frame) -> ComparisonContext:
    """The context of the comparison of several territories."""
    workspace = readings[0].workspace
    stated = all_links(workspace)
    lined = line_up([reading.study for reading in readings])
    observations = [reading.observation for reading in readings]
    kinds = [(held, tuple(_column(each) for each in held)) for held in by_kind(lined)]

    def sides(rows: Callable[[list[Study]], tuple[Matrix, ...]]) -> tuple[Side, ...]:
        return tuple(
            Side(held[0].stratum.family, columns, rows([each.study for each in held]))
            for held, columns in kinds
        )

    return ComparisonContext(
        frame,
        tuple(column for _, columns in kinds for column in columns),
        sides(device_counts),
        sides(cycle_counts),
        policy_rows(lined),
        sides(actor_counts),
        sides(lambda studies: link_counts([touching(stated, study.slug) for study in studies])),
        indicator_figures(kinds),
        constat_table(observations),
        specific_rows(lined),
        inspiration_rows(lined, observations),
        combination_table(lined),
        sides(lambda studies: filled_counts(workspace, studies)),
        _reserves(lined),
    )


def _reserves(lined: Sequence[Lined]) -> tuple[str, ...]:
    return tuple(reserve.sentence for reserve in reserves(lined))


def _column(each: Lined) -> Column:
    place, stratum = each.study.territory, each.stratum
    if place is None:
        return Column(each.label, each.study.slug, NOT_KNOWN, NOT_KNOWN, "", UNKNOWN)
    kind = place.model.type.label
    return Column(each.label, each.study.slug, kind, stratum.label, stratum.people, _population(place))


def _population(place: Entity[Territory]) -> Cell:
    """The official figures alone, where there are some: the others stay in the report of the territory."""
    stated = place.model.population
    official = municipal(stated) if stated else None
    told = official if official and official.values else stated
    return tell_fact(told, place.record, ("population",), "habitants")
