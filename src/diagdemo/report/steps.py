"""The four steps of the diagnosis and their key moments."""

from __future__ import annotations

from diagdemo.issues import Route
from diagdemo.model.diagnostic import Meeting, Questionnaire, Step, Steps
from diagdemo.report.context import EventRow, StepRow
from diagdemo.report.proof import proof
from diagdemo.report.telling import tell_fact
from diagdemo.report.wording import agree
from diagdemo.workspace.record import Record


def step_rows(steps: Steps | None, record: Record) -> tuple[StepRow, ...]:
    """The four steps in order; one that says nothing has cells that are not known."""
    if steps is None:
        return ()
    return tuple(
        _row(str(field.title), getattr(steps, key) or Step(), record, ("etapes", key))
        for key, field in Steps.model_fields.items()
    )


def _row(label: str, step: Step, record: Record, route: Route) -> StepRow:
    return StepRow(
        label,
        tell_fact(step.statut, record, (*route, "statut")),
        tell_fact(step.debut, record, (*route, "debut")),
        tell_fact(step.fin, record, (*route, "fin")),
        tell_fact(step.jours_prevus, record, (*route, "jours_prevus"), "jours"),
        tell_fact(step.jours_realises, record, (*route, "jours_realises"), "jours"),
        tuple(
            _event(event, record, (*route, "evenements", rank))
            for rank, event in enumerate(step.evenements or ())
        ),
    )


def _event(event: Meeting, record: Record, route: Route) -> EventRow:
    return EventRow(
        event.type.label,
        tell_fact(event.date, record, (*route, "date")),
        tell_fact(event.participants, record, (*route, "participants"), "personnes"),
        (event.bilan or "").strip(),
        _answers(event.questionnaire),
        proof(record, (*route, "bilan") if event.bilan else route),
    )


def _answers(questionnaire: Questionnaire | None) -> str:
    """How many questionnaires came back; what they say needs an analysis, not a list."""
    if questionnaire is None:
        return ""
    counts = []
    for answers, when in ((questionnaire.avant, "avant"), (questionnaire.apres, "après")):
        most = max(map(len, (answers or {}).values()), default=0)
        counts.append(f"{agree(most, 'questionnaire', 'questionnaires')} {when}")
    return ", ".join(counts)
