"""What leaves the team shows no small number of people, nor lets it be found by subtraction.

What rests on fewer people than the minimum reads « moins de 5 personnes ». Then, in each group of lines,
whose total is taken to be known, others are hidden until every hidden number keeps several possible values.
A part that is nearly the whole is hidden as well, since it tells the few others, or that there are none. A
value that pools lines is hidden as soon as one is small: another indicator may show the other lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from diagdemo.indicators.core.measure import Measure, Row
from diagdemo.study.quantity import Quantity
from diagdemo.wording import number
from diagdemo.workspace.few_people import DEFAULT, minimum_in
from diagdemo.workspace.workspace import Workspace

NOT_SHOWN = "non montré"
"""Instead of a number that would let a small one be found."""


def minimum_of(workspace: Workspace) -> int:
    """The smallest number of people that a repository lets others see."""
    return minimum_in(workspace.settings)


def few(minimum: int) -> str:
    """What is said instead of what a small number makes: « moins de 5 personnes »."""
    return f"moins de {number(minimum)} personnes"


def is_small(people: Quantity, minimum: int) -> bool:
    """Whether a number of people may be too small to be shown; zero is, since it tells of all the others."""
    return people.low < minimum


def masked(measure: Measure, minimum: int = DEFAULT) -> Measure:
    """The measure as it may be shown outside the team."""
    rows = _masked_rows(measure.rows, minimum)
    history = tuple(_few(row, minimum) if _tells(row, minimum) else row for row in measure.history)
    pairs = [*zip(measure.rows, rows, strict=True), *zip(measure.history, history, strict=True)]
    hidden = [before for before, after in pairs if after is not before]
    silent = {datum for row in hidden for datum in row.evidence}
    shown = replace(
        measure,
        rows=rows,
        history=history,
        evidence=tuple(datum for datum in measure.evidence if datum not in silent),
        aside=tuple(
            aside._replace(datum=None) if aside.datum in silent else aside for aside in measure.aside
        ),
    )
    told = Row("", measure.value, measure.people, measure.evidence, measure.out_of)
    again = any(_repeats(measure, row) for row in hidden)
    pooled = measure.people is not None and _pools(measure, rows, minimum)
    if _tells(told, minimum) or again or pooled or _total_tells(measure.rows, rows, minimum):
        return _without_value(shown, few(minimum) if _is_few(told, minimum) else NOT_SHOWN)
    return shown


def _pools(measure: Measure, shown: Sequence[Row], minimum: int) -> bool:
    """Whether a value made of all the lines holds a small one: the others may be known from elsewhere."""
    small = any(_tells(row, minimum) for row in measure.rows)
    return small and not any(row.value == measure.value for row in shown)


def _repeats(measure: Measure, row: Row) -> bool:
    """Whether the value of a measure, or one of its bounds, is that of a line."""
    ends = (measure.people.low, measure.people.high) if measure.people else ()
    return row.value == measure.value or (row.people is not None and row.people.low in ends)


def _without_value(measure: Measure, words: str) -> Measure:
    return replace(
        measure, value=words, reason="", bounds=None, people=None, out_of=None, evidence=(), notes=()
    )


def _masked_rows(rows: Sequence[Row], minimum: int) -> tuple[Row, ...]:
    hidden = {rank for rank, row in enumerate(rows) if _tells(row, minimum)}
    for group in dict.fromkeys(row.group for row in rows):
        ranks = [rank for rank, row in enumerate(rows) if row.group == group and row.people is not None]
        hidden |= _complement(rows, ranks, hidden & set(ranks), minimum)
    return tuple(_few(row, minimum) if rank in hidden else row for rank, row in enumerate(rows))


def _complement(rows: Sequence[Row], ranks: Sequence[int], small: set[int], minimum: int) -> set[int]:
    """The lines of a group to hide: the small ones, and the fewest others that keep them from being found."""
    hidden = set(small)
    others = sorted((rank for rank in ranks if rank not in hidden), key=lambda rank: _count(rows[rank]))
    while hidden and others and _found([rows[rank] for rank in hidden], minimum):
        hidden.add(others.pop(0))
    return hidden


def _found(rows: Iterable[Row], minimum: int) -> bool:
    """Whether one of the hidden numbers has one possible value left for whoever knows their total."""
    held = list(rows)
    whole = sum(_count(row) for row in held)
    lows = [0 if _is_few(row, minimum) else minimum for row in held]
    highs = [minimum - 1 if _is_few(row, minimum) else whole for row in held]
    return any(
        max(low, whole - (sum(highs) - high)) >= min(high, whole - (sum(lows) - low))
        for low, high in zip(lows, highs, strict=True)
    )


def _total_tells(before: Sequence[Row], after: Sequence[Row], minimum: int) -> bool:
    """Whether, all that can be hidden being so, the total of a group still tells one of its numbers."""
    groups: dict[str, list[Row]] = {}
    for row, shown in zip(before, after, strict=True):
        if shown is not row:
            groups.setdefault(row.group, []).append(row)
    return any(_found(rows, minimum) for rows in groups.values())


def _tells(row: Row, minimum: int) -> bool:
    """Whether a line shows few people: those it counts, or the others."""
    return _is_few(row, minimum) or (
        row.people is not None and row.out_of is not None and row.out_of.high - row.people.low < minimum
    )


def _is_few(row: Row, minimum: int) -> bool:
    return row.people is not None and is_small(row.people, minimum)


def _few(row: Row, minimum: int) -> Row:
    """A line without what it counts."""
    words = few(minimum) if _is_few(row, minimum) else NOT_SHOWN
    return Row(row.label, words, group=row.group)


def _count(row: Row) -> int:
    return int(row.people.low) if row.people is not None else 0
