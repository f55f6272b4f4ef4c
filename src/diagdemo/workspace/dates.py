"""Dates as people write them: read as a year, a month or a day, else refused with the right text.

Read: `2024`, `2024-10`, `2024-10-03`. Refused, with what to write: `01/03/2024`, `mars 2024`, `2024-02-30`.
"""

from __future__ import annotations

from diagdemo.model.partial_date import PartialDate
from diagdemo.workspace.refusal import Refusal


def read_date(text: str) -> PartialDate | Refusal:
    """The date that `text` is, or why it is none and what to write instead."""
    try:
        return PartialDate.parse(text)
    except ValueError:
        from diagdemo.workspace.misdated import misdated

        return misdated(text)
