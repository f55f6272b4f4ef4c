"""New themes in the last interviews, when dates say which ones are the last and when they do not."""

from __future__ import annotations

import pytest

from diagdemo.model.partial_date import PartialDate
from diagdemo.perceptions.saturation import saturation


def share(*interviews: tuple[str, str]) -> tuple[float, float] | None:
    """The lowest and the highest percentages; an interview is a date and the letters of its themes."""
    names = [f"p-{rank}" for rank, _ in enumerate(interviews)]
    dates = {name: PartialDate.parse(date) for name, (date, _) in zip(names, interviews, strict=True)}
    codes = {name: frozenset(themes) for name, (_, themes) in zip(names, interviews, strict=True)}
    found = saturation(dates, codes, ()).percent
    return (round(found.low, 1), round(found.high, 1)) if found else None


def test_days_say_the_order() -> None:
    months = [f"2026-0{month}-10" for month in range(1, 7)]
    assert share(*zip(months, ("a", "b", "c", "c", "d", "d"), strict=True)) == (33.3, 33.3)
    assert share(*zip(reversed(months), ("a", "b", "c", "c", "d", "d"), strict=True)) == (100, 100)


def test_one_month_for_all_gives_the_lowest_and_the_highest() -> None:
    """Whichever are last bring no theme of their own, or their own two."""
    assert share(*(("2026-02", themes) for themes in ("a", "a", "a", "a", "b", "c"))) == (0, 200)


def test_a_year_may_hide_the_last_month() -> None:
    days = [("2026-01-05", "a"), ("2026-01-06", "b"), ("2026-01-07", "c"), ("2026-01-08", "c")]
    assert share(*days, ("2026-02-01", "a"), ("2026", "e")) == (0, 33.3)


@pytest.mark.parametrize("themes", [("a", "b", "c", "d", "e"), ("a", "b", "c", "d", "e", "")])
def test_under_six_coded_interviews_nothing_is_said(themes: tuple[str, ...]) -> None:
    assert share(*((f"2026-0{rank + 1}", each) for rank, each in enumerate(themes))) is None
