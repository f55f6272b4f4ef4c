"""How far the actions of the plan have come."""

from __future__ import annotations

import datetime
from collections import Counter

from diagdemo.model.action import Action
from diagdemo.model.fields import marks_of
from diagdemo.pictures.picture import Picture
from diagdemo.pictures.progress import Row, progress_scene
from diagdemo.pictures.scene import Layout
from diagdemo.report.reading import Reading
from diagdemo.study.commitments import deadline, last_point, overdue, proven
from diagdemo.study.entity import Entity
from diagdemo.wording import NOT_KNOWN, agree, date, day

_NOT_KNOWN = "avancement non renseigné"


def plan(reading: Reading) -> Picture | None:
    """The actions by the time given to each, those without one last; None when there is no action."""
    actions = sorted(reading.study.actions.values(), key=_place)
    if not actions:
        return None
    rows = tuple(_row(reading, action) for action in actions)
    reference = f"{day(reading.study.day)}, date de référence"
    return Picture(
        "avancement",
        "L’avancement du plan d’action",
        _told(rows),
        progress_scene(rows, reference, Layout.ECRAN),
        progress_scene(rows, reference, Layout.A4),
        (
            ("Échéance", "Action", "Avancement", "Pilote"),
            *((row.due or NOT_KNOWN, row.name, _words(row), row.pilot or NOT_KNOWN) for row in rows),
        ),
    )


def _place(action: Entity[Action]) -> tuple[datetime.date, str]:
    due = deadline(action)
    return due.last_day if due else datetime.date.max, action.name


def _row(reading: Reading, action: Entity[Action]) -> Row:
    due, point = deadline(action), last_point(action, reading.study.day)
    return Row(
        action.name,
        _pilot(reading, action),
        date(due) if due else "",
        point.progress.avancement.rank if point else None,
        point.progress.avancement.label if point else _NOT_KNOWN,
        point is not None and point.high and not proven(action, point).value,
        overdue(action, reading.study.day).value is True,
    )


def _pilot(reading: Reading, action: Entity[Action]) -> str:
    """What people call who answers for it; empty when that is not known."""
    pilot: str | None = action.model.pilote
    marks = marks_of(Action.model_fields["pilote"])
    return reading.names.say(pilot, marks, action.record) if pilot else ""


def _words(row: Row) -> str:
    return f"{row.words}, sans preuve" if row.unproven else row.words


def _told(rows: tuple[Row, ...]) -> str:
    counted = Counter(map(_words, rows))
    told = ", ".join(f"{words[:1].lower()}{words[1:]}\u00a0: {count}" for words, count in counted.items())
    return f"{agree(len(rows), 'action', 'actions')}\u00a0; {told}."
