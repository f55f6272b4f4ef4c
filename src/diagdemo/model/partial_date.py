"""Dates as people know them: a year, a month or a day, and nothing invented beyond."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache, total_ordering
from typing import Any

_WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z", re.ASCII)


@total_ordering
class PartialDate:
    """A year, a month of a year, or a day.

    Equality and order are those of what is written (`2014` sorts before `2014-10`); whether one date surely
    precedes another is `surely_after`, which knows that 2014 may be any day of that year.
    """

    __slots__ = ("_parts",)

    def __init__(self, year: int, month: int | None = None, day: int | None = None) -> None:
        datetime.date(year, 1 if month is None else month, 1 if day is None else day)
        self._parts = tuple(part for part in (year, month, day) if part is not None)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `2014`, `2014-10` or `2014-10-03`.

        Raises:
            ValueError: the text is written otherwise, or names a day that does not exist.
        """
        return _read(text)

    @property
    def year(self) -> int:
        """The year, always known."""
        return self._parts[0]

    @property
    def first_day(self) -> datetime.date:
        """The earliest day this date may stand for."""
        return datetime.date(*(*self._parts, 1, 1)[:3])

    @property
    def last_day(self) -> datetime.date:
        """The latest day this date may stand for."""
        if len(self._parts) == 3:
            return self.first_day
        if len(self._parts) == 1 or self._parts[1] == 12:
            return datetime.date(self.year, 12, 31)
        return datetime.date(self.year, self._parts[1] + 1, 1) - datetime.timedelta(days=1)

    def surely_after(self, other: PartialDate) -> bool:
        """Whether every day this may stand for comes after every day the other may stand for."""
        return self.first_day > other.last_day

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PartialDate) and self._parts == other._parts

    def __lt__(self, other: PartialDate) -> bool:
        return self._parts < other._parts

    def __hash__(self) -> int:
        return hash(self._parts)

    def __str__(self) -> str:
        return "-".join((f"{self.year:04d}", *(f"{part:02d}" for part in self._parts[1:])))

    def __repr__(self) -> str:
        return f"PartialDate({', '.join(map(str, self._parts))})"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """Let models hold these as they are: the reader has made them already."""
        from pydantic_core import core_schema

        return core_schema.is_instance_schema(cls)


@lru_cache(maxsize=10_000)
def _read(text: str) -> PartialDate:
    """The same few thousand days come back in every record."""
    match = _WRITTEN.match(text)
    if match is None:
        raise ValueError(text)
    return PartialDate(*(int(part) for part in match.groups() if part is not None))
