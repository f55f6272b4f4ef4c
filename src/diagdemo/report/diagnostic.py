"""Build what the diagnostic report tells, from a territory's objects and the lines they stand on."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from diagdemo.model.diagnostic import Diagnostic
from diagdemo.model.territory import Territory
from diagdemo.report.context import Count, DiagnosticContext, Frame, Interviews, Row, Sheet
from diagdemo.report.cycle import coverage
from diagdemo.report.interviews import interviews
from diagdemo.report.inventory import actor_groups, anchor, completeness, device_rows, most_missing, usable
from diagdemo.report.left_out import left_out
from diagdemo.report.links import degree, families
from diagdemo.report.names import Names, called
from diagdemo.report.proof import proof
from diagdemo.report.reading import Reading
from diagdemo.report.sections.chapitres import chapitres
from diagdemo.report.sheet import sheet
from diagdemo.report.sources import source_rows
from diagdemo.report.steps import step_rows
from diagdemo.report.telling import Cell, Line
from diagdemo.report.written import Text
from diagdemo.wording import NOT_KNOWN
from diagdemo.workspace.dossier import Dossier
from diagdemo.workspace.links import DeclaredLink, declared_links
from diagdemo.workspace.record import Record

_BACKING = ("convention", "portage", "formations")


def diagnostic_context(reading: Reading, frame: Frame) -> DiagnosticContext:
    """The context of the report of one territory."""
    workspace, slug, dossier, names = reading.workspace, reading.study.slug, reading.dossier, reading.names
    links = declared_links(workspace, slug)
    records = usable(dossier)
    cycle = coverage(workspace, slug)
    met = interviews(dossier, workspace.interviews_readable)
    diagnosis, place = dossier.diagnostic, dossier.territory
    return DiagnosticContext(
        frame,
        dossier.name,
        slug,
        diagnosis.version.label if diagnosis else NOT_KNOWN,
        diagnosis.statut.label if diagnosis else NOT_KNOWN,
        _summary(dossier, links, met),
        _identity(place, dossier, names),
        _text(dossier, "territoire", "contexte"),
        tuple(
            f"{member.role}{f' ({member.organisation})' if member.organisation else ''}"
            for member in (diagnosis.equipe if diagnosis else None) or ()
        ),
        _text(dossier, "diagnostic", "perimetre"),
        _text(dossier, "diagnostic", "limites"),
        step_rows(diagnosis.etapes, dossier.records["diagnostic", slug]) if diagnosis else (),
        met,
        tuple(_part(diagnosis, _BACKING, dossier, names)),
        device_rows(workspace, dossier),
        _sheets(dossier, names, "device", dossier.devices),
        actor_groups(dossier, links),
        _alone(dossier, links),
        families(links),
        cycle,
        _sheets(dossier, names, "policy", dossier.policies),
        tuple(map(_in_months, _part(diagnosis, ("horizons",), dossier, names))),
        _sheets(dossier, names, "ambition", dossier.ambitions),
        _sheets(dossier, names, "action", dossier.actions),
        completeness(workspace, records),
        most_missing(workspace, records),
        _contradictions(dossier, names),
        tuple(Text(record.path, proof(record)) for record in dossier.unreadable),
        left_out(dossier, workspace.interviews_readable),
        source_rows(records),
        chapitres=chapitres(reading),
    )


def _summary(dossier: Dossier, links: tuple[DeclaredLink, ...], met: Interviews) -> tuple[Count, ...]:
    devices = list(dossier.devices.values())
    told = [device for device in devices if device.statut is not None and device.statut.known]
    active = [device for device in told if device.statut is not None and device.statut.one == "actif"]
    return (
        Count("dispositifs recensés", len(devices)),
        Count("dispositifs actifs", len(active), len(told), "dont l’état est connu"),
        Count("acteurs recensés", len(dossier.actors)),
        Count("liens écrits", len(links)),
        _met(met),
        Count("politiques suivies", len(dossier.policies)),
    )


def _met(met: Interviews) -> Count:
    if met.counted == met.collected:
        return Count("entretiens", met.counted, known=met.readable)
    return Count("entretiens pris en compte", met.counted, met.collected, "recueillis", met.readable)


def _identity(place: Territory | None, dossier: Dossier, names: Names) -> tuple[Line, ...]:
    if place is None:
        return ()
    lines = sheet(place, dossier.records["territoire", dossier.slug], names)
    return tuple(line for line in lines if line.title != "Contexte")


def _told(lines: tuple[Line, ...]) -> list[Line]:
    """Lines with something to say; blocks give their title to what they hold."""
    told = []
    above: list[str] = []
    for line in lines:
        above = [*above[: line.depth], line.title]
        if line.cell is not None and line.cell.current[0].text:
            told.append(Line(" · ".join(above), line.cell, 0))
    return told


def _part(diagnosis: Diagnostic | None, keys: tuple[str, ...], dossier: Dossier, names: Names) -> list[Line]:
    """What the sheet of the diagnosis says in the fields `keys`."""
    if diagnosis is None:
        return []
    titles = {str(Diagnostic.model_fields[key].title) for key in keys}
    kept, told = False, []
    for line in sheet(diagnosis, dossier.records["diagnostic", dossier.slug], names):
        kept = line.title in titles if line.depth == 0 else kept
        if kept:
            told.append(line)
    return told


def _in_months(line: Line) -> Line:
    """A horizon is a figure without a unit: say it."""
    if line.cell is None or not line.cell.current[0].text.isdigit():
        return line
    told = line.cell.current[0]
    return replace(line, cell=Cell((replace(told, text=f"{told.text} mois"),)))


def _text(dossier: Dossier, kind: str, key: str) -> Text | None:
    record = dossier.records.get((kind, dossier.slug))
    value = record.data.get(key) if record else None
    return Text(value, proof(record, (key,))) if record and value else None


def _sheets(dossier: Dossier, names: Names, kind: str, models: dict[str, Any]) -> tuple[Sheet, ...]:
    sheets = []
    for record, model in sorted(((dossier.records[kind, name], models[name]) for name in models), key=_order):
        sheets.append(
            Sheet(_title(record, model), anchor(record), kind, sheet(model, record, names), proof(record))
        )
    return tuple(sheets)


def _order(item: tuple[Record, Any]) -> tuple[int, str]:
    record, model = item
    return (model.horizon.rank if record.kind == "ambition" else 0), record.name.casefold()


def _title(record: Record, model: Any) -> str:
    return f"{model.horizon.label}\u00a0: {called(record)}" if record.kind == "ambition" else called(record)


def _alone(dossier: Dossier, links: tuple[DeclaredLink, ...]) -> tuple[str, ...]:
    nodes = [record for record in usable(dossier) if record.kind in ("actor", "device")]
    return tuple(sorted((record.name for record in nodes if not degree(record, links)), key=str.casefold))


def _contradictions(dossier: Dossier, names: Names) -> tuple[Row, ...]:
    models: dict[str, dict[str, Any]] = {"device": dossier.devices, "actor": dossier.actors}
    if dossier.territory:
        models["territoire"] = {dossier.slug: dossier.territory}
    rows: list[Row] = []
    for kind, by_id in models.items():
        for name, model in sorted(by_id.items()):
            record = dossier.records[kind, name]
            rows += [
                Row(f"{record.name} · {line.title}", line.cell)
                for line in _told(sheet(model, record, names))
                if line.cell is not None and line.cell.contradictory
            ]
    return tuple(rows)
