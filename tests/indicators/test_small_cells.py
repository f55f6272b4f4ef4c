"""What leaves the team: no small number of people, none that the others give away."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from diagdemo.indicators.core.measure import Measure, Row
from diagdemo.indicators.core.small_cells import NOT_SHOWN, few, masked
from diagdemo.study.datum import Datum
from diagdemo.study.quantity import Quantity

MINIMUM = 3
COUNTS = st.lists(st.integers(min_value=0, max_value=9), min_size=1, max_size=4)


def exactly(value: float) -> Quantity:
    return Quantity(value, value)


def datum(key: str) -> Datum:
    return Datum("devices/forum.yaml", 1, "device", "forum", ("editions", 0, key), key)


def breakdown(counts: Sequence[int], value: Quantity | str | None = None) -> Measure:
    """A measure of people in categories, whose total is known."""
    rows = tuple(
        Row(str(rank), exactly(count / 10), exactly(count), (datum(str(rank)),), group="age")
        for rank, count in enumerate(counts)
    )
    proof = tuple(one for row in rows for one in row.evidence)
    return Measure(
        value or exactly(99),
        1,
        1,
        rows=rows,
        people=exactly(sum(counts)),
        evidence=proof,
        notes=("Une note.",),
    )


def readings(shown: Measure, total: int) -> Iterator[tuple[int, ...]]:
    """All the counts that someone who knows the total could imagine behind what is shown."""
    choices: list[range] = []
    for row in shown.rows:
        if row.people is not None:
            choices.append(range(int(row.people.low), int(row.people.low) + 1))
        else:
            choices.append(range(MINIMUM) if row.value == few(MINIMUM) else range(MINIMUM, total + 1))
    return (each for each in itertools.product(*choices) if sum(each) == total)


@given(COUNTS)
def test_no_hidden_number_can_be_found(counts: list[int]) -> None:
    """With all that is shown and the total, every hidden number keeps two possible values at least."""
    shown = masked(replace(breakdown(counts), people=None), MINIMUM)
    hidden = [rank for rank, row in enumerate(shown.rows) if row.people is None]
    if shown.value in (few(MINIMUM), NOT_SHOWN):  # the total is hidden too: nothing to subtract from
        return
    possible = list(readings(shown, sum(counts)))
    assert tuple(counts) in possible
    assert all(len({each[rank] for each in possible}) > 1 for rank in hidden)


@given(COUNTS)
def test_no_small_number_is_shown(counts: list[int]) -> None:
    """Under the minimum nothing is said but that; the others are as they were, or not shown."""
    measure = breakdown(counts)
    for count, row, before in zip(counts, masked(measure, MINIMUM).rows, measure.rows, strict=True):
        if count < MINIMUM:
            assert (row.value, row.people, row.evidence) == ("moins de 3 personnes", None, ())
        else:
            assert row == before or (row.value, row.people, row.evidence) == (NOT_SHOWN, None, ())


@given(st.lists(st.integers(min_value=MINIMUM, max_value=50), min_size=1, max_size=6))
def test_large_numbers_are_left_as_they_are(counts: list[int]) -> None:
    """Nothing is hidden when nothing is small."""
    measure = breakdown(counts)
    assert masked(measure, MINIMUM) == measure


@given(COUNTS, st.integers(min_value=1, max_value=8))
def test_masking_again_changes_nothing(counts: list[int], minimum: int) -> None:
    """What may be shown may be shown."""
    once = masked(breakdown(counts), minimum)
    assert masked(once, minimum) == once


@given(COUNTS)
def test_the_proof_of_a_hidden_line_is_hidden(counts: list[int]) -> None:
    """No line of the repository that holds a hidden number comes with the measure."""
    measure = breakdown(counts)
    shown = masked(measure, MINIMUM)
    pairs = zip(measure.rows, shown.rows, strict=True)
    silent = {one for before, after in pairs if after is not before for one in before.evidence}
    assert not silent & set(shown.evidence)


def test_one_small_number_takes_another_with_it() -> None:
    """2 among 2, 40 and 60 could be found from the other two: the smallest of these is hidden too."""
    shown = masked(breakdown([2, 40, 60]), 5)
    assert [row.value for row in shown.rows] == ["moins de 5 personnes", NOT_SHOWN, exactly(6)]


def test_groups_do_not_protect_each_other() -> None:
    """A number hidden in one breakdown leaves the only one hidden in another as easy to find."""
    rows = tuple(
        Row(f"{group}{count}", exactly(count), exactly(count), group=group)
        for group, count in (("age", 2), ("age", 50), ("age", 60), ("sexe", 1), ("sexe", 111))
    )
    shown = masked(Measure(exactly(99), 1, 1, rows=rows, people=exactly(112)), 5)
    assert [row.label for row in shown.rows if row.people is not None] == ["age60"]


def test_unanimity_is_hidden() -> None:
    """When all do, each does: a share of 100 % is not shown, nor one that leaves fewer than five out."""
    everyone = Measure(exactly(100), 1, 1, people=exactly(40), out_of=exactly(40), evidence=(datum("a"),))
    assert masked(everyone, 5).value == NOT_SHOWN
    nearly = Measure(exactly(95), 1, 1, people=exactly(38), out_of=exactly(40))
    assert masked(nearly, 5).value == NOT_SHOWN
    assert masked(everyone, 5).evidence == ()
    most = Measure(exactly(75), 1, 1, people=exactly(30), out_of=exactly(40))
    assert masked(most, 5) == most


def test_a_value_made_of_few_people_is_hidden_with_its_notes() -> None:
    """The value goes, with its bounds and its notes; how many devices it rests on stays."""
    measure = Measure(exactly(20), 2, 3, people=exactly(4), bounds=(10, 30), notes=("Quatre personnes.",))
    shown = masked(measure)
    assert (shown.value, shown.bounds, shown.notes) == ("moins de 5 personnes", None, ())
    assert (shown.taken, shown.collected) == (2, 3)


def test_a_value_that_repeats_a_hidden_line_is_hidden() -> None:
    """A lowest index is that of a line: hiding the line is not enough."""
    measure = breakdown([2, 40, 60], value=exactly(4))
    assert masked(measure, 5).value == NOT_SHOWN


def test_a_value_that_pools_a_small_line_is_hidden() -> None:
    """110 women of 163 people, less 50 of 100 seen elsewhere, tell that three of the others are men."""
    nearly_all = Row("panel", exactly(95), exactly(60), out_of=exactly(63))
    half = Row("forum", exactly(50), exactly(50), out_of=exactly(100))
    pooled = Measure(exactly(67), 2, 2, rows=(nearly_all, half), people=exactly(110), out_of=exactly(163))
    assert masked(pooled, 5).value == NOT_SHOWN
    assert masked(replace(pooled, rows=(half,)), 5).value == exactly(67)


def test_the_past_is_masked_too() -> None:
    """Earlier values are each judged alone."""
    past = (Row("2022", exactly(3), exactly(3)), Row("2023", exactly(30), exactly(30)))
    shown = masked(Measure(exactly(40), 1, 1, history=past, people=exactly(40)), 5)
    assert [row.value for row in shown.history] == ["moins de 5 personnes", exactly(30)]


def test_what_counts_no_people_is_left_alone() -> None:
    """Three devices may be shown: no one is hidden behind them."""
    measure = Measure(exactly(3), 3, 3, rows=(Row("Forum", exactly(3)),))
    assert masked(measure, 5) == measure
