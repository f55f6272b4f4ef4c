from __future__ import annotations

import datetime
import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diagdemo.pictures.lines import lines_scene
from diagdemo.pictures.palette import HATCH
from diagdemo.pictures.picture import Picture
from diagdemo.pictures.scene import Disc, Layout, Path, Rect, Scene, Text
from diagdemo.pictures.steps import Panel
from diagdemo.pictures.strip import Value
from pictures.charts import LONG, words
from pictures.geometry import drawn, problems

FIRST = datetime.date(2026, 1, 5)


def days(count: int, apart: int = 30) -> list[datetime.date]:
    return [FIRST + datetime.timedelta(days=apart * rank) for rank in range(count)]


def exact(number: float) -> Value:
    return Value(number, number, f"{number:g}")


def panel(values: tuple[Value | None, ...], unit: str = "", name: str = "Portée") -> Panel:
    last = values[-1]
    return Panel(name, values, last.text if last else "n. r.", unit)


def picture(when: list[datetime.date], panels: list[Panel]) -> Picture:
    ecran, a4 = (lines_scene(when, panels, layout) for layout in Layout)
    return Picture("evolution", "", "", ecran, a4, ())


def hatched(scene: Scene) -> list[Rect]:
    """What says « not known », the sign of the legend left out."""
    return [
        shape for shape in scene.walk() if isinstance(shape, Rect) and shape.hatch and shape.stroke != HATCH
    ]


def steps(scene: Scene) -> list[Path]:
    """The lines of values, the sign of the legend left out."""
    lines = [shape for shape in scene.walk() if isinstance(shape, Path) and shape.stroke == "#1d4763"]
    return lines[:-1]


@pytest.mark.parametrize("count", [1, 2, 6, 20])
@pytest.mark.parametrize("panels", [1, 3, 4, 12])
@pytest.mark.parametrize("apart", [0, 1, 400])
def test_panels_are_sound_however_many_versions(count: int, panels: int, apart: int) -> None:
    kinds = itertools.cycle(
        (exact(12.5), None, Value(3, 8, "entre 3 et 8"), Value(4, math.inf, "au moins 4"))
    )
    held = [
        panel(tuple(itertools.islice(kinds, count)), unit, f"{LONG} {rank}")
        for rank, unit in zip(range(panels), itertools.cycle(("%", "", "€")), strict=False)
    ]
    made = picture(days(count, apart), held)
    assert problems(made) == []
    assert drawn(made) == drawn(picture(days(count, apart), held))


numbers = st.one_of(st.integers(-10, 10**9).map(float), st.floats(0, 1, allow_nan=False))


@given(st.lists(st.one_of(st.none(), numbers.map(exact)), min_size=1, max_size=6))
def test_panels_are_sound_whatever_the_values(values: list[Value | None]) -> None:
    assert problems(picture(days(len(values)), [panel(tuple(values))])) == []


def test_what_is_not_known_is_a_gap_and_never_zero() -> None:
    scene = lines_scene(days(3), [panel((exact(4), None, exact(6)))], Layout.ECRAN)
    assert len(hatched(scene)) == 1
    points = [shape for shape in scene.walk() if isinstance(shape, Disc)]
    assert len(points) == 2 + 1  # the versions that are known, and the sign of the legend
    known = steps(scene)
    assert len(known) == 2
    gap = hatched(scene)[0].box
    for path in known:
        across = [float(point.split(" ")[0]) for point in path.d[1:].split("L")]
        assert max(across) <= gap.x + 0.2 or min(across) >= gap.x + gap.w - 0.2


def test_a_value_holds_until_the_next_version() -> None:
    """Lines go by steps: every piece is level or upright, none slants between two versions."""
    scene = lines_scene(days(4), [panel((exact(1), exact(5), exact(2), exact(2)))], Layout.ECRAN)
    for path in steps(scene):
        points = [tuple(map(float, point.split(" "))) for point in path.d[1:].split("L")]
        for one, other in itertools.pairwise(points):
            assert one[0] == other[0] or one[1] == other[1]


def test_nothing_known_draws_no_value() -> None:
    scene = lines_scene(days(2), [panel((None, None))], Layout.ECRAN)
    assert not [shape for shape in scene.walk() if isinstance(shape, Disc)]
    assert "n. r. : non renseigné" in words(scene)


def test_a_percentage_is_shown_on_the_whole_of_its_scale() -> None:
    scene = lines_scene(days(2), [panel((exact(2), exact(3)), "%")], Layout.ECRAN)
    assert "100 %" in words(scene)


def test_what_could_not_all_be_read_is_hollow() -> None:
    held = [panel((exact(1), exact(5)))]
    fills = [
        [shape.fill for shape in scene.walk() if isinstance(shape, Disc)]
        for scene in (lines_scene(days(2), held, Layout.ECRAN, partial) for partial in ((), (1,)))
    ]
    assert "#ffffff" not in fills[0]
    assert fills[1].count("#ffffff") == 1 + 1  # the version, and the sign of the legend


def test_all_panels_share_one_axis_of_days() -> None:
    one, other = panel((exact(1), exact(2), exact(3))), panel((None, exact(2), exact(3)), name="Parité")
    scene = lines_scene(days(3), [one, other], Layout.ECRAN)
    assert words(scene).count("5 janvier 2026") == words(scene).count("6 mars 2026") == 2


def test_the_last_value_is_written() -> None:
    scene = lines_scene(days(2), [panel((exact(1), exact(41)))], Layout.A4)
    assert "41" in words(scene)


def test_a_picture_that_stands_alone_is_called_and_keeps_off_its_edges() -> None:
    held = [panel((exact(1), exact(41)), name=f"Portée {rank}") for rank in range(4)]
    screen, paper = (lines_scene(days(2), held, layout, heading=f"{LONG} : {LONG}") for layout in Layout)
    assert problems(Picture("evolution", "", "", screen, paper, ())) == []
    for scene in (screen, paper):
        assert words(scene).startswith(f"{LONG} : Conseil ")
        boxes = [shape.box for shape in scene.walk() if isinstance(shape, Text | Rect)]
        edge = scene.width / 50
        assert min(min(box.x, box.y) for box in boxes) >= edge
        assert max(box.x + box.w for box in boxes) <= scene.width - edge
        assert max(box.y + box.h for box in boxes) <= scene.height - edge


def test_a_picture_of_a_document_repeats_no_title() -> None:
    scene = lines_scene(days(2), [panel((exact(1), exact(41)))], Layout.ECRAN)
    assert words(scene).startswith("Portée")
