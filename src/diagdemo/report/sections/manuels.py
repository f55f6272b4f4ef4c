"""The constats that the team wrote itself, with what they rest on and what groups say of them."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.constats.findings import Handwritten
from diagdemo.report.claim import Claim, claim
from diagdemo.report.found import anchor_of
from diagdemo.report.grounds import resting_on, usable
from diagdemo.report.reading import Reading
from diagdemo.report.sections.voix import Voix, voix


@dataclass(frozen=True)
class Manuel:
    """Un constat que l’équipe a écrit elle-même."""

    ancre: str
    """L’ancre du constat dans le document."""
    phrase: Claim
    """Le constat, avec la ligne où il est écrit et celles de ses preuves."""
    appuis: str
    """Ce sur quoi il s’appuie, en toutes lettres ; vide quand rien ne peut en être montré."""
    voix: Voix | None
    """Ce que les groupes en disent."""


def manuel(reading: Reading, written: Handwritten) -> Manuel:
    """A constat written by hand."""
    finding = written.finding
    said = " ".join(finding.enonce.split())
    return Manuel(
        anchor_of(finding.id),
        claim(said, (written.datum, *usable(written.grounds)), reading.within),
        resting_on(written.grounds, reading.within),
        voix(reading.layer.on(finding.id), reading.within),
    )
