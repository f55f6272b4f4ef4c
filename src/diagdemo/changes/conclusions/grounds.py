"""What an opinion is given on: what becomes of the constat, what it says, what it rests on."""

from __future__ import annotations

from typing import NamedTuple

from diagdemo.constats.observe import catalogue
from diagdemo.constats.opinions import HumanLayer, Standing, Voices, evidence_of
from diagdemo.constats.outcome import Observation
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.study.datum import Datum
from diagdemo.wording import cut, quoted


class Ground(NamedTuple):
    """A constat that groups speak of, in one version."""

    name: str
    """What people call it, with what it is about, as they read it."""
    standing: Standing
    sentence: str
    evidence: tuple[Datum, ...]

    @property
    def target_lost(self) -> bool:
        """Whether nothing bears the name of what it is about."""
        return self.standing is Standing.UNKNOWN_TARGET


def ground_of(observation: Observation, layer: HumanLayer, voices: Voices) -> Ground:
    """What the opinions of `voices` are given on."""
    by_hand = next((each for each in layer.findings if each.finding.id == voices.code), None)
    if by_hand is not None:
        said = " ".join(by_hand.finding.enonce.split())
        return Ground(quoted(cut(said)), voices.standing, said, by_hand.evidence)
    outcome = observation.outcomes.get(voices.code)
    if outcome is None:
        return Ground(_name(voices, ""), voices.standing, "", ())
    own = [verdict for verdict in outcome.verdicts if verdict.target.id == voices.target]
    told = own or outcome.of(EtatConstat.DECLENCHE)
    target = next((verdict.target.name for verdict in own), _called(observation, voices.target))
    return Ground(
        _name(voices, target),
        voices.standing,
        " ".join(verdict.sentence for verdict in told),
        evidence_of(outcome, voices.target),
    )


def _name(voices: Voices, target: str) -> str:
    """« Un conseil sans réponse » pour « Forum »; the code when it is that of no constat."""
    module = catalogue().get(voices.code)
    name = quoted(module.CONSTAT.name if module else voices.code)
    return f"{name} pour {quoted(target)}" if target else name


def _called(observation: Observation, target: str) -> str:
    return observation.study.called(target) if target else ""
