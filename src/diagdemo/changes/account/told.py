"""The whole account: what changed in conclusions first, then in records, then what must be mended."""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.changes.account.conclusions import conclusion_blocks, conclusion_counts
from diagdemo.changes.account.facts import fact_blocks
from diagdemo.changes.account.items import (
    CONCLUSIONS,
    FACTS,
    FAULTS,
    SHARED,
    Block,
    Chapter,
    Item,
    Part,
    Told,
)
from diagdemo.changes.model import Changes, Line, Side, TerritoryChange
from diagdemo.issues import Issue, Severity
from diagdemo.wording import agree, listed


def told(changes: Changes) -> Told:
    """The account of what changed."""
    versions = (("Avant", changes.before.told), ("Après", changes.after.told))
    return Told(versions, tuple(_lead(changes)), tuple(_chapters(changes)))


def _chapters(changes: Changes) -> Iterator[Chapter]:
    for change in changes.territories:
        counts = conclusion_counts(change)
        yield Chapter(change.name, (counts,) if counts else (), tuple(_territory(change)))
    if changes.shared:
        yield Chapter(SHARED, (), (Part(FACTS, tuple(fact_blocks(changes.shared))),))
    faults = tuple(_faults(changes))
    if faults:
        yield Chapter(FAULTS, (), (Part("", faults),))


def _territory(change: TerritoryChange) -> Iterator[Part]:
    if change.concludes or change.reserves:
        yield Part(CONCLUSIONS, tuple(conclusion_blocks(change)))
    if change.records:
        yield Part(FACTS, tuple(fact_blocks(change.records)))


def _lead(changes: Changes) -> Iterator[str]:
    if changes.empty:
        yield "Rien ne change, ni dans les fiches ni dans ce qu’elles permettent de conclure."
        return
    if changes.before.early:
        yield "La version d’avant n’avait pas encore de dépôt ici\u00a0: rien ne se compare."
        yield from _told_faults(changes)
        return
    yield f"{_counted(changes)}."
    if not any(each.concludes for each in changes.territories):
        yield "Les conclusions ne changent pas."
    yield from _told_faults(changes)


def _counted(changes: Changes) -> str:
    """How many records change, and where."""
    count = sum(len(each.records) for each in changes.territories)
    names = listed([each.name for each in changes.territories])
    where = f" dans {agree(len(changes.territories), 'territoire', 'territoires')} ({names})" if names else ""
    told = f"{agree(count, 'fiche change', 'fiches changent')}{where}"
    if not changes.shared:
        return told
    shared = agree(len(changes.shared), "fiche commune", "fiches communes")
    return f"{told}, avec {shared} à tous les territoires"


def _told_faults(changes: Changes) -> Iterator[str]:
    """What the verification says of the two versions, in sentences."""
    errors = sum(issue.severity is Severity.ERREUR for issue in changes.appeared)
    if errors:
        count = agree(errors, "erreur apparaît", "erreurs apparaissent")
        told = f"{count}\u00a0: à corriger avant d’accepter (voir à la fin)."
        if (changes.before.errors, changes.after.errors) == (0, errors):
            yield f"{told} Ce qui n’a pas pu être lu n’est pas comparé."
            return
        yield told
    for version in (changes.before, changes.after):
        if version.errors:
            count = agree(version.errors, "erreur", "erreurs")
            yield f"Dans {version.told}, {count}\u00a0: ce qui n’a pas pu être lu n’est pas comparé."


def _faults(changes: Changes) -> Iterator[Block]:
    if changes.appeared:
        yield Block("Ce qui est à corriger", tuple(map(_appeared, changes.appeared)))
    if changes.mended:
        yield Block("Ce qui est corrigé", tuple(map(_mended, changes.mended)))


def _appeared(issue: Issue) -> Item:
    return Item("?", issue.code, issue.message, (_place(issue, Side.APRES),), note=issue.advice)


def _mended(issue: Issue) -> Item:
    return Item("=", issue.code, issue.message, (_place(issue, Side.AVANT),))


def _place(issue: Issue, side: Side) -> Line:
    return Line(side, issue.location.file, issue.location.line)
