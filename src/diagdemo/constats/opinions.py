"""What groups think of the constats: one opinion a group, kept whatever becomes of what it is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from diagdemo.constats.findings import Handwritten, handwritten
from diagdemo.constats.observe import catalogue
from diagdemo.constats.outcome import Observation, Outcome
from diagdemo.model.opinions import Opinion
from diagdemo.model.vocabulary.plan import EtatConstat, GroupeAvis
from diagdemo.study.datum import Datum, fingerprint
from diagdemo.study.study import Study
from diagdemo.workspace.targets import is_target


class Standing(Enum):
    """What became of the constat that an opinion is about, with what is said of it."""

    FOUND = ""
    NOT_FOUND = "n’est plus relevé"
    UNDECIDED = "est indéterminé"
    UNKNOWN_TARGET = "vise une cible qui n’existe pas"
    ELSEWHERE = "se lit en comparant plusieurs territoires"
    UNKNOWN_CODE = "n’existe pas, ou n’existe plus"


@dataclass(frozen=True)
class Given:
    """The opinion of a group, and whether what it was given on has changed since."""

    opinion: Opinion
    datum: Datum
    stale: bool


@dataclass(frozen=True)
class Voices:
    """What groups say of a constat on one target, or as a whole when `target` is empty."""

    code: str
    target: str
    standing: Standing
    given: tuple[Given, ...]
    """The one that holds for each group, in the order of the groups."""
    replaced: tuple[Given, ...]
    """Those of the same groups that a later one replaces."""

    @property
    def disagree(self) -> bool:
        """Whether groups do not all say the same."""
        return len({each.opinion.avis for each in self.given}) > 1


@dataclass(frozen=True)
class HumanLayer:
    """All that people say of a territory, beside what is computed."""

    voices: tuple[Voices, ...]
    findings: tuple[Handwritten, ...]

    def on(self, code: str, target: str = "") -> Voices | None:
        """What is said of a constat on a target; None when nothing is."""
        return next((each for each in self.voices if (each.code, each.target) == (code, target)), None)

    @property
    def apart(self) -> tuple[Voices, ...]:
        """What is said of constats that are not found: kept, and told apart."""
        return tuple(each for each in self.voices if each.standing is not Standing.FOUND)


def human_layer(observation: Observation) -> HumanLayer:
    """The opinions of `constats.yaml` joined to what is found now, and the findings written by hand."""
    study = observation.study
    findings = handwritten(study)
    by_id = {finding.finding.id: finding for finding in findings}
    about: dict[tuple[str, str], list[tuple[Opinion, Datum]]] = {}
    if study.opinions is not None:
        for rank, opinion in enumerate(study.opinions.model.avis or ()):
            datum = study.opinions.at("avis", rank)
            about.setdefault((opinion.code, opinion.cible or ""), []).append((opinion, datum))
    return HumanLayer(
        tuple(
            _voices(code, target, given, *_stands(observation, by_id, code, target))
            for (code, target), given in about.items()
        ),
        findings,
    )


def evidence_of(outcome: Outcome, target: str) -> tuple[Datum, ...]:
    """What a constat rests on for a target; without one, for all those on which it is found."""
    own = [verdict for verdict in outcome.verdicts if verdict.target.id == target]
    return tuple(datum for verdict in own or outcome.of(EtatConstat.DECLENCHE) for datum in verdict.evidence)


def grounds(observation: Observation, layer: HumanLayer, code: str, target: str) -> tuple[Datum, ...]:
    """What an opinion on a constat, computed or written by hand, is given on."""
    by_hand = next((each for each in layer.findings if each.finding.id == code), None)
    return by_hand.evidence if by_hand else evidence_of(observation.outcomes[code], target)


def _stands(
    observation: Observation, findings: dict[str, Handwritten], code: str, target: str
) -> tuple[Standing, str]:
    """What became of a constat on a target, and the fingerprint of what it now rests on."""
    if code in findings:
        return Standing.FOUND, fingerprint(findings[code].evidence)
    outcome = observation.outcomes.get(code)
    if outcome is None:
        return Standing.ELSEWHERE if code in catalogue() else Standing.UNKNOWN_CODE, ""
    own = [verdict.state for verdict in outcome.verdicts if verdict.target.id == target]
    state = own[0] if own else outcome.state if not target else None
    if state is EtatConstat.DECLENCHE:
        return Standing.FOUND, fingerprint(evidence_of(outcome, target))
    if state is EtatConstat.INDETERMINE:
        return Standing.UNDECIDED, ""
    return (
        Standing.NOT_FOUND if state or _is_known(observation.study, target) else Standing.UNKNOWN_TARGET
    ), ""


def _is_known(study: Study, target: str) -> bool:
    return is_target(study.workspace, study.slug, target)


def _voices(
    code: str, target: str, given: Iterable[tuple[Opinion, Datum]], standing: Standing, now: str
) -> Voices:
    held: dict[GroupeAvis, Given] = {}
    replaced: list[Given] = []
    for opinion, datum in given:
        stale = bool(now and opinion.empreinte) and opinion.empreinte != now
        each = Given(opinion, datum, stale)
        before = held.get(opinion.groupe)
        if before is None or not _later(before.opinion, opinion):
            replaced += [before] if before else []
            held[opinion.groupe] = each
        else:
            replaced.append(each)
    ordered = tuple(held[group] for group in GroupeAvis if group in held)
    return Voices(code, target, standing, ordered, tuple(replaced))


def _later(one: Opinion, other: Opinion) -> bool:
    """Whether `one` was given after `other`; one without a date is older, the file decides of equals."""
    if one.date is None or other.date is None:
        return one.date is not None
    return one.date.last_day > other.date.last_day
