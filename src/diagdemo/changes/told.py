"""What changed, in the order in which it is told: an item is a sentence with the lines it rests on.

The screen and the comment of a pull request lay out the same items; nothing here is escaped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from diagdemo.changes.model import (
    Changes,
    ConstatChange,
    FieldChange,
    IndicatorChange,
    Line,
    MapChange,
    Nature,
    RecordChange,
    Review,
    Sense,
    Side,
    TerritoryChange,
)
from diagdemo.issues import Issue, Severity
from diagdemo.wording import agree, listed
from diagdemo.workspace.plan import load_plan

TITLE = "Ce qui change"
CONCLUSIONS = "Ce qui change dans les conclusions"
FACTS = "Ce qui change dans les fiches"
TEAM = "pour l’équipe seulement"

_SENSES = {
    Sense.APPARAIT: ("Constats qui apparaissent", "+"),
    Sense.DISPARAIT: ("Constats qui ne sont plus relevés", "−"),
    Sense.INDETERMINE: ("Constats devenus indéterminés", "?"),
    Sense.PRECISE: ("Constats qui étaient indéterminés, et ne sont pas relevés", "="),
    Sense.CHANGE: ("Constats toujours relevés, dits autrement", "~"),
}
_MARKS = {Nature.AJOUTEE: "+", Nature.LISIBLE: "+", Nature.RETIREE: "−", Nature.ILLISIBLE: "?"}


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
    """Blocks under a heading; with `territory`, what is told of one territory."""

    heading: str
    blocks: tuple[Block, ...]


class Told(NamedTuple):
    """Everything there is to say, in order."""

    versions: tuple[tuple[str, str], ...]
    """« Avant », « Après », and which version it is."""
    lead: tuple[str, ...]
    """Whole sentences."""
    parts: tuple[tuple[str, tuple[Part, ...]], ...]
    """By territory, or by what all of them share."""


def told(changes: Changes) -> Told:
    """The account of what changed."""
    parts = [(each.name, tuple(_territory(each))) for each in changes.territories]
    if changes.shared:
        shared = tuple(_facts(changes.shared))
        parts.append(("Commun à tous les territoires", (Part(FACTS, shared),)))
    faults = tuple(_faults(changes))
    if faults:
        parts.append(("Vérification des fiches", (Part("", faults),)))
    versions = (("Avant", changes.before.told), ("Après", changes.after.told))
    return Told(versions, tuple(_lead(changes)), tuple(parts))


def _lead(changes: Changes) -> Iterator[str]:
    if changes.empty:
        yield "Rien ne change, ni dans les fiches ni dans ce qu’elles permettent de conclure."
        return
    records = [*changes.shared, *(record for each in changes.territories for record in each.records)]
    names = listed([each.name for each in changes.territories])
    where = f" dans {agree(len(changes.territories), 'territoire', 'territoires')} ({names})" if names else ""
    yield f"{agree(len(records), 'fiche change', 'fiches changent')}{where}."
    concluding = [each for each in changes.territories if each.concludes]
    if records and not concluding:
        yield "Les conclusions ne changent pas."
    errors = sum(issue.severity is Severity.ERREUR for issue in changes.appeared)
    if errors:
        count = agree(errors, "erreur apparaît", "erreurs apparaissent")
        yield f"{count}\u00a0: à corriger avant d’accepter."
    for version in (changes.before, changes.after):
        if version.errors:
            kept = "ce qui n’a pas pu être lu n’est pas comparé"
            yield f"Dans {version.told}, {agree(version.errors, 'erreur', 'erreurs')}\u00a0: {kept}."


def _territory(change: TerritoryChange) -> Iterator[Part]:
    if change.concludes or change.reserves:
        yield Part(CONCLUSIONS, tuple(_conclusions(change)))
    if change.records:
        yield Part(FACTS, tuple(_facts(change.records)))


def _conclusions(change: TerritoryChange) -> Iterator[Block]:
    if change.reserves:
        yield Block("À savoir avant de lire", tuple(Item("?", "", reserve) for reserve in change.reserves))
    for sense, (heading, mark) in _SENSES.items():
        held = [each for each in change.constats if each.sense is sense]
        if held:
            yield Block(heading, tuple(_constat(each, mark) for each in held))
    if change.indicators:
        yield Block("Indicateurs", tuple(map(_indicator, change.indicators)))
    if change.map:
        yield Block("Carte de l’écosystème", tuple(map(_on_map, change.map)))
    if change.reviews:
        yield Block("Avis à relire", tuple(map(_review, change.reviews)))


def _constat(change: ConstatChange, mark: str) -> Item:
    gone = change.sense is Sense.DISPARAIT
    text = (change.before if gone else change.after) or ""
    was = f"Avant\u00a0: {change.before}" if change.sense is Sense.CHANGE and change.before else ""
    said = " ".join(filter(None, (text, was, change.note)))
    note = TEAM if change.internal else ""
    return Item(mark, f"{change.name} ({change.code})", said, change.lines, (), note, change.more)


def _indicator(change: IndicatorChange) -> Item:
    mark = "=" if change.quiet else "~"
    note = " ".join(filter(None, (change.note, TEAM if change.internal else "")))
    return Item(mark, change.name, change.sentence, change.lines, (), note, change.more)


def _on_map(change: MapChange) -> Item:
    return Item("+" if change.appears else "−", "", change.sentence, change.lines)


def _review(change: Review) -> Item:
    return Item("?", change.code, change.sentence, (change.line,) if change.line else ())


def _facts(records: Sequence[RecordChange]) -> Iterator[Block]:
    """The records that changed, by kind."""
    plan = load_plan()
    for kind in dict.fromkeys(record.kind for record in records):
        held = [record for record in records if record.kind == kind]
        label = plan.label(kind, several=len(held) > 1)
        yield Block(label[:1].upper() + label[1:], tuple(map(_record, held)))


def _record(change: RecordChange) -> Item:
    mark = _MARKS.get(change.nature, "~")
    return Item(mark, change.name, change.sentence, change.lines, tuple(map(_field, change.fields)))


def _field(change: FieldChange) -> Item:
    return Item("~", "", change.sentence, change.lines)


def _faults(changes: Changes) -> Iterator[Block]:
    for heading, mark, held in (
        ("Ce qui est à corriger", "?", changes.appeared),
        ("Ce qui est corrigé", "=", changes.mended),
    ):
        if held:
            yield Block(heading, tuple(_fault(issue, mark) for issue in held))


def _fault(issue: Issue, mark: str) -> Item:
    side = Side.AVANT if mark == "=" else Side.APRES
    place = Line(side, issue.location.file, issue.location.line)
    advice = issue.advice if mark == "?" else ""
    return Item(mark, issue.code, issue.message, (place,), note=advice)
