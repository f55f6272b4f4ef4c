"""A date says no more than what is known: a year, a month or a day."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diagdemo.model.partial_date import PartialDate

DATES = st.dates(datetime.date(1, 1, 1)).flatmap(
    lambda day: st.sampled_from(
        [
            PartialDate(day.year),
            PartialDate(day.year, day.month),
            PartialDate(day.year, day.month, day.day),
        ]
    )
)


@given(DATES)
def test_what_is_written_is_read_again(date: PartialDate) -> None:
    assert PartialDate.parse(str(date)) == date
    assert hash(PartialDate.parse(str(date))) == hash(date)


@given(st.text(st.sampled_from("0123456789-/ ²٣"), max_size=12))
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    try:
        date = PartialDate.parse(text)
    except ValueError:
        return
    assert date.first_day <= date.last_day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "24",
        "2024-1",
        "2024-13",
        "2024-00",
        "2023-02-29",
        "2024-02-30",
        "0000",
        "2024-10-3",
        "2024 ",
        "2024\n",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  any of its kinds will do
        PartialDate.parse(text)


@given(DATES)
def test_a_date_spans_its_year_its_month_or_its_day(date: PartialDate) -> None:
    days = (date.last_day - date.first_day).days + 1
    parts = str(date).count("-")
    assert days in ((365, 366), (28, 29, 30, 31), (1,))[parts]
    assert date.first_day.year == date.last_day.year == date.year


@given(DATES, DATES)
def test_surely_after_means_after_whatever_the_days(one: PartialDate, other: PartialDate) -> None:
    assert one.surely_after(other) == (one.first_day > other.last_day)
    if one.surely_after(other):
        assert one > other
        assert not other.surely_after(one)


@given(DATES)
def test_a_date_is_never_surely_after_itself_nor_after_its_year(date: PartialDate) -> None:
    assert not date.surely_after(date)
    assert not date.surely_after(PartialDate(date.year))
    assert not PartialDate(date.year).surely_after(date)


@given(DATES, DATES, DATES)
def test_the_order_is_total(a: PartialDate, b: PartialDate, c: PartialDate) -> None:
    assert (a < b) + (a == b) + (b < a) == 1
    if a <= b <= c:
        assert a <= c
    if a.surely_after(b) and b.surely_after(c):
        assert a.surely_after(c)


def test_what_is_less_precise_comes_first() -> None:
    written = ["2014-10-03", "2014", "2015", "2014-10", "2014-02-28"]
    assert [str(date) for date in sorted(map(PartialDate.parse, written))] == [
        "2014",
        "2014-02-28",
        "2014-10",
        "2014-10-03",
        "2015",
    ]


def test_leap_years_are_known() -> None:
    assert PartialDate(2024, 2).last_day.day == 29
    assert PartialDate(2023, 2).last_day.day == 28
    assert PartialDate(2024, 12).last_day == datetime.date(2024, 12, 31)


def test_a_date_does_not_equal_a_text() -> None:
    assert PartialDate(2024) != "2024"
