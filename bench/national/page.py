"""The table of the country: for people in Markdown, for a program as values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bench.corpus.files import FILES
from bench.grid import grid
from bench.national.projection import COUNTRY, Projected
from bench.page import figure, told
from bench.processes import Cost
from bench.table import machine
from diagdemo.report.markdown import escape
from diagdemo.wording import number, spaced

_NAMES = ("calcul, s", "durée, s", "Mo")


def markdown(lines: Sequence[Projected], sizes: tuple[int, int], failed: dict[str, str]) -> str:
    """The table for people."""
    small, large = map(number, sizes)
    titles = ["Mesure", *(f"{large} : {name}" for name in _NAMES), f"/ {small}"]
    titles += [f"{number(COUNTRY)} : {name}" for name in _NAMES]
    rows = ([line.label, *_cells(line.large), _growth(line), *_cells(line.country)] for line in lines)
    faster = [line.label for line in lines if line.faster]
    text = [
        f"Une fois chacune, {large} territoires et {FILES} fiches par territoire. {told()}",
        "",
        *grid(titles, rows, range(1, len(titles))),
        "",
        *_lost(lines, sizes, failed),
        f"« / {small} » : le calcul à {large} territoires, divisé par le calcul à {small} ; un coût qui "
        f"croît comme le nombre de fiches donne {figure(sizes[1] / sizes[0])} au plus.",
        f"{number(COUNTRY)} territoires : projection sur la droite qui passe par les deux tailles mesurées.",
        "Les fiches viennent d’être écrites : le système les a encore en mémoire.",
    ]
    text += [f"Croissent plus vite que le nombre de fiches : {', '.join(faster)}."] if faster else []
    return spaced("\n".join(text)) + "\n"


def values(lines: Sequence[Projected], sizes: tuple[int, int], failed: dict[str, str]) -> dict[str, Any]:
    """The table for a program."""
    return {
        "version": 1,
        "machine": machine(),
        "territoires": sizes,
        "pays": COUNTRY,
        "base": "droite par les deux tailles mesurées",
        "mesures": [
            {
                "cle": line.key,
                "mesure": line.label,
                "petit": _costs(line.small),
                "grand": _costs(line.large),
                "pays": _costs(line.country),
                "croissance": line.growth,
                "plus_que_lineaire": line.faster,
            }
            for line in lines
        ],
        "echecs": failed,
    }


def _lost(lines: Sequence[Projected], sizes: tuple[int, int], failed: dict[str, str]) -> list[str]:
    """Why some were not measured, one a line."""
    keys = {
        f"{line.key}@{size}": f"{line.label}, {number(size)} territoires" for line in lines for size in sizes
    }
    told = [f"- {label} : {escape(failed[key])}" for key, label in keys.items() if key in failed]
    return [*told, ""] if told else []


def _cells(cost: Cost | None) -> list[str]:
    return [figure(value) for value in cost] if cost else [""] * len(_NAMES)


def _growth(line: Projected) -> str:
    return f"× {figure(line.growth)}" if line.growth else "non mesuré"


def _costs(cost: Cost | None) -> dict[str, float] | None:
    return cost._asdict() if cost else None
