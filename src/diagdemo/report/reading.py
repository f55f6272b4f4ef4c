"""All that a document on a territory is written from, once what its public may not see is taken away.

What is computed for a public is computed on what it may see, then kept only where the whole of the data says
the same: a document for others never tells more, nor anything else, than the one of the team.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from functools import cached_property

from diagdemo.constats.observe import observe
from diagdemo.constats.opinions import HumanLayer, human_layer
from diagdemo.constats.outcome import Observation
from diagdemo.constats.verdict import Verdict
from diagdemo.graph.portrait import Portrait, portrait
from diagdemo.indicators import catalogue, measure_all
from diagdemo.indicators.core.measure import Measure
from diagdemo.indicators.core.small_cells import masked, minimum_of
from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.perceptions.portrait import Perceptions, perceptions
from diagdemo.questions.gather import Subject, questions
from diagdemo.report.names import Names
from diagdemo.report.public_words import PublicWords, public_words
from diagdemo.study.build import build_study
from diagdemo.study.study import Study
from diagdemo.workspace.dossier import Dossier
from diagdemo.workspace.visible import visible
from diagdemo.workspace.workspace import Workspace

ON_INTERVIEWS = ("ENT-",)
"""How the codes of the constats on the interviews themselves begin."""


@dataclass(frozen=True)
class Withheld:
    """How much of what the team knows is not in a document: counts, never names."""

    constats: int = 0
    indicators: int = 0
    links: int = 0
    """Links of conflict or competition."""
    extracts: int = 0
    """Extracts of interviews shown neither in the words of the person nor in those of the team."""


@dataclass(frozen=True, eq=False)
class Reading:
    """A territory as a public may read it."""

    study: Study
    diffusion: Diffusion
    observation: Observation
    measures: dict[str, Measure]
    """Indicators by code; those that may not be shown are not there."""
    withheld: Withheld
    public_words: tuple[PublicWords, ...] = ()
    """The words that everyone may read, in the document for everyone; others read them in the interviews."""

    @property
    def workspace(self) -> Workspace:
        """The repository as the public may see it."""
        return self.study.workspace

    @property
    def within(self) -> bool:
        """Whether the document stays within the team."""
        return self.diffusion is Diffusion.INTERNE

    @cached_property
    def names(self) -> Names:
        """What records and words are called."""
        return Names(self.workspace)

    @cached_property
    def dossier(self) -> Dossier:
        """The objects of the territory, with their records."""
        return self.workspace.dossier(self.study.slug)

    @cached_property
    def layer(self) -> HumanLayer:
        """What groups say of the constats."""
        return human_layer(self.observation)

    @cached_property
    def questions(self) -> tuple[Subject, ...]:
        """What to ask next, by record."""
        return questions(self.observation, self.measures)

    @property
    def perceptions(self) -> Perceptions:
        """What people said; outside the team, in the extracts that may be shown only."""
        return self.study.derive(perceptions)

    @property
    def portrait(self) -> Portrait:
        """What the map shows."""
        return self.study.derive(portrait)


def read(workspace: Workspace, slug: str, day: datetime.date, diffusion: Diffusion) -> Reading:
    """The reading of a territory, on a day, for a public.

    Raises:
        NotFoundError: the repository has no such territory.
    """
    whole = build_study(workspace, slug, day)
    everything, figures = observe(whole), measure_all(whole)
    if diffusion is Diffusion.INTERNE:
        return Reading(whole, diffusion, everything, figures, Withheld())
    seen = build_study(visible(workspace, diffusion), slug, day)
    observation = _confirmed(observe(seen), everything, diffusion)
    measures = _allowed(measure_all(seen), figures, minimum_of(workspace))
    found = EtatConstat.DECLENCHE
    words = public_words(whole) if diffusion is Diffusion.PUBLIQUE else ()
    return Reading(
        seen,
        diffusion,
        observation,
        measures,
        Withheld(
            len(everything.of(found)) - len(observation.of(found)),
            sum(measure.value is not None for measure in figures.values())
            - sum(measure.value is not None for measure in measures.values()),
            len(whole.ties) - len(seen.ties),
            _extracts(whole) - _extracts(seen) - len(words),
        ),
        words,
    )


def _confirmed(seen: Observation, whole: Observation, diffusion: Diffusion) -> Observation:
    """What is seen and is also what all the data say; nothing internal, nothing that counts people heard.

    For everyone, nothing of who was heard either: not even who was not.
    """
    silent = ON_INTERVIEWS if diffusion is Diffusion.PUBLIQUE else ()
    outcomes = {}
    for code, outcome in seen.outcomes.items():
        known = {(each.state, each.target, each.sentence) for each in whole.outcomes[code].verdicts}
        verdicts = tuple(
            verdict
            for verdict in outcome.verdicts
            if (verdict.state, verdict.target, verdict.sentence) in known and not _counts_people(verdict)
        )
        if not outcome.constat.internal and not code.startswith(silent):
            outcomes[code] = replace(outcome, verdicts=verdicts)
    return Observation(seen.study, outcomes)


def _counts_people(verdict: Verdict) -> bool:
    """Whether a sentence counts people who were met: so few that each of them could be recognised."""
    heard = any(datum.kind == "interview" for datum in verdict.evidence)
    return heard and any(sign.isdigit() for sign in verdict.sentence)


def _allowed(seen: dict[str, Measure], whole: dict[str, Measure], minimum: int) -> dict[str, Measure]:
    declared = catalogue()
    return {
        code: masked(measure, minimum)
        for code, measure in seen.items()
        if not declared[code].INDICATOR.internal
        and measure.value == whole[code].value
        and not _on_interviews(whole[code])
    }


def _on_interviews(measure: Measure) -> bool:
    """Whether an indicator is made of what people who were met did: so few that each could be recognised."""
    rows = (*measure.rows, *measure.history)
    data = (*measure.evidence, *(datum for row in rows for datum in row.evidence))
    return any(datum.kind == "interview" for datum in data) or any(
        each.what.startswith("entretien ") for each in measure.aside
    )


def _extracts(study: Study) -> int:
    return sum(
        bool(extract.texte or extract.paraphrase)
        for interview in study.interviews.values()
        for extract in interview.model.extraits or ()
    )
