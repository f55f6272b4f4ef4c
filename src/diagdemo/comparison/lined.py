"""Give each study its label and its place, whatever studies differ by: territory, date, horizon, version."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from diagdemo.comparison.strata import NO_STRATUM, Stratum, stratum
from diagdemo.geo.normalise import normalise
from diagdemo.study.study import Study
from diagdemo.wording import day


class Lined(NamedTuple):
    """A study among others."""

    label: str
    """What tells it from the others: its name, with what more is needed."""
    study: Study
    stratum: Stratum


def line_up(studies: Sequence[Study], labels: Sequence[str] = ()) -> tuple[Lined, ...]:
    """The studies by stratum, then by name in alphabetical order, then by date and horizon.

    Args:
        studies: what to compare; several may be of one territory.
        labels: what to call each of them, in the order of `studies`; else what tells them apart.
    """
    named = labels or told_apart(studies)
    lined = [
        Lined(label, study, stratum(study.territory.model) if study.territory else NO_STRATUM)
        for label, study in zip(named, studies, strict=True)
    ]
    return tuple(sorted(lined, key=_place))


def by_kind(lined: Iterable[Lined]) -> tuple[tuple[Lined, ...], ...]:
    """Those of each kind together, whatever their size: a commune and a région do not compare."""
    return tuple(tuple(held) for _, held in groupby(lined, lambda each: each.stratum.kind))


def same_place(lined: Iterable[Lined]) -> bool:
    """Whether one territory is there more than once: dates, horizons or versions are then compared."""
    return max(Counter(each.study.slug for each in lined).values(), default=0) > 1


def told_apart(studies: Sequence[Study]) -> list[str]:
    """The names of the studies, with the least that makes them all different."""
    words: list[list[str]] = [[] for _ in studies]
    for tell in (_slug, _day, _horizon, _version):
        labels = [_label(study, said) for study, said in zip(studies, words, strict=True)]
        count = Counter(labels)
        for study, said, label in zip(studies, words, labels, strict=True):
            more = tell(study, studies) if count[label] > 1 else ""
            said += [more] if more else []
    return [_label(study, said) for study, said in zip(studies, words, strict=True)]


def _label(study: Study, said: list[str]) -> str:
    return f"{study.name} ({', '.join(said)})" if said else study.name


def _slug(study: Study, studies: Sequence[Study]) -> str:
    homonyms = {each.slug for each in studies if each.name == study.name}
    return study.slug if len(homonyms) > 1 else ""


def _day(study: Study, studies: Sequence[Study]) -> str:
    days = {each.day for each in studies if each.slug == study.slug}
    return day(study.day) if len(days) > 1 else ""


def _horizon(study: Study, studies: Sequence[Study]) -> str:
    horizons = {each.horizon for each in studies if each.slug == study.slug}
    if len(horizons) < 2:
        return ""
    return study.horizon.label.lower() if study.horizon else "aujourd’hui"


def _version(study: Study, studies: Sequence[Study]) -> str:
    return f"version {studies.index(study) + 1}"


def _place(lined: Lined) -> tuple[Stratum, str, str, str, int]:
    study = lined.study
    horizon = study.horizon.rank + 1 if study.horizon else 0
    return lined.stratum, normalise(study.name), study.slug, study.day.isoformat(), horizon
