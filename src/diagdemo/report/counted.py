"""What is counted in each territory, side by side: devices, actors, links, stages, fields filled in."""

from __future__ import annotations

from collections import Counter

from diagdemo.comparison.grid import Grid, grid
from diagdemo.model.vocabulary.actors import CategorieActeur, FamilleLien, Verbe
from diagdemo.model.vocabulary.devices import TypeDispositif
from diagdemo.report.inventory import completeness, usable
from diagdemo.report.side_by_side import Matrix
from diagdemo.study.study import Study
from diagdemo.wording import NOT_KNOWN, number, share
from diagdemo.workspace.links import DeclaredLink
from diagdemo.workspace.workspace import Workspace


def _total(label: str, counts: list[Counter[str]]) -> Matrix:
    return Matrix(label, tuple(number(count.total()) for count in counts))


def _by_term(labels: dict[str, str], counts: list[Counter[str]]) -> tuple[Matrix, ...]:
    return tuple(
        Matrix(label, tuple(number(found[code]) if found[code] else "" for found in counts))
        for code, label in labels.items()
        if any(found[code] for found in counts)
    )


def device_counts(studies: list[Study]) -> tuple[Matrix, ...]:
    """How many devices are recorded, by type."""
    counts = [Counter(str(device.model.type) for device in study.devices.values()) for study in studies]
    labels = {str(term): term.label for term in TypeDispositif}
    return (_total("Ensemble des dispositifs", counts), *_by_term(labels, counts))


def actor_counts(studies: list[Study]) -> tuple[Matrix, ...]:
    """How many actors are recorded, by category."""
    counts = [
        Counter(str(actor.model.categorie or "") for actor in study.actors.values()) for study in studies
    ]
    labels = {**{str(term): term.label for term in CategorieActeur}, "": f"Catégorie {NOT_KNOWN}"}
    return (_total("Ensemble des acteurs", counts), *_by_term(labels, counts))


def link_counts(links: list[tuple[DeclaredLink, ...]]) -> tuple[Matrix, ...]:
    """How many links are declared, by family."""
    counts = [Counter(str(Verbe.of(link.verb).famille) for link in held) for held in links]
    labels = {str(family): family.label for family in FamilleLien}
    return (_total("Ensemble des liens", counts), *_by_term(labels, counts))


def cycle_counts(studies: list[Study]) -> tuple[Matrix, ...]:
    """How many devices work at each stage of the cycle."""
    grids = [grid(study) for study in studies]
    known = Matrix(
        "Dispositifs dont les étapes sont connues",
        tuple(share(each.stages_known, len(each.devices)) for each in grids),
    )
    stages = {code: label for each in grids for code, label in each.stages.items()}
    rows = [Matrix(label, tuple(_bounds(each, code) for each in grids)) for code, label in stages.items()]
    return (known, *rows)


def _bounds(found: Grid, stage: str) -> str | None:
    """How many devices work at a stage: a figure, or from those known to those possible."""
    count, unknown = len(found.at_stage(stage)), len(found.unplaced())
    if not found.stages_known:
        return None
    return f"{number(count)} à {number(count + unknown)}" if unknown else number(count)


def filled_counts(workspace: Workspace, studies: list[Study]) -> tuple[Matrix, ...]:
    """How many of the expected fields are filled in, by kind of record."""
    filled = [
        {count.label: count for count in completeness(workspace, usable(workspace.dossier(study.slug)))}
        for study in studies
    ]
    labels = dict.fromkeys(label for counts in filled for label in counts)
    return tuple(
        Matrix(
            label,
            tuple(
                share(counts[label].count, counts[label].among or 0) if label in counts else "aucune fiche"
                for counts in filled
            ),
        )
        for label in labels
    )
