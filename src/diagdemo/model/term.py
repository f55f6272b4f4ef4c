"""Words of a controlled vocabulary: a slug that people type, the label and the definition that people read."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Term(StrEnum):
    """A vocabulary is a subclass; each member is `slug, label[, definition]`."""

    label: str
    definition: str

    def __new__(cls, slug: str, label: str, definition: str = "") -> Self:
        """Make the slug the value, so that members equal what is typed."""
        member = str.__new__(cls, slug)
        member._value_ = slug
        member.label = label
        member.definition = definition
        return member

    @classmethod
    def of(cls, slug: str) -> Self:
        """The word whose slug is `slug`.

        Raises:
            KeyError: the vocabulary has no such word.
        """
        return {str(word): word for word in cls}[slug]


class Ordinal(Term):
    """A vocabulary whose order means something: compare its words by `rank`, never average them."""

    @property
    def rank(self) -> int:
        """The position on the scale, from 0."""
        return list(type(self)).index(self)
