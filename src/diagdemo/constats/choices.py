"""Choices that the territory declares: the constat that would speak of them is silent, and says why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from diagdemo.constats.verdict import Verdict
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.study.study import Study


def respected(study: Study, code: str, verdicts: Iterable[Verdict]) -> tuple[Verdict, ...]:
    """The verdicts of a constat once the choices declared in `diagnostic.yaml` are taken into account."""
    return tuple(_silent(study, code, verdict) for verdict in verdicts)


def _silent(study: Study, code: str, verdict: Verdict) -> Verdict:
    if study.diagnostic is None:
        return verdict
    for rank, choice in enumerate(study.diagnostic.model.choix or ()):
        if choice.constat == code and choice.cible in (None, verdict.target.id):
            return replace(
                verdict,
                state=EtatConstat.NON_DECLENCHE,
                sentence="",
                missing=(),
                change="",
                choice=choice.motif,
                evidence=(study.diagnostic.at("choix", rank, "motif"),),
            )
    return verdict
