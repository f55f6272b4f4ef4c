from __future__ import annotations

import datetime
import itertools

import pytest

from diagdemo.pictures.axis import Axis
from diagdemo.pictures.calendar import Calendar, Line, Part, calendar_scene
from diagdemo.pictures.palette import PAPER
from diagdemo.pictures.picture import Picture
from diagdemo.pictures.progress import Row, progress_scene
from diagdemo.pictures.scene import Layout, Path, Rect
from diagdemo.pictures.spans import Span
from diagdemo.report.drawn.calendar import steps
from diagdemo.report.drawn.progress import plan
from pictures.charts import LONG, TERRITORIES, reading, unsaid, words
from pictures.geometry import drawn, problems, texts

DAY = datetime.date(2026, 6, 30)


def rows(count: int) -> list[Row]:
    """Actions of every degree, known or not, before and after the reference date."""
    said = itertools.cycle((None, 0, 1, 2, 3))
    return [
        Row(
            f"{LONG} {rank}",
            LONG if rank % 3 else "",
            "septembre 2026" if rank % 4 else "",
            step,
            "Avancement substantiel",
            step in (2, 3) and rank % 2 == 0,
            rank < count / 2,
        )
        for rank, step in zip(range(count), said, strict=False)
    ]


def picture(count: int) -> Picture:
    ecran, a4 = (progress_scene(rows(count), "30 juin 2026", layout) for layout in Layout)
    return Picture("avancement", "", "", ecran, a4, ())


@pytest.mark.parametrize("count", [0, 1, 5, 40, 120])
def test_progress_is_sound_whatever_the_number_of_actions(count: int) -> None:
    assert problems(picture(count)) == []


def test_actions_that_do_not_fit_on_paper_are_counted() -> None:
    held = picture(120)
    shown = sum("inter-quartiers" in "".join(text.lines) for text in texts(held.a4) if text.x < 200)
    assert f"et {120 - shown} autres actions, dans le tableau" in words(held.a4)
    assert "autres actions" not in words(held.ecran)


@pytest.mark.parametrize("place", TERRITORIES)
def test_the_progress_of_the_examples_is_sound_and_says_its_table(place: tuple[str, str]) -> None:
    held = plan(reading(*place))
    if held is None:
        assert not reading(*place).study.actions
        return
    assert problems(held) == []
    assert len(held.equivalent) == len(reading(*place).study.actions) + 1
    told = [cell for cell in unsaid(held) if "avancement non renseigné" not in cell]
    assert told == []


def test_actions_follow_the_time_given_to_them() -> None:
    held = plan(reading("reseau-fictif", "brumeval"))
    assert held is not None
    assert [row[0] for row in held.equivalent[1:4]] == ["avril 2025", "septembre 2025", "octobre 2025"]


def test_progress_without_a_proof_is_hatched_and_said() -> None:
    held = plan(reading("reseau-fictif", "brumeval"))
    assert held is not None
    assert words(held.ecran).count("sans preuve") == 1
    assert sum(row[2] == "Avancement substantiel, sans preuve" for row in held.equivalent) == 1
    hatched = [shape for shape in held.ecran.walk() if isinstance(shape, Rect) and shape.hatch]
    assert len(hatched) == 2 + 1  # two steps without a proof, one action whose progress is not known


def test_a_date_known_to_the_month_is_drawn_as_the_whole_month() -> None:
    axis = Axis.over([datetime.date(2026, 1, 12), datetime.date(2026, 3, 2)], 0, 90)
    box = axis.box(datetime.date(2026, 2, 1), datetime.date(2026, 2, 28), 0, 1)
    assert (round(box.x), round(box.w)) == (31, 28)


def calendar(lines: tuple[Line, ...], day: datetime.date = DAY) -> Picture:
    drawing = Calendar((Part("1. État des lieux", "en cours", lines),), day, "date de référence")
    ecran, a4 = (calendar_scene(drawing, layout) for layout in Layout)
    return Picture("calendrier", "", "", ecran, a4, ())


def span(first: int, last: int, *, planned: bool = False) -> Span:
    return Span(
        (datetime.date(first, 1, 1), datetime.date(first, 12, 31)),
        (datetime.date(last, 6, 1), datetime.date(last, 6, 30)),
        planned,
    )


@pytest.mark.parametrize("count", [0, 1, 40])
@pytest.mark.parametrize(("first", "last"), [(2026, 2026), (2024, 2027), (1996, 2031)])
def test_a_calendar_is_sound_whatever_its_length(count: int, first: int, last: int) -> None:
    kinds = itertools.cycle((span(first, last), None, span(last, last, planned=True)))
    lines = tuple(
        Line(
            f"{LONG} {rank}"[: 90 if count < 40 else 20],
            ("prévu : 2026",) if held else (),
            (),
            held,
            rank % 2 == 0,
        )
        for rank, held in zip(range(count), kinds, strict=False)
    )
    assert problems(calendar(lines)) == []


def test_the_reference_date_is_drawn_only_where_it_is_on_the_axis() -> None:
    lines = (Line("Travail", ("2026",), (), span(2026, 2026)),)
    assert "date de référence" in words(calendar(lines).a4)
    assert "date de référence" not in words(calendar(lines, datetime.date(2031, 1, 1)).a4)


def test_what_was_only_planned_is_hollow() -> None:
    fills = [
        {
            shape.fill
            for shape in calendar(lines).ecran.walk()
            if isinstance(shape, Path) and shape.d.endswith("Z")
        }
        for lines in (
            (Line("Atelier", ("2026",), (), span(2026, 2026), True),),
            (Line("Atelier", ("2026",), (), span(2026, 2026, planned=True), True),),
        )
    ]
    assert fills[1] - fills[0] == {PAPER}


@pytest.mark.parametrize("place", TERRITORIES)
def test_the_calendars_of_the_examples_are_sound_and_say_their_table(place: tuple[str, str]) -> None:
    held = steps(reading(*place))
    if held is None:
        study = reading(*place).study
        assert study.diagnostic is None or study.diagnostic.model.etapes is None
        return
    assert problems(held) == []
    told = [cell for cell in unsaid(held) if "faits" not in cell]
    assert told == []
    assert "aujourd’hui" not in words(held.ecran)


def test_a_step_of_which_nothing_is_known_says_so() -> None:
    held = steps(reading("reseau-fictif", "port-celestin"))
    assert held is not None
    assert held.equivalent[-1][:4] == (
        "4. Présentation",
        "état non renseigné",
        "Travail de l’équipe",
        "n. r.",
    )


@pytest.mark.parametrize("draw", [steps, plan])
def test_pictures_of_the_plan_are_the_same_bytes_twice(draw: object) -> None:
    assert callable(draw)
    one, other = (draw(reading("reseau-fictif", "brumeval")) for _ in range(2))
    assert drawn(one) == drawn(other)
