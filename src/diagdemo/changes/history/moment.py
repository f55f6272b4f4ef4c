"""What was known of a territory in one version."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from diagdemo.changes.history.versions import Version
from diagdemo.checks import run
from diagdemo.constats.observe import observe
from diagdemo.constats.outcome import Observation
from diagdemo.indicators import measure_all
from diagdemo.indicators.core.measure import Measure
from diagdemo.issues import Severity
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.study.build import build_study
from diagdemo.study.sections import sections
from diagdemo.study.study import Study
from diagdemo.workspace.completeness import Fill
from diagdemo.workspace.layout import TERRITORIES
from diagdemo.workspace.workspace import Workspace


@dataclass(frozen=True)
class Moment:
    """A version of a territory, and what is computed from it."""

    version: Version
    day: datetime.date
    """The day on which it is read."""
    name: str
    """What the territory was called."""
    fill: Fill
    """How many of the expected fields say something."""
    constats: dict[EtatConstat, int]
    """How many points are found, not found, not known."""
    measures: dict[str, Measure]
    """The indicators, by code."""
    errors: int
    """How many errors `validate` finds in its records."""
    aside: int
    """How many records cannot be read, and are left out of all the rest."""


def moment(version: Version, workspace: Workspace, slug: str, day: datetime.date) -> Moment:
    """What is known of a territory in a version, read on a day; whatever its faults, what can be is computed.

    Raises:
        NotFoundError: the version has no such territory.
    """
    study = build_study(workspace, slug, day)
    return Moment(
        version,
        day,
        study.name,
        completeness(study),
        counted(observe(study)),
        measure_all(study),
        _errors(workspace, slug, day),
        sum(not record.bound.repairable for record in workspace.of(slug)),
    )


def completeness(study: Study) -> Fill:
    """How full all the records of a territory are."""
    return sum((section.fill for section in sections(study)), Fill(0, 0))


def counted(observation: Observation) -> dict[EtatConstat, int]:
    """How many points the constats find in each state."""
    return {state: len(observation.of(state)) for state in EtatConstat}


def _errors(workspace: Workspace, slug: str, day: datetime.date) -> int:
    within = f"{TERRITORIES}/{slug}/"
    return sum(
        issue.severity is Severity.ERREUR and issue.location.file.startswith(within)
        for issue in run(workspace, day).issues
    )
