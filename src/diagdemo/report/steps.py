"""The four steps of the diagnosis and their key moments."""

from __future__ import annotations

from dataclasses import replace

from diagdemo.issues import Route
from diagdemo.model.diagnostic import Meeting, Questionnaire, Step, Steps
from diagdemo.model.fact import Fact
from diagdemo.model.fields import own_first
from diagdemo.model.source import Sourced
from diagdemo.report.context import EventRow, StepRow
from diagdemo.report.proof import proof
from diagdemo.report.telling import Cell, Told, source_names, tell_fact
from diagdemo.wording import agree
from diagdemo.workspace.record import Record


def step_rows(steps: Steps | None, record: Record) -> tuple[StepRow, ...]:
    """The four steps in order; one that says nothing has cells that are not known."""
    if steps is None:
        return ()
    return tuple(
        _row(str(field.title), getattr(steps, key) or Step(), record, ("etapes", key))
        for key, field in own_first(Steps).items()
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
        _reserve(step, record, route),
    )


def _event(event: Meeting, record: Record, route: Route) -> EventRow:
    return EventRow(
        event.type.label,
        tell_fact(event.date, record, (*route, "date")),
        _people(event.participants, record, (*route, "participants")),
        (event.bilan or "").strip(),
        _answers(event.questionnaire),
        proof(record, (*route, "bilan") if event.bilan else route),
        _reserve(event, record, route),
    )


def _people(participants: Fact[int] | None, record: Record, route: Route) -> Cell | None:
    """How many came; without a figure, why there is none, in words that stand alone."""
    if participants is None:
        return None
    cell = tell_fact(participants, record, route, "personnes")
    if participants.values:
        return cell
    return Cell(tuple(replace(told, text=f"nombre de personnes {told.text}") for told in cell.current))


def _reserve(block: Sourced, record: Record, route: Route) -> Cell | None:
    """The note and the sources of a whole block."""
    if not block.note and not block.source:
        return None
    return Cell((Told("", proof(record, route), source_names(record, block.source or ()), block.note or ""),))


def _answers(questionnaire: Questionnaire | None) -> str:
    """How many questionnaires came back; what they say needs an analysis, not a list."""
    if questionnaire is None:
        return ""
    counts = []
    for answers, when in ((questionnaire.avant, "avant"), (questionnaire.apres, "après")):
        most = max(map(len, (answers or {}).values()), default=0)
        counts.append(f"{agree(most, 'questionnaire', 'questionnaires')} {when}")
    return ", ".join(counts)
