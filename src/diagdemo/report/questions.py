"""The eight questions of the diagnosis, with the team's answers, their proofs and what nobody knows."""

from __future__ import annotations

from diagdemo.model.diagnostic import Answer, Answers
from diagdemo.model.fields import own_first
from diagdemo.report.grounds import grounds, stated
from diagdemo.report.names import Names
from diagdemo.report.written import QuestionRow
from diagdemo.workspace.record import Record


def question_rows(answers: Answers | None, record: Record, names: Names) -> tuple[QuestionRow, ...]:
    """The questions in the order of the model, answered or not; none when no answer is written."""
    if answers is None:
        return ()
    rows = []
    for key, field in own_first(Answers).items():
        answer, route = getattr(answers, key) or Answer(), ("reponses_aux_questions", key)
        rows.append(
            QuestionRow(
                str(field.title),
                str(field.description),
                stated(answer, "reponse", record, route),
                grounds(answer.preuves, record, (*route, "preuves"), names),
                stated(answer, "inconnu", record, route),
            )
        )
    return tuple(rows)
