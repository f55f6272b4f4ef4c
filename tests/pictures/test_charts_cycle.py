from __future__ import annotations

import pytest

from diagdemo.comparison.grid import grid
from diagdemo.pictures.palette import EMPTY
from diagdemo.pictures.picture import Picture
from diagdemo.pictures.pills import Named
from diagdemo.pictures.scene import Group, Layout, Path, Rect
from diagdemo.pictures.wheel import Stage, Wheel, wheel_scene
from diagdemo.report.drawn.cycle import SCALE, wheel
from pictures.charts import LONG, TERRITORIES, flat, reading, words
from pictures.geometry import drawn, problems

STAGES = (
    "Mise à l’agenda",
    "Diagnostic partagé",
    "Élaboration",
    "Expérimentation",
    "Décision",
    "Mise en œuvre",
    "Suivi",
    "Évaluation",
    "Capitalisation",
    "Arrêt ou reprise",
)
DEGREES = ((0,), (6,), (1, 3), None, (4,), (2,))


def picture(stages: int, each: int, apart: int = 0) -> Picture:
    """A wheel whose second stage is empty, with as many long names as asked elsewhere."""

    def things(count: int) -> tuple[Named, ...]:
        return tuple(Named(f"{LONG} {rank}", DEGREES[rank % 6]) for rank in range(count))

    held = tuple(Stage(label, things(0 if rank == 1 else each)) for rank, label in enumerate(STAGES[:stages]))
    drawing = Wheel(LONG, "40 dispositifs", held, (("Étapes non renseignées", things(apart)),), SCALE)
    ecran, a4 = (wheel_scene(drawing, layout) for layout in Layout)
    return Picture("cycle", "", "", ecran, a4, ())


@pytest.mark.parametrize("stages", [3, 5, 7, 10])
@pytest.mark.parametrize(("each", "apart"), [(0, 1), (4, 7), (20, 40)])
def test_a_wheel_is_sound_whatever_its_stages_and_names(stages: int, each: int, apart: int) -> None:
    assert problems(picture(stages, each, apart)) == []


def test_forty_names_at_a_stage_are_sound() -> None:
    assert problems(picture(7, 40)) == []


def test_names_that_do_not_fit_are_counted() -> None:
    held = picture(7, 20)
    shown = sum(isinstance(shape, Group) for shape in held.a4.walk())
    left = 6 * 20 - shown
    assert left > 0
    assert words(held.a4).count(f"et {left // 6} autres") == 6


def test_an_empty_stage_is_outlined_with_dashes_and_said() -> None:
    held = picture(5, 2)
    for layout in Layout:
        dashed = [
            shape
            for shape in held.scene(layout).walk()
            if isinstance(shape, Path | Rect) and shape.dash and shape.stroke == EMPTY
        ]
        assert len(dashed) == 2
        assert words(held.scene(layout)).count("aucun dispositif recensé") == 1


@pytest.mark.parametrize("place", TERRITORIES)
def test_the_wheels_of_the_examples_are_sound(place: tuple[str, str]) -> None:
    held = wheel(reading(*place))
    if held is None:
        assert not grid(reading(*place).study).stages_known
        return
    assert problems(held) == []


def test_every_device_is_told_with_its_degree() -> None:
    held = wheel(reading("reseau-fictif", "brumeval"))
    assert held is not None
    for layout in Layout:
        said = words(held.scene(layout))
        for _, name, degree in held.equivalent[1:]:
            assert flat(name) in said
            assert not degree or flat(degree) in said


def test_a_degree_is_told_by_letters_as_well_as_by_its_colour() -> None:
    assert len({step.sign for step in SCALE}) == len(SCALE)
    held = wheel(reading("reseau-fictif", "brumeval"))
    assert held is not None
    fills: dict[str, set[str]] = {}
    for group in (shape for shape in held.ecran.walk() if isinstance(shape, Group)):
        ground = group.shapes[0]
        assert isinstance(ground, Rect)
        fills.setdefault(words_of(group)[0], set()).add(ground.fill)
    assert len(fills) >= 4
    assert all(len(colours) == 1 for colours in fills.values())


def words_of(group: Group) -> list[str]:
    return [line for shape in group.shapes for line in getattr(shape, "lines", ())]


def test_devices_whose_stages_are_unknown_are_counted_apart() -> None:
    held = wheel(reading("reseau-fictif", "brumeval"))
    assert held is not None
    unplaced = grid(reading("reseau-fictif", "brumeval").study).unplaced()
    assert f"Étapes non renseignées : {len(unplaced)} dispositifs" in words(held.a4)


def test_a_wheel_is_the_same_bytes_twice() -> None:
    one, other = (wheel(reading("reseau-fictif", "pays-de-sarvelle")) for _ in range(2))
    assert one is not None
    assert other is not None
    assert drawn(one) == drawn(other)
