"""Build what the diagnostic report tells, from a territory's objects and the lines they stand on."""

from __future__ import annotations

from collections import Counter
from typing import Any

from diagdemo.model.territory import Territory
from diagdemo.model.vocabulary.interviews import College
from diagdemo.report.context import Count, DiagnosticContext, Frame, Interviews, Row, Sheet, Text
from diagdemo.report.cycle import coverage
from diagdemo.report.inventory import actor_groups, anchor, completeness, device_rows, most_missing, usable
from diagdemo.report.links import degree, families
from diagdemo.report.names import Names
from diagdemo.report.proof import proof
from diagdemo.report.sheet import sheet
from diagdemo.report.sources import source_rows
from diagdemo.report.steps import step_rows
from diagdemo.report.telling import Line
from diagdemo.report.wording import NOT_KNOWN
from diagdemo.workspace.dossier import Dossier
from diagdemo.workspace.links import DeclaredLink, declared_links
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace


def diagnostic_context(workspace: Workspace, slug: str, frame: Frame) -> DiagnosticContext:
    """The context of the report of one territory.

    Raises:
        NotFoundError: the repository has no such territory.
    """
    dossier = workspace.dossier(slug)
    links = declared_links(workspace, slug)
    names = Names(workspace)
    records = usable(dossier)
    cycle = coverage(workspace, slug)
    diagnosis, place = dossier.diagnostic, dossier.territory
    return DiagnosticContext(
        frame,
        dossier.name,
        slug,
        diagnosis.version.label if diagnosis else NOT_KNOWN,
        diagnosis.statut.label if diagnosis else NOT_KNOWN,
        _summary(dossier, links, workspace.interviews_readable),
        _identity(place, dossier, names),
        _text(dossier, "territoire", "contexte"),
        tuple(
            f"{member.role}{f' ({member.organisation})' if member.organisation else ''}"
            for member in (diagnosis.equipe if diagnosis else None) or ()
        ),
        _text(dossier, "diagnostic", "perimetre"),
        _text(dossier, "diagnostic", "limites"),
        step_rows(diagnosis.etapes, dossier.records["diagnostic", slug]) if diagnosis else (),
        _interviews(workspace, dossier),
        device_rows(workspace, dossier),
        _sheets(dossier, names, "device", dossier.devices),
        actor_groups(dossier, links),
        _alone(dossier, links),
        families(links),
        cycle,
        _sheets(dossier, names, "policy", dossier.policies),
        _sheets(dossier, names, "ambition", dossier.ambitions),
        _sheets(dossier, names, "action", dossier.actions),
        completeness(workspace, records),
        most_missing(workspace, records),
        _contradictions(dossier, names),
        tuple(Text(record.path, proof(record)) for record in dossier.unreadable),
        source_rows(records),
    )


def _summary(dossier: Dossier, links: tuple[DeclaredLink, ...], readable: bool) -> tuple[Count, ...]:
    devices = list(dossier.devices.values())
    told = [device for device in devices if device.statut is not None and device.statut.known]
    active = [device for device in told if device.statut is not None and device.statut.one == "actif"]
    return (
        Count("dispositifs recensés", len(devices)),
        Count("dispositifs actifs", len(active), len(told), "dont l’état est connu"),
        Count("acteurs recensés", len(dossier.actors)),
        Count("liens écrits", len(links)),
        Count("entretiens", len(dossier.interviews), known=readable),
        Count("politiques suivies", len(dossier.policies)),
    )


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


def _interviews(workspace: Workspace, dossier: Dossier) -> Interviews:
    met = Counter(str(interview.college) for interview in dossier.interviews.values())
    colleges = tuple(Count(college.label, met[str(college)]) for college in College)
    return Interviews(len(dossier.interviews), colleges, workspace.interviews_readable)


def _text(dossier: Dossier, kind: str, key: str) -> Text | None:
    record = dossier.records.get((kind, dossier.slug))
    value = record.data.get(key) if record else None
    return Text(value, proof(record, (key,))) if record and value else None


def _sheets(dossier: Dossier, names: Names, kind: str, models: dict[str, Any]) -> tuple[Sheet, ...]:
    sheets = []
    for name, model in sorted(
        models.items(), key=lambda item: dossier.records[kind, item[0]].name.casefold()
    ):
        record = dossier.records[kind, name]
        sheets.append(
            Sheet(_title(record, model), anchor(record), kind, sheet(model, record, names), proof(record))
        )
    return tuple(sheets)


def _title(record: Record, model: Any) -> str:
    if record.kind == "ambition":
        return f"{model.horizon.label}\u00a0: {record.id.replace('-', ' ')}"
    return record.name


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
