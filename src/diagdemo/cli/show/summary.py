"""Counts in words, and the choice of what is shown when there is too much."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from diagdemo.cli.show.paint import Paint, plain
from diagdemo.cli.show.verification import Verification
from diagdemo.cli.visible import visible
from diagdemo.issues import Issue, Severity
from diagdemo.wording import agree, few

_NAMED = 12
"""Territories that are named one by one."""


def shown(issues: Sequence[Issue], maximum: int) -> list[Issue]:
    """The `maximum` issues to show, errors before warnings, in the order of `issues`; 0 keeps them all."""
    if not maximum or len(issues) <= maximum:
        return list(issues)
    ranked = sorted(range(len(issues)), key=lambda at: (issues[at].severity is not Severity.ERREUR, at))
    return [issues[at] for at in sorted(ranked[:maximum])]


def left_out(issues: Sequence[Issue], kept: Sequence[Issue]) -> str:
    """The sentence that counts what is not shown; empty when everything is."""
    rest = len(issues) - len(kept)
    if not rest:
        return ""
    errors = _errors(issues) - _errors(kept)
    others = f"{rest} autre{'s' if rest > 1 else ''}"
    return f"… et {others} ({_counts(errors, rest - errors, plain)}) ; « --max 0 » montre tout"


def format_summary(issues: Sequence[Issue], files: int, paint: Paint = plain) -> str:
    """The last lines of `validate`: what was found in how many of the `files` that were read.

    No newline at its end.
    """
    read = f"{files} fichier{'s' if files > 1 else ''}"
    if not issues:
        return paint(f"Rien à corriger dans {read}.", "succès")
    touched = len({issue.location.file for issue in issues})
    errors = _errors(issues)
    counts = _counts(errors, len(issues) - errors, paint)
    where = f"{touched} fichier{'s' if touched > 1 else ''} sur {files}"
    command = paint(f"diagdemo explain {issues[0].code}", "commande")
    return f"{counts} dans {where}.\nPour comprendre un code : {command}"


def closing(verification: Verification, paint: Paint = plain) -> Iterator[str]:
    """The last lines: what was found in how much, what was set aside, what could not be verified."""
    slugs = [visible(slug) for slug in verification.territories]
    named = f" {agree(len(slugs), 'territoire', 'territoires')}\u00a0: {few(slugs, _NAMED)}." if slugs else ""
    summary = format_summary(verification.issues, verification.read, paint)
    yield summary + ("" if verification.issues else named)
    mended = sum(_is_sure(issue) for issue in verification.issues)
    if mended:
        told = agree(mended, "faute se corrige d’un coup", "fautes se corrigent d’un coup")
        yield f"{told}, et diagdemo montre d’abord comment\u00a0: {paint('diagdemo fix', 'commande')}"
    yield from untold(verification)


def _is_sure(issue: Issue) -> bool:
    """Whether `diagdemo fix` mends a fault without anybody having to look."""
    correction = issue.correction
    return bool(correction) and correction.sure and not correction.named


def untold(verification: Verification) -> Iterator[str]:
    """What was set aside, and what could not be verified."""
    if verification.waived:
        count = len(verification.waived)
        shows = "les montre" if count > 1 else "le montre"
        yield f"{waived_count(count)}\u00a0; «\u00a0--sans-derogation\u00a0» {shows}."
    yield from verification.remarks


def waived_count(count: int) -> str:
    """« 3 signalements mis de côté par une dérogation »."""
    return f"{agree(count, 'signalement mis de côté', 'signalements mis de côté')} par une dérogation"


def counts(issues: Sequence[Issue]) -> str:
    """« 2 erreurs, 1 avertissement »."""
    errors = _errors(issues)
    return _counts(errors, len(issues) - errors, plain)


def _errors(issues: Iterable[Issue]) -> int:
    return sum(issue.severity is Severity.ERREUR for issue in issues)


def _counts(errors: int, warnings: int, paint: Paint) -> str:
    parts = []
    for count, word in ((errors, "erreur"), (warnings, "avertissement")):
        if count:
            parts.append(paint(f"{count} {word}{'s' if count > 1 else ''}", word))
    return ", ".join(parts)
