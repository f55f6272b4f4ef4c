"""The public answer of the collectivité to an edition: given, known not to be, or not known."""

from __future__ import annotations

from diagdemo.study.round import Round
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, sure, unsure


def is_answered(study: Study, edition: Round) -> Tested:
    """Whether the collectivité answered an edition in public; an answer that is only planned says nothing."""
    answer = edition.look("reponse_publique")
    if not answer.values:
        return answer.test(lambda _: True)
    date = edition.look("reponse_publique", "date")
    if date.values:
        return date.test(lambda day: day.first_day <= study.day)
    if answer.value.texte or answer.value.url:
        return sure(True, answer.datum)
    return unsure(date.missing)
