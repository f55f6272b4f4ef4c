"""What must be said before territories are compared: vintages that differ, perimeters that overlap."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from diagdemo.model.partial_date import PartialDate
from diagdemo.report.strata import municipal
from diagdemo.wording import agree, date
from diagdemo.workspace.dossier import Dossier

_BETWEEN = "\u00a0; "


def reserves(dossiers: list[Dossier]) -> tuple[str, ...]:
    """The reserves that hold for these territories, each a sentence."""
    return (
        *_vintages(dossiers),
        *_definitions(dossiers),
        *_several(dossiers),
        *_overlaps(dossiers),
        *_unreadable(dossiers),
    )


def _vintages(dossiers: list[Dossier]) -> Iterator[str]:
    by_date: dict[PartialDate | None, list[str]] = {}
    for dossier in dossiers:
        for value in _official(dossier):
            by_date.setdefault(value, []).append(dossier.name)
    if len(by_date) > 1:
        told = [
            f"{', '.join(names)}\u00a0: {date(day) if day else 'non datée'}" for day, names in by_date.items()
        ]
        yield (
            f"Les populations ne sont pas de la même année ({_BETWEEN.join(told)})\u00a0: "
            "ne pas comparer de taux par habitant."
        )


def _definitions(dossiers: list[Dossier]) -> Iterator[str]:
    without = [dossier.name for dossier in dossiers if not _official(dossier)]
    if without:
        yield f"Population municipale non renseignée\u00a0: {', '.join(without)}."


def _several(dossiers: list[Dossier]) -> Iterator[str]:
    facts = {dossier.name: dossier.territory.population for dossier in dossiers if dossier.territory}
    names = [name for name, fact in facts.items() if fact and len(fact.current) > 1]
    if names:
        yield (
            f"Plusieurs chiffres de population sont donnés pour {', '.join(names)}\u00a0: "
            "la population municipale est retenue."
        )


def _official(dossier: Dossier) -> list[PartialDate | None]:
    fact = dossier.territory.population if dossier.territory else None
    dates = [value.date for value in municipal(fact).values] if fact else []
    return sorted(dates, key=str)[-1:]


def _overlaps(dossiers: list[Dossier]) -> Iterator[str]:
    for inner, outer in permutations(dossiers, 2):
        if _inside(inner, outer):
            yield (
                f"Les périmètres se recouvrent\u00a0: {inner.name} est dans {outer.name}\u00a0; "
                "leurs chiffres ne s’additionnent pas."
            )


def _inside(inner: Dossier, outer: Dossier) -> bool:
    if inner.territory is None or outer.territory is None or outer.territory.codes is None:
        return False
    codes, places = outer.territory.codes, inner.territory.rattachements
    if inner.territory.codes and inner.territory.codes.insee in (outer.territory.membres or ()):
        return True
    if places is None:
        return False
    held: dict[str, tuple[str | None, ...]] = {
        "departement": (places.departement, *(places.departements or ())),
        "region": (places.region, *(places.regions or ())),
    }
    if outer.territory.type in held:
        return codes.insee is not None and codes.insee in held[outer.territory.type]
    return codes.siren is not None and codes.siren == places.epci


def _unreadable(dossiers: list[Dossier]) -> Iterator[str]:
    for dossier in dossiers:
        if dossier.unreadable:
            count = agree(
                len(dossier.unreadable),
                "fiche avec une erreur, mise de côté",
                "fiches avec une erreur, mises de côté",
            )
            yield f"{dossier.name}\u00a0: {count}."
