"""What may be asked: nothing of words that may not be used, nor, without need, of what the team keeps."""

from __future__ import annotations

from diagdemo.questions.worded import Worded
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study
from diagdemo.workspace.consent import consent_of, standing

_NEVER = {("actor", "sociodynamique")}
"""Degrees that nobody has to give: they are optional, and noted from acts."""
_CONSENT = "consentement"


def may_be_asked(study: Study, missing: Missing, asked: Worded, needed: bool) -> bool:
    """Whether a question may be put to someone, the team included.

    Args:
        study: the territory.
        missing: what it is about.
        asked: the question.
        needed: whether a constat waits for it, and not only a figure.
    """
    if (missing.kind, *missing.route[:1]) in _NEVER or (asked.internal and not needed):
        return False
    return missing.kind != "interview" or not missing.id or _may_be_used(study, missing)


def _may_be_used(study: Study, missing: Missing) -> bool:
    """Whether what an interview says may be used; until its person has agreed, only that may be asked."""
    record = next(
        (each for each in study.workspace.of(study.slug, "interview") if each.id == missing.id), None
    )
    said = standing(consent_of(record)) if record else None
    if said in ("refuse", "retire"):
        return False
    return said == "recueilli" or not missing.route or missing.route[0] == _CONSENT
