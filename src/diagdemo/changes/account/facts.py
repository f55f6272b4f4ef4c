"""What changed in the records, as items: those of one kind together, each with its fields."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from diagdemo.changes.account.items import TEAM, Block, Item
from diagdemo.changes.model import FieldChange, Nature, RecordChange
from diagdemo.workspace.plan import load_plan

_ARTICLE = re.compile(r"\A(?:un |une |le |la |les |l’)")
_MARKS = {Nature.AJOUTEE: "+", Nature.LISIBLE: "+", Nature.RETIREE: "−", Nature.ILLISIBLE: "?"}

_ONE = ("territoire", "diagnostic", "constats", "espace")
"""The kinds of which there is one: the heading says which it is."""


def fact_blocks(records: Sequence[RecordChange]) -> Iterator[Block]:
    """The records that changed, by kind."""
    plan = load_plan()
    for kind in dict.fromkeys(record.kind for record in records):
        held = [record for record in records if record.kind == kind]
        label = _ARTICLE.sub("", plan.label(kind, several=len(held) > 1))
        yield Block(label[:1].upper() + label[1:], tuple(_items(held)))


def _items(records: Sequence[RecordChange]) -> Iterator[Item]:
    """The records with their fields; fields alone when the name goes without saying, or with it."""
    for change in records:
        mark = _MARKS.get(change.nature, "~")
        name = "" if change.kind in _ONE else change.name
        if change.nature is Nature.MODIFIEE and (not name or len(change.fields) == 1):
            yield from (_field(field, mark, name) for field in change.fields)
        else:
            inside = all(field.internal for field in change.fields) and bool(change.fields)
            below = (_field(field)._replace(note="") if inside else _field(field) for field in change.fields)
            note = TEAM if inside else ""
            yield Item(mark, name, change.sentence, change.lines, tuple(below), note)


def _field(change: FieldChange, mark: str = "", name: str = "") -> Item:
    return Item(mark, name, change.sentence, change.lines, note=TEAM if change.internal else "")
