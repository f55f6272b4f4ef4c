"""Interviews that may yet count: those whose consent is awaited, and those whose record is to mend."""

from __future__ import annotations

from diagdemo.model.vocabulary.interviews import College, StatutConsentement
from diagdemo.perceptions.portrait import Perceptions
from diagdemo.perceptions.themes import is_coded
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study


def pending(study: Study, heard: Perceptions, college: College) -> tuple[Missing, ...]:
    """What would let more interviews of a college count, one datum for each."""
    waited = tuple(
        study.interviews[each.interview].lacks("consentement", "statut")
        for each in heard.of(college).aside
        if each.reason is StatutConsentement.EN_ATTENTE
    )
    faulty = tuple(
        Missing("interview", record.id, path=record.path)
        for record in heard.unusable
        if record.data.get("college") in (None, college)
    )
    return waited + faulty


def unsaid(study: Study, interview: str) -> Missing:
    """What would tell what a person was asked: the questions, or the coding when only it is missing."""
    model = study.interviews[interview].model
    asked_unknown = is_coded(model) or model.questions_posees is None
    return study.interviews[interview].lacks("questions_posees" if asked_unknown else "extraits")
