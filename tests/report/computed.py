"""What is computed of a territory, told anew from its reading: the figures that no single line holds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from diagdemo.constats.observe import observe
from diagdemo.graph.projection import project
from diagdemo.indicators import catalogue
from diagdemo.indicators.core.measure import Measure
from diagdemo.indicators.core.told import bounds_text, count_text, row_text, value_text
from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.model.vocabulary.plan import EtatConstat, Horizon
from diagdemo.report.inventory import completeness, most_missing, usable
from diagdemo.report.reading import Reading
from diagdemo.report.sections.devices import in_place
from report.figures import figures
from report.readings import reading


@cache
def computed(name: str, territory: str, diffusion: Diffusion) -> tuple[frozenset[float], ...]:
    """The figures of each result: an indicator, a constat, a remark of the map, the totals of the records."""
    told = reading(name, territory, diffusion)
    texts = [" ".join(_measured(code, measure)) for code, measure in told.measures.items()]
    for outcome, verdict in told.observation.of(EtatConstat.DECLENCHE):
        texts.append(f"{outcome.constat.name} {verdict.sentence} {verdict.change}")
    texts.append(_filled(told))
    texts += [remark.text for section in told.portrait.sections for remark in section.remarks]
    return tuple(frozenset(figures(text)) for text in texts if figures(text))


@cache
def ahead(name: str, territory: str, diffusion: Diffusion) -> tuple[frozenset[float], ...]:
    """The figures of what the ambitions of each term would settle or create."""
    told = reading(name, territory, diffusion)
    if not told.study.ambitions:
        return ()
    studies = [project(told.study, horizon) for horizon in Horizon]
    found = [each for study in studies for each in observe(study).of(EtatConstat.DECLENCHE)]
    return tuple(frozenset(figures(f"{verdict.sentence} {verdict.change}")) for _, verdict in found)


@cache
def totals(name: str, territory: str, diffusion: Diffusion) -> frozenset[float]:
    """How many records of each kind there are, and how many devices in each state: what others are out of."""
    told = reading(name, territory, diffusion)
    return frozenset(float(len(held)) for held in _held(told))


def _held(told: Reading) -> Iterator[tuple[object, ...]]:
    study = told.study
    kinds = (study.devices, study.actors, study.interviews, study.policies, study.ambitions, study.actions)
    yield from (tuple(kind.values()) for kind in kinds)
    yield in_place(study)


def _measured(code: str, measure: Measure) -> Iterator[str]:
    declared = catalogue()[code].INDICATOR
    yield value_text(measure.value, declared)
    yield count_text(measure)
    yield bounds_text(measure, declared)
    yield measure.base
    yield from measure.notes
    for row in (*measure.rows, *measure.history):
        yield f"{row.label} {row_text(row, declared)}"
    yield from (f"{each.what} {each.why}" for each in measure.aside)


def _filled(told: Reading) -> str:
    counts = completeness(told.workspace, usable(told.dossier))
    pairs = [(each.count, each.among) for each in counts]
    pairs.append((sum(known for known, _ in pairs), sum(expected for _, expected in pairs)))
    lacking = " ; ".join(
        f"{each.count} sur {each.among}" for each in most_missing(told.workspace, usable(told.dossier))
    )
    return f"{lacking} ; " + " ; ".join(
        f"{known} sur {expected}, {100 * known / expected:.0f} %" for known, expected in pairs
    )
