"""What is kept beside the constats: choices that silence some, opinions on those no longer found."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.constats.observe import catalogue
from diagdemo.constats.opinions import Voices
from diagdemo.constats.outcome import Outcome
from diagdemo.constats.verdict import Verdict
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.report.claim import Claim, claim
from diagdemo.report.reading import Reading
from diagdemo.report.sections.voix import Voix, voix
from diagdemo.wording import first_of, quoted

_NAMED = 3


@dataclass(frozen=True)
class Choix:
    """Un choix que le territoire assume : ce qui le relèverait se tait."""

    motif: Claim
    """Ce qui est choisi, et pourquoi."""
    tait: str
    """Les noms des constats qui se taisent."""


@dataclass(frozen=True)
class AvisAPart:
    """Ce que des groupes disent d’un constat qui n’est plus relevé."""

    sujet: str
    """Le constat et ce qu’il est devenu."""
    voix: Voix
    """Ce que les groupes en disent."""


def choices(reading: Reading) -> tuple[Choix, ...]:
    """What is declared not to apply, once a target and a reason, with the constats that it silences."""
    held: dict[tuple[str, str], list[tuple[Outcome, Verdict]]] = {}
    for outcome, verdict in reading.observation.of(EtatConstat.NON_DECLENCHE):
        if verdict.choice:
            about = verdict.target.name or verdict.target.id or reading.study.name
            held.setdefault((about, verdict.choice), []).append((outcome, verdict))
    return tuple(
        Choix(
            claim(
                f"{quoted(about)}\u00a0: {choice.rstrip('.')}.",
                (datum for _, verdict in silenced for datum in verdict.evidence),
                reading.within,
            ),
            _silent([quoted(outcome.constat.name) for outcome, _ in silenced]),
        )
        for (about, choice), silenced in held.items()
    )


def _silent(names: list[str]) -> str:
    """The constats that are silent; past three, how many others."""
    return first_of(dict.fromkeys(names), _NAMED)


def apart(reading: Reading) -> tuple[AvisAPart, ...]:
    """Opinions on what is not found; for the team alone, since what others may not see may well be."""
    if not reading.within:
        return ()
    said = ((each, voix(each, reading.within)) for each in reading.layer.apart)
    return tuple(AvisAPart(_subject(reading, each), told) for each, told in said if told)


def _subject(reading: Reading, voices: Voices) -> str:
    modules = catalogue()
    name = quoted(modules[voices.code].CONSTAT.name) if voices.code in modules else "Ce constat"
    about = f", pour {quoted(reading.study.called(voices.target))}," if voices.target else ""
    return f"{name} ({voices.code}){about} {voices.standing.value}."
