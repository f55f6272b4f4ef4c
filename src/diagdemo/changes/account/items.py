"""The account of what changed: an item is a sentence with the lines it rests on.

The screen and the comment of a proposal lay out the same items; nothing here is escaped.
"""

from __future__ import annotations

from typing import NamedTuple

from diagdemo.changes.model import Line

TITLE = "Ce qui change"
CONCLUSIONS = "Ce qui change dans les conclusions"
FACTS = "Ce qui change dans les fiches"
FAULTS = "Vérification des fiches"
SHARED = "Commun à tous les territoires"
TEAM = "pour l’équipe seulement"


class Item(NamedTuple):
    """A line of the account."""

    mark: str
    """`+` what comes, `−` what goes, `~` what changes, `?` what is no longer known, `=` what is settled."""
    title: str
    """What it is about; empty when the text says all."""
    text: str
    lines: tuple[Line, ...] = ()
    below: tuple[Item, ...] = ()
    """What it holds: the fields of a record."""
    note: str = ""
    more: int = 0
    """How many other lines it rests on."""


class Block(NamedTuple):
    """Items under a heading."""

    heading: str
    items: tuple[Item, ...]


class Part(NamedTuple):
    """Blocks under a heading, which may be empty."""

    heading: str
    blocks: tuple[Block, ...]


class Chapter(NamedTuple):
    """What is told of one territory, or of what all of them share."""

    heading: str
    lead: tuple[str, ...]
    """Whole sentences: what its parts tell, in numbers."""
    parts: tuple[Part, ...]


class Told(NamedTuple):
    """Everything there is to say, in order."""

    versions: tuple[tuple[str, str], ...]
    """« Avant », « Après », and which version it is."""
    lead: tuple[str, ...]
    """Whole sentences."""
    chapters: tuple[Chapter, ...]
