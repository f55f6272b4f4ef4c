"""The versions of a territory as `diagdemo history` shows them, one line each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diagdemo.changes.history.moment import Moment
from diagdemo.cli.show.cells import cell_width
from diagdemo.cli.show.paint import Paint
from diagdemo.cli.visible import visible
from diagdemo.cli.wrap import wrapped
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.wording import NOT_KNOWN, agree, cut, share

MARGIN = 14
"""Where what is said of a version begins, after its day."""
_BESIDE = 39
"""What a line of a version takes beside its name and what its records say."""
_LONGEST = 24
"""How much of the name of a version is shown."""
_HEADS = (
    ("", "", "champs", "constats", ""),
    ("jour", "version", "renseignés", "relevés", "indéterminés"),
)


def versions(slug: str, moments: Sequence[Moment], columns: int, paint: Paint) -> Iterator[str]:
    """One line a version: its day, its name, how full the records are, what the constats find."""
    fills = [_fill(moment) for moment in moments]
    full = max(map(len, ("renseignés", *fills)))
    names = [_name(moment, min(_LONGEST, columns - _BESIDE - full)) for moment in moments]
    wide = max(map(cell_width, ("version", *names)))
    for when, version, fields, found, unknown in _HEADS:
        heads = f"{version:<{wide}}  {fields:<{full}}  {found:<8} {unknown:>12}"
        yield paint(f"  {when:<{MARGIN - 4}}  {heads}".rstrip(), "contexte")
    for moment, name, fill in zip(moments, names, fills, strict=True):
        counts = [moment.constats[state] for state in (EtatConstat.DECLENCHE, EtatConstat.INDETERMINE)]
        padded = f"{name}{' ' * (wide - cell_width(name))}  {fill:<{full}}"
        yield f"  {moment.version.revision.day}  {padded}  {counts[0]:>7}  {counts[1]:>12}".rstrip()
        yield from _beside(slug, moment, columns, paint)


def _beside(slug: str, moment: Moment, columns: int, paint: Paint) -> Iterator[str]:
    """What the message of the version says of it, and what is wrong in it."""
    margin = " " * MARGIN
    if subject := visible(moment.version.revision.subject):
        yield margin + paint(cut(subject, columns - MARGIN - 1), "contexte")
    if moment.errors or moment.aside:
        kept = f", {agree(moment.aside, 'fiche laissée', 'fiches laissées')} de côté" if moment.aside else ""
        told = agree(moment.errors, "erreur", "erreurs") + kept
        command = f"diagdemo validate {visible(slug)} --revision {moment.version.revision.short}"
        for line in wrapped(f"{told}\u00a0: {command}", columns, margin, margin):
            yield margin + paint(line.strip(), "avertissement")


def _name(moment: Moment, room: int) -> str:
    """The tags of a version, cut where there is no room; its short name when it has none."""
    version = moment.version
    short = version.revision.short
    return cut(visible(", ".join(version.tags)), max(room, len(short)) - 1) if version.tags else short


def _fill(moment: Moment) -> str:
    known, expected, _ = moment.fill
    if not expected:
        return NOT_KNOWN
    part = 100 if known == expected else min(99, round(100 * known / expected))
    return f"{share(known, expected)}, {part}\u00a0%"
