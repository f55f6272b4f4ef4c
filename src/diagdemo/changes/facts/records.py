"""The records that changed between two versions, each with its fields that changed."""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.changes.conflicts import in_conflict
from diagdemo.changes.facts.blocks import compare_block
from diagdemo.changes.facts.hush import Hush
from diagdemo.changes.facts.natures import name_of, sentence
from diagdemo.changes.facts.reading import Reading
from diagdemo.changes.facts.renamed_sources import renamed_sources
from diagdemo.changes.facts.same import Sameness
from diagdemo.changes.facts.scene import Scene
from diagdemo.changes.model import FieldChange, Line, Nature, RecordChange, Side
from diagdemo.changes.renames import Renames
from diagdemo.workspace.index import COLLECTIVITE
from diagdemo.workspace.plan import load_plan
from diagdemo.workspace.reader import is_unread
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace

_NAMING = ("nom", "intitule", "enonce")


def record_changes(
    before: Workspace, after: Workspace, territory: str | None, renames: Renames
) -> tuple[RecordChange, ...]:
    """The records of a territory that changed, by kind, then by name.

    Args:
        before: the earlier version.
        after: the later one.
        territory: its slug in either version; None for what all territories share.
        renames: what bears another name since.
    """
    if territory not in after.territories and renames.territory(territory) != territory:
        return ()  # told under the name that it has now
    former = renames.former_territory(territory) if territory in after.territories else territory
    pairs = _pairs(before.of(former), after.of(territory), renames)
    found = [change for pair in pairs if (change := _change(before, after, *pair, renames))]
    kinds = list(after.plan.records)
    return tuple(sorted(found, key=lambda it: (kinds.index(it.kind), it.name.casefold(), it.name, it.id)))


def _pairs(
    was: list[Record], now: list[Record], renames: Renames
) -> Iterator[tuple[Record | None, Record | None]]:
    """Each record of a version with that of the other."""
    left = {(record.kind, record.id): record for record in was}
    for record in now:
        former = renames.former(record)
        key = (former.kind, former.id) if former else (record.kind, record.id)
        if record.kind == COLLECTIVITE:
            key = next((known for known in left if known[0] == COLLECTIVITE), key)
        yield left.pop(key, None), record
    for record in left.values():
        yield record, None


def _change(
    before: Workspace, after: Workspace, old: Record | None, new: Record | None, renames: Renames
) -> RecordChange | None:
    """What changed in a record; None when nothing did, or when it was not read."""
    if any(record is not None and is_unread(record) for record in (old, new)):
        return None
    if old is None or new is None:
        nature = Nature.AJOUTEE if old is None else Nature.RETIREE
        record = new or old
        assert record is not None
        side = Side.APRES if old is None else Side.AVANT
        return _told(record, nature, None, (), (_line(record, side),))
    former = old.id if old.id != new.id and _has_a_name(new) else None
    if old.document.text == new.document.text and not former:
        return None
    lines = (_line(old, Side.AVANT), _line(new, Side.APRES))
    if in_conflict(old) or in_conflict(new):
        nature = Nature.ILLISIBLE if in_conflict(new) else Nature.LISIBLE
        return _told(new, nature, former, (), lines, name_of(old), conflict=True)
    sides = (Reading(before, old, Side.AVANT), Reading(after, new, Side.APRES))
    fields = tuple(_fields(*sides, renames)) if old.document.text != new.document.text else ()
    became = _nature(old, new, former, fields)
    return _told(new, became, former, fields, lines, name_of(old)) if became else None


def _has_a_name(record: Record) -> bool:
    """Whether a record is called by its own id; of those that have the id of their territory, it alone is."""
    return record.kind == COLLECTIVITE or record.kind in load_plan().folders.values()


def _fields(before: Reading, after: Reading, renames: Renames) -> Iterator[FieldChange]:
    """The fields that changed, of what could be read in both versions."""
    if before.record.document.unreadable or after.record.document.unreadable:
        return
    part = after.workspace.plan.records[after.record.kind]["part"]
    hush = Hush.ALL if after.record.kind == "interview" else Hush.NOTHING
    same = Sameness(renames, renamed_sources(before, after, renames))
    scene = Scene(before, after, same, (), (), hush=hush)
    yield from compare_block(scene, part, before.record.data, after.record.data)


def _nature(old: Record, new: Record, former: str | None, fields: tuple[FieldChange, ...]) -> Nature | None:
    if old.bound.repairable != new.bound.repairable:
        return Nature.LISIBLE if new.bound.repairable else Nature.ILLISIBLE
    if former:
        return Nature.RENOMMEE
    return Nature.MODIFIEE if fields else None


def _told(
    record: Record,
    nature: Nature,
    former: str | None,
    fields: tuple[FieldChange, ...],
    lines: tuple[Line, ...],
    known_as: str = "",
    *,
    conflict: bool = False,
) -> RecordChange:
    said = sentence(nature, record, former, len(fields), conflict=conflict)
    return RecordChange(
        record.kind,
        record.territory,
        record.id,
        name_of(record) if record.data or not known_as else known_as,
        nature,
        former,
        said,
        fields,
        lines,
    )


def _line(record: Record, side: Side) -> Line:
    """The line that names a record."""
    named = next(((key,) for key in _NAMING if key in record.data), ())
    return Line(side, record.path, record.locate(named).line)
