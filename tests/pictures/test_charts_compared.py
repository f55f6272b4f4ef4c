from __future__ import annotations

import math
from collections.abc import Sequence

import pytest

from diagdemo.pictures.heat import Cell, HeatRow, heat_picture
from diagdemo.pictures.multiples import Grids, Panel, multiples_picture
from diagdemo.pictures.palette import PAPER
from diagdemo.pictures.picture import Picture
from diagdemo.pictures.scene import Layout, Rect
from diagdemo.pictures.strip import Strip, Value, sign
from diagdemo.pictures.strips import strips_picture
from diagdemo.report.drawn.cycle import SCALE
from pictures.charts import LONG, unsaid, words
from pictures.geometry import drawn, problems

STAGES = ("Mise à l’agenda", "Élaboration partagée avec les habitantes", "Décision", "Évaluation")
GRIDS = Grids(STAGES, SCALE, "Degré annoncé :")


def names(count: int) -> list[str]:
    return [f"Communauté de communes de l’Île-aux-Œillets {rank}" for rank in range(count)]


def cell(rank: int) -> Cell:
    held = (
        Cell("62,5 %", 62.5, "5 sur 8"),
        Cell("entre 40 et 60 %", None, "4 sur 10"),
        Cell("", None, "2 sur 12"),
        Cell("Initiative citoyenne"),
        Cell(),
        Cell("0 %", 0.0, "0 sur 4"),
    )
    return held[rank % 6]


def heat(columns: int, rows: int) -> tuple[Picture, ...]:
    held = [
        HeatRow(
            f"Part des dispositifs dont le mandat est écrit et public {row}",
            tuple(cell(row + k) for k in range(columns)),
        )
        for row in range(rows)
    ]
    return heat_picture("indicateurs", "Indicateurs", "", names(columns), held)


def strips(columns: int, rows: int) -> tuple[Picture, ...]:
    def value(rank: int) -> Value | None:
        held = (
            Value(50, 50, "50 %"),
            Value(51, 51, "51 %"),
            Value(40, 60, "entre 40 et 60 %"),
            None,
            Value(50, math.inf, "au moins 50 %"),
            Value(97, 97, "97 %"),
        )
        return held[rank % 6]

    held = [
        Strip(
            f"Éditions closes qui ont reçu une réponse publique {row}",
            tuple(value(row + k) for k in range(columns)),
            "%",
        )
        for row in range(rows)
    ]
    return strips_picture("points", "Points", "", names(columns), held)


def multiples(count: int) -> tuple[Picture, ...]:
    def panel(rank: int) -> Panel:
        full = rank % 3
        counts = tuple(
            tuple((stage + rank + degree) % 3 if full and stage else 0 for degree in range(7))
            for stage in range(4)
        )
        return Panel(f"{LONG} {rank}", counts, (0, full, 0, 0), rank % 4)

    return multiples_picture("grilles", "Grilles", "", GRIDS, [panel(rank) for rank in range(count)])


@pytest.mark.parametrize(("columns", "rows"), [(1, 1), (2, 40), (7, 40), (8, 3), (40, 2)])
def test_heat_tables_are_sound(columns: int, rows: int) -> None:
    held = heat(columns, rows)
    assert [fault for picture in held for fault in problems(picture)] == []


@pytest.mark.parametrize(("columns", "rows"), [(1, 1), (5, 12), (7, 40), (40, 3)])
def test_strips_are_sound(columns: int, rows: int) -> None:
    held = strips(columns, rows)
    assert [fault for picture in held for fault in problems(picture)] == []


@pytest.mark.parametrize("count", [1, 2, 7, 40])
def test_small_multiples_are_sound(count: int) -> None:
    held = multiples(count)
    assert [fault for picture in held for fault in problems(picture)] == []


@pytest.mark.parametrize("pictures", [heat(0, 0), strips(0, 0), multiples(0)])
def test_nothing_to_draw_is_no_picture(pictures: Sequence[Picture]) -> None:
    assert pictures == ()


def test_every_line_is_on_one_page_and_one_only() -> None:
    for pictures, count in ((heat(7, 40), 40), (strips(5, 40), 40)):
        told = [row[0] for picture in pictures for row in picture.equivalent[1:]]
        assert len(told) == len(set(told)) == count
        assert len({picture.name for picture in pictures}) == len(pictures) > 1


def test_every_value_of_the_table_is_in_the_picture() -> None:
    for picture in heat(5, 6):
        told = {text for row in picture.equivalent[1:] for text in row[1:]}
        assert told
        for layout in Layout:
            said = words(picture.scene(layout))
            for text in told:
                assert all(part.rstrip(")") in said for part in text.replace("\u00a0", " ").split(" ("))
    assert [fault for picture in strips(4, 3) for fault in unsaid(picture)] == []


def test_a_line_is_shaded_on_its_own_scale_and_words_are_not() -> None:
    numbers = HeatRow("Parts", (Cell("10 %", 10.0), Cell("60 %", 60.0), Cell("35 %", 35.0)))
    other = HeatRow("Nombres", (Cell("1", 1.0), Cell("6", 6.0), Cell("3,5", 3.5)))
    words_only = HeatRow("Degré", (Cell("Consultation"), Cell("Affichage"), Cell()))
    assert numbers.shades() == other.shades()
    assert len(set(numbers.shades())) == 3
    assert set(words_only.shades()) == {PAPER}


def test_what_is_not_known_is_hatched_and_named() -> None:
    (picture,) = strips_picture("p", "", "", ["A", "B"], [Strip("x", (None, Value(3, 3, "3")))])
    assert "n. r. A" in words(picture.ecran)
    assert any(isinstance(shape, Rect) and shape.hatch for shape in picture.ecran.walk())


def test_equal_values_share_one_sign() -> None:
    (picture,) = strips_picture("p", "", "", ["x", "y"], [Strip("z", (Value(3, 3, "3"), Value(3, 3, "3")))])
    assert "A B 3" in words(picture.ecran)


def test_letters_are_never_shared() -> None:
    assert len({sign(rank) for rank in range(120)}) == 120


def test_an_empty_stage_is_told_apart_from_stages_that_are_not_known() -> None:
    empty = Panel("Vide", ((0,) * 7, (1,) + (0,) * 6), (0, 0))
    unknown = Panel("Inconnu", ((0,) * 7, (0,) * 7), (0, 0), 3)
    (picture,) = multiples_picture("m", "", "", Grids(STAGES[:2], SCALE, "Degré"), [empty, unknown])
    assert words(picture.ecran).count("aucun dispositif recensé") == 1
    assert "Étapes non renseignées : 3 dispositifs" in words(picture.ecran)


def test_comparisons_are_the_same_bytes_twice() -> None:
    one, other = ([*heat(7, 5), *strips(7, 5), *multiples(7)] for _ in range(2))
    assert [drawn(picture) for picture in one] == [drawn(picture) for picture in other]
