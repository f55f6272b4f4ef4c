"""Where each territory stands: its four steps, how full its records are, and what comes next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from diagdemo.model.fact import Fact
from diagdemo.model.vocabulary.territory import StatutEtape
from diagdemo.workspace.completeness import Fill, fill
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace

STEPS = {
    "etat_des_lieux": "État des lieux",
    "valorisation": "Valorisation",
    "ambition": "Ambition",
    "presentation": "Présentation",
}
SECTIONS = ("interview", "actor", "device", "policy", "ambition", "action")
_EXPECTED_COLLEGES = {"elu": "élu·es", "agent": "agents", "direction": "direction générale"}


@dataclass(frozen=True)
class StepStatus:
    """One of the four steps; each text is empty when it is not known."""

    label: str
    state: str
    dates: str
    days: str
    events: int


@dataclass(frozen=True)
class Section:
    """The records of a kind: how many, and how full; the count of what cannot be read here is not known."""

    kind: str
    label: str
    count: int | None
    fill: Fill
    detail: str = ""


@dataclass(frozen=True)
class TerritoryStatus:
    """Where a territory stands."""

    slug: str
    name: str
    steps: tuple[StepStatus, ...]
    sections: tuple[Section, ...]
    next: tuple[str, ...]
    """What to do next, most useful first, each a sentence with the command to type where there is one."""


def territory_status(workspace: Workspace, slug: str) -> TerritoryStatus:
    """The status of a territory of the repository."""
    place = next(iter(workspace.of(slug, "territoire")), None)
    diagnosis = next(iter(workspace.of(slug, "diagnostic")), None)
    data = diagnosis.data if diagnosis else {}
    sections = tuple(_section(workspace, slug, kind) for kind in SECTIONS)
    return TerritoryStatus(
        slug,
        place.name if place else slug,
        tuple(_step(label, data.get("etapes", {}).get(key, {})) for key, label in STEPS.items()),
        sections,
        tuple(_next(workspace, slug, data, {section.kind: section for section in sections})),
    )


def _section(workspace: Workspace, slug: str, kind: str) -> Section:
    if kind == "interview" and not workspace.interviews_readable:
        return Section(kind, workspace.plan.label(kind, several=True), None, Fill(0, 0))
    records = workspace.of(slug, kind)
    total = sum((fill(record, workspace.plan) for record in records), Fill(0, 0))
    return Section(
        kind, workspace.plan.label(kind, several=True), len(records), total, _detail(kind, records)
    )


def _detail(kind: str, records: list[Record]) -> str:
    if kind == "interview" and records:
        met = [record.data.get("college") for record in records]
        return ", ".join(f"{label} {met.count(code)}" for code, label in _EXPECTED_COLLEGES.items())
    if kind == "ambition" and records:
        horizons = [record.data.get("horizon") for record in records]
        return ", ".join(f"{code} terme {horizons.count(code)}" for code in ("court", "moyen", "long"))
    return ""


def _step(label: str, step: dict[str, Any]) -> StepStatus:
    state = _one(step.get("statut"))
    start, end = _dates(step.get("debut")), _dates(step.get("fin"))
    days = [
        text
        for key, word in (("jours_realises", "faits"), ("jours_prevus", "prévus"))
        if (text := _days(step.get(key), word))
    ]
    return StepStatus(
        label,
        StatutEtape.of(state).label if state else "",
        " → ".join(text for text in (start, end) if text),
        ", ".join(days),
        len(step.get("evenements", ())),
    )


def _one(fact: Fact[Any] | None) -> Any:
    return fact.one if fact else None


def _dates(fact: Fact[Any] | None) -> str:
    if fact is None or not fact.values:
        return ""
    value = fact.values[-1]
    return str(value.valeur) if value.valeur is not None else f"{value.prevu} (prévu)"


def _days(fact: Fact[Any] | None, word: str) -> str:
    days = _one(fact)
    return "" if days is None else f"{days:g} j {word}".replace(".", ",")


def _next(
    workspace: Workspace, slug: str, data: dict[str, Any], sections: dict[str, Section]
) -> Iterator[str]:
    if not data:
        yield f"Écrire territoires/{slug}/diagnostic.yaml : la version et l’état du diagnostic"
    yield from _people(workspace, slug, sections["interview"])
    yield from _inventory(workspace, slug, sections)
    if "limites" not in data:
        yield "Écrire les limites du diagnostic : qui n’a pas été rencontré, ce qui n’a pas pu être su"
    if not sections["ambition"].count:
        yield f"Après l’atelier, écrire l’ambition : diagdemo add ambition --territoire {slug}"
    elif not sections["action"].count:
        yield f"Écrire le plan d’action : diagdemo add action --territoire {slug}"


def _inventory(workspace: Workspace, slug: str, sections: dict[str, Section]) -> Iterator[str]:
    if not sections["device"].count:
        yield f"Recenser les dispositifs : diagdemo add device --territoire {slug}"
    elif bare := _bare(workspace, slug):
        fiches = f"{bare} fiches disent" if bare > 1 else "1 fiche dit"
        yield f"Compléter les dispositifs : {fiches} moins de la moitié de ce qui est attendu"
    if not sections["actor"].count:
        yield f"Repérer les acteurs : diagdemo add actor --territoire {slug}"
    if not sections["policy"].count:
        yield f"Suivre une politique d’un bout à l’autre : diagdemo add policy --territoire {slug}"


def _people(workspace: Workspace, slug: str, interviews: Section) -> Iterator[str]:
    if workspace.interviews == "illisibles":
        return
    met = {record.data.get("college") for record in workspace.of(slug, "interview")}
    missing = [label for code, label in _EXPECTED_COLLEGES.items() if code not in met]
    if not interviews.count:
        yield f"Rencontrer les premières personnes : diagdemo add interview --territoire {slug}"
    elif missing:
        yield f"Rencontrer qui ne l’a pas encore été : {', '.join(missing)}"


def _bare(workspace: Workspace, slug: str) -> int:
    fills = [fill(record, workspace.plan) for record in workspace.of(slug, "device")]
    return sum(2 * filled.known < filled.expected for filled in fills)
