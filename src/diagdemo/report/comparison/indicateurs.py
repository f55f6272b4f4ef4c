"""The indicators side by side, each with what it was counted on and, when data lack, its bounds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from diagdemo.comparison.measures import MeasureLine, of_maps
from diagdemo.indicators.core.declare import Indicator
from diagdemo.indicators.core.measure import Measure
from diagdemo.indicators.core.small_cells import NOT_SHOWN
from diagdemo.pictures.picture import Picture
from diagdemo.report.claim import Claim, claim
from diagdemo.report.comparison.figure import figure
from diagdemo.report.comparison.kinds import Compared, Kind
from diagdemo.report.comparison.measured import has_value, lines_of
from diagdemo.report.comparison.tables import Row, Tableau, tables
from diagdemo.report.drawn.compared import heat
from diagdemo.report.drawn.compared_strips import strips
from diagdemo.wording import number

Lines = Sequence[tuple[Kind, tuple[MeasureLine, ...]]]


@dataclass(frozen=True)
class IndicateursCompares:
    """Les indicateurs, sorte de territoire par sorte de territoire."""

    chaleur: tuple[Picture, ...]
    """Le tableau en image : une teinte par valeur, des hachures pour « n. r. »."""
    bandes: tuple[Picture, ...]
    """Les valeurs sur des lignes, pour les territoires de même sorte et de même taille."""
    tables: tuple[Tableau, ...]
    """Les valeurs, ce sur quoi elles reposent et leurs preuves."""
    notes: tuple[str, ...]
    """Ce que ces tableaux ne montrent pas, et pourquoi."""
    sans_bandes: str
    """Pourquoi rien n’est mis sur des lignes, quand aucune bande n’est dessinée."""


def indicateurs(held: Compared) -> IndicateursCompares:
    """The indicators that at least one territory allows to compute; the others are named."""
    lines = lines_of(held)
    shown = {line.code for _, each in lines for line in each if has_value(line)}
    kept = [(kind, tuple(line for line in each if line.reserve or has_value(line))) for kind, each in lines]
    return IndicateursCompares(
        tuple(picture for kind, each in kept for picture in heat(kind, each)),
        tuple(picture for kind, each in kept for picture in strips(kind, each)),
        tuple(
            table
            for (kind, each), (_, every) in zip(kept, lines, strict=True)
            for table in tables(
                kind,
                (*_strata(kind, held.within), *_rows(each, held.within)),
                (*_not_compared(each), *_middles(each), *_unknown_here(each, every, shown)),
            )
        ),
        tuple(_silent([line for _, each in lines for line in each], shown)),
        _no_strip(held),
    )


def _no_strip(held: Compared) -> str:
    counts = Counter(each.stratum for each in held.lined)
    if max(counts.values(), default=0) < 2:
        return "Aucune bande de points n’est dessinée\u00a0: il n’y a qu’un seul territoire par strate."
    return (
        "Aucune bande de points n’est dessinée\u00a0: aucun indicateur n’a deux valeurs dans une même strate."
    )


def _strata(kind: Kind, within: bool) -> Iterator[Row]:
    """With which territories each is read, above the figures."""
    if kind.sizes:
        places = [each.study.territory for each in kind.lined]
        yield (
            "Se lit avec",
            [
                claim(size, [place.at("population")] if place else [], within)
                for size, place in zip(kind.sizes, places, strict=True)
            ],
        )


def _unknown_here(
    kept: Sequence[MeasureLine], lines: Sequence[MeasureLine], shown: set[str]
) -> Iterator[str]:
    """The indicators that other territories alone let compute, in one line."""
    told = {line.code for line in kept}
    names = [line.indicator.name for line in lines if line.code in shown and line.code not in told]
    if names:
        yield f"Sans valeur pour ces territoires\u00a0: {', '.join(names)}."


def _rows(lines: Sequence[MeasureLine], within: bool) -> Iterator[Row]:
    for line in lines:
        yield (
            line.indicator.name,
            [
                Claim("ne se compare pas", ()) if line.reserve else _cell(each, line.indicator, within)
                for each in line.measures
            ],
        )


def _cell(measure: Measure, indicator: Indicator, within: bool) -> Claim:
    return claim(figure(measure, indicator), measure.evidence, within)


def _not_compared(lines: Sequence[MeasureLine]) -> Iterator[str]:
    names: dict[str, list[str]] = {}
    for line in lines:
        if line.reserve:
            names.setdefault(line.reserve, []).append(line.indicator.name)
    yield from (f"{', '.join(held)}\u00a0: {reserve}." for reserve, held in names.items())


def _middles(lines: Sequence[MeasureLine]) -> Iterator[str]:
    """Of eight territories of a kind at least."""
    for line in lines:
        if line.middle is not None:
            yield f"{line.indicator.name}\u00a0: médiane {number(line.middle)}."


def _silent(lines: Sequence[MeasureLine], shown: set[str]) -> Iterator[str]:
    """Why some indicators are in no table: said once each."""
    maps = of_maps()
    if maps:
        yield (
            f"{', '.join(maps)}\u00a0: ces indicateurs dépendent de l’étendue que chaque équipe a donnée à "
            "sa carte, et ne se comparent pas d’une carte à l’autre."
        )
    names = {line.code: line.indicator.name for line in lines if line.code not in shown}
    hidden = {line.code for line in lines if any(each.value == NOT_SHOWN for each in line.measures)}
    for why, held in (
        ("Non montrés dans ce document", hidden & names.keys()),
        ("Non renseignés partout", names.keys() - hidden),
    ):
        if held:
            told = ", ".join(name for code, name in names.items() if code in held)
            yield f"{why}\u00a0: {told}."
