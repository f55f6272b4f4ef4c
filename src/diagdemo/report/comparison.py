"""Build what the comparison tells: territories side by side, never ranked, never averaged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from diagdemo.model.territory import Territory
from diagdemo.model.vocabulary.actors import CategorieActeur, FamilleLien, Verbe
from diagdemo.model.vocabulary.devices import TypeDispositif
from diagdemo.report.context import Cycle, Frame
from diagdemo.report.cycle import coverage
from diagdemo.report.inventory import completeness, usable
from diagdemo.report.reserves import reserves
from diagdemo.report.side_by_side import Column, ComparisonContext, Matrix
from diagdemo.report.strata import municipal, stratum
from diagdemo.report.telling import UNKNOWN, Cell, tell_fact
from diagdemo.wording import NOT_KNOWN, number, share
from diagdemo.workspace.dossier import Dossier
from diagdemo.workspace.links import all_links, touching
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace


def comparison_context(workspace: Workspace, slugs: tuple[str, ...], frame: Frame) -> ComparisonContext:
    """The context of the comparison of the territories `slugs`.

    Raises:
        NotFoundError: the repository has not one of them.
    """
    dossiers = sorted((workspace.dossier(slug) for slug in slugs), key=_order)
    inventory = _by_term(
        dossiers,
        {str(t): t.label for t in TypeDispositif},
        lambda d: Counter(str(v.type) for v in d.devices.values()),
    )
    return ComparisonContext(
        frame,
        tuple(_column(dossier) for dossier in dossiers),
        (_total("Ensemble des dispositifs", [len(d.devices) for d in dossiers]), *inventory),
        _cycle(workspace, dossiers),
        (_total("Ensemble des acteurs", [len(d.actors) for d in dossiers]), *_actors(dossiers)),
        _links(workspace, dossiers),
        _completeness(workspace, dossiers),
        _only_here(dossiers),
        reserves(dossiers),
    )


def _order(dossier: Dossier) -> tuple[int, int, str, str]:
    ranks = stratum(dossier.territory)[:2] if dossier.territory else (99, 0)
    return (*ranks, dossier.name.casefold(), dossier.slug)


def _column(dossier: Dossier) -> Column:
    place = dossier.territory
    if place is None:
        return Column(dossier.name, dossier.slug, NOT_KNOWN, NOT_KNOWN, UNKNOWN)
    record = dossier.records["territoire", dossier.slug]
    return Column(dossier.name, dossier.slug, place.type.label, stratum(place)[2], _population(place, record))


def _population(place: Territory, record: Record) -> Cell:
    """The official figures alone, where there are some: the others stay in the report of the territory."""
    official = municipal(place.population) if place.population else None
    return tell_fact(
        official if official and official.values else place.population, record, ("population",), "habitants"
    )


def _total(label: str, counts: list[int]) -> Matrix:
    return Matrix(label, tuple(number(count) for count in counts))


def _by_term(
    dossiers: list[Dossier], labels: dict[str, str], count: Callable[[Dossier], Counter[str]]
) -> tuple[Matrix, ...]:
    counts = [count(dossier) for dossier in dossiers]
    return tuple(
        Matrix(label, tuple(number(found[code]) if found[code] else "" for found in counts))
        for code, label in labels.items()
        if any(found[code] for found in counts)
    )


def _actors(dossiers: list[Dossier]) -> tuple[Matrix, ...]:
    labels = {**{str(term): term.label for term in CategorieActeur}, "": f"Catégorie {NOT_KNOWN}"}
    return _by_term(
        dossiers, labels, lambda d: Counter(str(actor.categorie or "") for actor in d.actors.values())
    )


def _links(workspace: Workspace, dossiers: list[Dossier]) -> tuple[Matrix, ...]:
    stated = all_links(workspace)
    links = {dossier.slug: touching(stated, dossier.slug) for dossier in dossiers}
    total = _total("Ensemble des liens", [len(links[dossier.slug]) for dossier in dossiers])
    labels = {str(family): family.label for family in FamilleLien}
    families = _by_term(
        dossiers, labels, lambda d: Counter(str(Verbe.of(link.verb).famille) for link in links[d.slug])
    )
    return (total, *families)


def _cycle(workspace: Workspace, dossiers: list[Dossier]) -> tuple[Matrix, ...]:
    cycles = [coverage(workspace, dossier.slug) for dossier in dossiers]
    known = Matrix("Dispositifs dont les étapes sont connues", tuple(share(c.known, c.total) for c in cycles))
    rows = [
        Matrix(stage.label, tuple(_bounds(cycle, rank) for cycle in cycles))
        for rank, stage in enumerate(cycles[0].stages if cycles else ())
    ]
    return (known, *rows)


def _bounds(cycle: Cycle, rank: int) -> str | None:
    """How many devices work at a stage: a figure, or from those known to those possible."""
    count = len(cycle.stages[rank].devices)
    unknown = cycle.total - cycle.known
    if not cycle.known:
        return None
    return f"{number(count)} à {number(count + unknown)}" if unknown else number(count)


def _completeness(workspace: Workspace, dossiers: list[Dossier]) -> tuple[Matrix, ...]:
    filled = [
        {count.label: count for count in completeness(workspace, usable(dossier))} for dossier in dossiers
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


def _only_here(dossiers: list[Dossier]) -> tuple[tuple[str, str], ...]:
    if len(dossiers) < 2:
        return ()
    found = []
    for term in TypeDispositif:
        holders = [
            dossier.name
            for dossier in dossiers
            if any(device.type is term for device in dossier.devices.values())
        ]
        if len(holders) == 1:
            found.append((term.label, holders[0]))
    return tuple(found)
