"""What groups say of a constat, one after the other, disagreements shown."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.constats.opinions import Given, Voices
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.vocabulary.plan import Avis, GroupeAvis
from diagdemo.report.claim import Claim, claim
from diagdemo.wording import date, quoted

_SAYS = {
    Avis.CONFIRME: ("confirme", "confirment"),
    Avis.NUANCE: ("nuance", "nuancent"),
    Avis.ECARTE: ("écarte", "écartent"),
}


@dataclass(frozen=True)
class Voix:
    """Ce que des groupes disent d’un constat."""

    desaccord: bool
    """Si les groupes ne disent pas tous la même chose."""
    avis: tuple[Claim, ...]
    """Un avis par groupe : « Les élu·es nuancent (« … »), novembre 2024 »."""


def voix(voices: Voices | None, within: bool) -> Voix | None:
    """What groups say; None when none has spoken."""
    if voices is None or not voices.given:
        return None
    return Voix(voices.disagree, tuple(_given(each, within) for each in voices.given))


def _given(given: Given, within: bool) -> Claim:
    """One opinion; whether its proofs changed since is only known of the whole of the data."""
    opinion = given.opinion
    several = opinion.groupe is GroupeAvis.ELUS
    text = f"{opinion.groupe.label} {_SAYS[opinion.avis][several]}"
    text += f"\u00a0: {quoted(_bare(opinion.motif))}" if opinion.motif else ""
    told = [opinion.fonction or "" if within else "", _when(opinion.date, within) if opinion.date else ""]
    told += ["les preuves ont changé depuis"] if given.stale and within else []
    said = ", ".join(each for each in told if each)
    return claim(f"{text} ({said})" if said else text, [given.datum], within)


def _when(told: PartialDate, within: bool) -> str:
    """The day for the team, the month for others: a diary would say who spoke for the group."""
    first = told.first_day
    whole = within or "-" not in str(told)
    return date(told if whole else PartialDate(first.year, first.month))


def _bare(motive: str) -> str:
    return " ".join(motive.split()).rstrip(".")
