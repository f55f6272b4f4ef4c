"""Reserves on dates: the day of each study, the field work of each diagnosis, the age of the data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diagdemo.comparison.lined import Lined
from diagdemo.comparison.recency import fieldwork, latest
from diagdemo.comparison.reserves.reserve import Reserve, Sort, grouped, labels, told_by
from diagdemo.wording import day


def reserves(lined: Sequence[Lined]) -> Iterator[Reserve]:
    """The reserves on the dates of what is lined up."""
    days = grouped(lined, lambda each: each.study.day)
    if len(days) > 1:
        told = told_by({day(read): held for read, held in days.items()})
        yield Reserve(Sort.DAY, labels(lined), f"Les dates de référence diffèrent ({told}).")
    yield from _fieldwork(lined)
    yield from _data(lined)


def _fieldwork(lined: Sequence[Lined]) -> Iterator[Reserve]:
    found = {each.label: fieldwork(each.study) for each in lined}
    ends = grouped(lined, lambda each: done[0].year if (done := found[each.label]) else None)
    if len(ends) > 1:
        told = told_by({str(year) if year else "non renseigné": held for year, held in ends.items()})
        yield Reserve(
            Sort.DAY,
            labels(lined),
            f"Les états des lieux ne se sont pas achevés la même année ({told}).",
            tuple(done[1] for done in found.values() if done),
        )


def _data(lined: Sequence[Lined]) -> Iterator[Reserve]:
    found = {each.label: latest(each.study) for each in lined}
    years = grouped(lined, lambda each: last[0].year if (last := found[each.label]) else None)
    if len(years) > 1:
        told = told_by({str(year) if year else "non renseignée": held for year, held in years.items()})
        yield Reserve(
            Sort.DATA,
            labels(lined),
            f"L’année de la source ou de l’entretien le plus récent n’est pas la même partout ({told}).",
            tuple(last[1] for last in found.values() if last),
        )
