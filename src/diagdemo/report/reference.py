"""The reference date of a document, in words, by the rule of every command."""

from __future__ import annotations

from diagdemo.study.day import Basis, ReferenceDay
from diagdemo.wording import day


def told_day(reference: ReferenceDay) -> str:
    """A reference date in words, with where it comes from when nobody asked for it."""
    words = day(reference.day)
    return words if reference.basis is Basis.ASKED else f"{words} ({reference.basis})"
