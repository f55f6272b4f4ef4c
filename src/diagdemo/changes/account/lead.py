"""The sentences that come first: how much changed, whether conclusions do, what could not be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diagdemo.changes.model import Changes, Nature, TerritoryChange
from diagdemo.issues import Issue, Severity
from diagdemo.wording import agree, listed

_UNTOLD = "ce qui n’a pas pu être lu n’est pas comparé."
_USUAL = (
    "Les réglages (diagdemo.yaml) ne se lisent pas dans l’une des versions\u00a0: toutes deux sont comparées "
    "avec les réglages habituels."
)
_UNREAD = (Nature.ILLISIBLE, Nature.LISIBLE)


def lead(changes: Changes) -> Iterator[str]:
    """The sentences, the most important first."""
    if changes.empty:
        yield "Rien ne change, ni dans les fiches ni dans ce qu’elles permettent de conclure."
        return
    if changes.before.early:
        yield "La version d’avant n’avait pas encore de dépôt ici\u00a0: rien ne se compare."
    else:
        yield f"{_counted(changes)}."
        yield from _concluded(changes)
    yield from _faults(changes)


def _counted(changes: Changes) -> str:
    """How many records change, and where; then where conclusions alone do."""
    written = [each for each in changes.territories if each.records]
    others = [each for each in changes.territories if each.concludes and not each.records]
    count, common = sum(len(each.records) for each in written), len(changes.shared)
    shared = f"{agree(common, 'fiche commune', 'fiches communes')} à tous les territoires"
    if count:
        told = f"{agree(count, 'fiche change', 'fiches changent')} dans {_named(written)}"
        told += f", avec {shared}" if common else ""
    elif common:
        told = f"{shared} {'changent' if common > 1 else 'change'}"
        told += ", et aucune autre" if others else ""
    else:
        told = "Aucune fiche de territoire ne change" if others else "Aucune fiche ne change"
    too = "aussi " if count else ""
    return f"{told}\u00a0; les conclusions changent {too}dans {_named(others)}" if others else told


def _named(held: Sequence[TerritoryChange]) -> str:
    names = listed([each.name for each in held])
    return f"{agree(len(held), 'territoire', 'territoires')} ({names})"


def _concluded(changes: Changes) -> Iterator[str]:
    """Which territories come and go; when nothing else is concluded, whether somebody can know."""
    if any(each.kind == "espace" and each.nature in _UNREAD for each in changes.shared):
        yield _USUAL
    lone = [each.lone for each in changes.territories if each.lone]
    for gone, words in (
        (False, ("territoire apparaît", "territoires apparaissent")),
        (True, ("territoire disparaît", "territoires disparaissent")),
    ):
        held = [each for each in lone if each.gone is gone]
        if held:
            found = agree(sum(each.found for each in held), "constat relevé", "constats relevés")
            yield f"{agree(len(held), *words)}, avec {found}."
    if lone or any(each.concludes for each in changes.territories):
        return
    if _is_partial(changes):
        yield "Ce qui a pu être lu ne change pas les conclusions."
    else:
        yield "Les conclusions ne changent pas."


def _is_partial(changes: Changes) -> bool:
    """Whether one of the versions was not wholly read, or compared."""
    unread = (each.nature in _UNREAD for each in changes.shared)
    return (
        any(each.reserves for each in changes.territories)
        or any(unread)
        or bool(_errors(changes.appeared) or _errors(changes.mended))
    )


def _errors(issues: Sequence[Issue]) -> int:
    return sum(issue.severity is Severity.ERREUR for issue in issues)


def _faults(changes: Changes) -> Iterator[str]:
    """What the verification says of the two versions."""
    before, after = changes.before, changes.after
    appeared, mended = _errors(changes.appeared), _errors(changes.mended)
    if appeared:
        count = agree(appeared, "erreur apparaît", "erreurs apparaissent")
        told = f"{count}\u00a0: à corriger avant d’accepter (voir à la fin)."
        if (before.errors, after.errors) == (0, appeared):
            yield f"{told} {_UNTOLD[:1].upper()}{_UNTOLD[1:]}"
            return
        yield told
    elif not mended and after.errors and before.errors == after.errors:
        count = agree(after.errors, "erreur", "erreurs")
        yield f"Dans les deux versions, {count}\u00a0: {_UNTOLD}"
        return
    for version in (before, after):
        if version.errors:
            yield f"Dans {version.told}, {agree(version.errors, 'erreur', 'erreurs')}\u00a0: {_UNTOLD}"
