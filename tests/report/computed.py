"""What is computed of a territory, told anew from its reading: the figures that no single line holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from diagdemo.constats.observe import observe
from diagdemo.graph.projection import project
from diagdemo.graph.telling.changing import changing
from diagdemo.indicators import catalogue
from diagdemo.indicators.core.measure import Measure
from diagdemo.indicators.core.told import bounds_text, count_text, row_text, value_text
from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.model.vocabulary.plan import EtatConstat, Horizon
from diagdemo.report.context import ActorRow
from diagdemo.report.inventory import actor_groups, completeness, most_missing, usable
from diagdemo.report.reading import Reading
from diagdemo.report.sections.devices import in_place
from diagdemo.workspace.links import declared_links
from report.readings import reading


@cache
def computed(name: str, territory: str, diffusion: Diffusion) -> tuple[str, ...]:
    """Each result in words: an indicator, a constat, a remark of the map, the totals of the records."""
    told = reading(name, territory, diffusion)
    texts = ["\n".join(_measured(code, measure)) for code, measure in told.measures.items()]
    for outcome, verdict in told.observation.of(EtatConstat.DECLENCHE):
        texts.append(f"{outcome.constat.name} {verdict.sentence} {verdict.change}")
    texts.append(_filled(told))
    texts += [f"{row.role.text if row.role else row.name} ({row.told_links})" for row in _actors(told)]
    texts += [_interviews(told), _tied(told)]
    texts += [remark.text for section in told.portrait.sections for remark in section.remarks]
    return tuple(texts)


@cache
def ahead(name: str, territory: str, diffusion: Diffusion) -> tuple[str, ...]:
    """What the ambitions of each term would settle, create or change on the map."""
    told = reading(name, territory, diffusion)
    if not told.study.ambitions:
        return ()
    studies = [project(told.study, horizon) for horizon in Horizon]
    found = [each for study in studies for each in observe(study).of(EtatConstat.DECLENCHE)]
    texts = [f"{verdict.sentence} {verdict.change}" for _, verdict in found]
    steps = pairwise((told.study, *studies))
    return (*texts, *(remark.text for step in steps for remark in changing(*step).remarks))


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
    yield f"{declared.name} : {value_text(measure.value, declared)} ({count_text(measure)})."
    yield f"{value_text(measure.value, declared)} | {count_text(measure)}"
    yield f"{declared.name} | {value_text(measure.value, declared)} | {count_text(measure)}"
    yield bounds_text(measure, declared)
    yield f"base : {measure.base}"
    yield from measure.notes
    for row in (*measure.rows, *measure.history):
        yield f"{row.label} {row_text(row, declared)}"
    yield from (f"{each.what} {each.why}" for each in measure.aside)
    reasons = Counter(each.why for each in measure.aside)
    yield from (f"{count} mis de côté ({why}" for why, count in reasons.items())


def _filled(told: Reading) -> str:
    counts = completeness(told.workspace, usable(told.dossier))
    pairs = [(each.count, each.among) for each in counts]
    pairs.append((sum(known for known, _ in pairs), sum(expected for _, expected in pairs)))
    lacking = "\n".join(
        f"{each.label} ({each.count} sur {each.among})"
        for each in most_missing(told.workspace, usable(told.dossier))
    )
    rows = "\n".join(f"{each.label} | {each.note} | {each.count} sur {each.among}" for each in counts)
    return f"{rows}\n{lacking}\n" + "\n".join(
        f"{known} sur {expected}\n{100 * known / expected:.0f} %" for known, expected in pairs
    )


def _actors(told: Reading) -> Iterator[ActorRow]:
    for group in actor_groups(told.dossier, declared_links(told.workspace, told.study.slug)):
        yield from group.actors


def _interviews(told: Reading) -> str:
    """The rows of those who were met: those taken into account, then all."""
    met = told.perceptions.met if told.within else ()
    taken, collected = told.perceptions.taken, told.perceptions.collected
    whole = f"{taken} entretiens sur {collected} pris en compte\nNous avons écouté {taken} personnes\n"
    return whole + "\n".join(f"{each.college.label} | {len(each.taken)} | {each.collected}" for each in met)


def _tied(told: Reading) -> str:
    """How many devices have a link with another."""
    study = told.study
    ends = [tie.ends for tie in study.ties if tie.ends <= study.devices.keys() and len(tie.ends) == 2]
    return f"{len(set().union(*ends))} ont un lien recensé avec un autre"
