"""What the team's own words rest on: the texts of a block, and the records and extracts given as proofs."""

from __future__ import annotations

from diagdemo.issues import Route
from diagdemo.model.fields import Part
from diagdemo.perceptions.met import set_aside
from diagdemo.report.names import ANY, Names, called
from diagdemo.report.proof import proof
from diagdemo.report.telling import SAID, UNKNOWN, Cell, Told
from diagdemo.report.written import Text
from diagdemo.workspace.record import Record


def stated(block: Part, key: str, record: Record, route: Route) -> Text | None:
    """What a block says in its text field `key`: its words, or that it is unknown or does not apply."""
    value = getattr(block, key)
    if value:
        return Text(value, proof(record, (*route, key)))
    absence = block.etats.get(key)
    if absence is None or absence.state not in SAID:
        return None
    told = f"{SAID[absence.state]}\u00a0: {absence.note}" if absence.note else SAID[absence.state]
    return Text(told, proof(record, (*route, key)))


def grounds(refs: tuple[str, ...] | None, record: Record, route: Route, names: Names) -> Cell:
    """The proofs that `record` names at `route`: each record by its name and the line that gives it."""
    told = tuple(_ground(ref, record, (*route, rank), names) for rank, ref in enumerate(refs or ()))
    return Cell(told) if told else UNKNOWN


def _ground(ref: str, record: Record, route: Route, names: Names) -> Told:
    target = names.workspace.index.resolve(ref, ANY, record.territory)
    if target is None:
        return Told(ref, proof(record, route))
    if target.record.kind != "interview":
        return Told(called(target.record), proof(target.record))
    # The line is that of the reference: interviews may live in a repository apart, closed to readers.
    extract = f", extrait {target.extract}" if target.extract else ""
    aside = set_aside(target.record)
    note = f"Entretien mis de côté, accord\u00a0: {aside.label.lower()}." if aside else ""
    return Told(f"entretien {target.record.id}{extract}", proof(record, route), note=note)
