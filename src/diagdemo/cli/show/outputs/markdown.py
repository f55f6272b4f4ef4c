"""The format `markdown`: what a person reads in the summary of a job or in a comment.

It is bounded, since forges refuse longer texts: the worst are told first, and the others counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from diagdemo.cli.show.outputs.markdown_items import aside_item, heading, item, territory_name
from diagdemo.cli.show.summary import waived_count
from diagdemo.cli.show.verification import Verification, Waived
from diagdemo.cli.visible import visible
from diagdemo.issues import Issue, Severity
from diagdemo.report.markdown import escape
from diagdemo.wording import agree, listed, number

ROOM = 60_000
"""Bytes: GitHub refuses comments over 65,536 signs."""
_ROWS = 50
"""Territories in the table of counts."""


class _Shown(NamedTuple):
    """What is told one by one; the rest is counted."""

    issues: Sequence[Issue]
    waived: Sequence[Waived]


def write(verification: Verification, room: int = ROOM) -> str:
    """The summary, of at most `room` bytes when that is possible at all."""
    ranked = sorted(verification.issues, key=lambda issue: issue.severity is not Severity.ERREUR)

    def told(count: int) -> str:
        return _text(verification, _first(verification, ranked, count))

    def fits(count: int) -> bool:
        return len(told(count).encode("utf-8", "replace")) <= room

    least, most = 0, len(ranked) + len(verification.waived)
    middle = most
    while least < most:
        least, most = (middle, most) if fits(middle) else (least, middle - 1)
        middle = (least + most + 1) // 2
    return told(least)


def _first(verification: Verification, ranked: Sequence[Issue], count: int) -> _Shown:
    """The `count` first, errors before warnings before what is set aside, each in the order of the files."""
    return _Shown(sorted(ranked[:count]), verification.waived[: max(0, count - len(ranked))])


def _text(verification: Verification, shown: _Shown) -> str:
    blocks = ["## Vérification des fiches", _counts(verification)]
    blocks += [f"{waived_count(len(verification.waived))}."] if verification.waived else []
    blocks += [escape(visible(remark)) for remark in verification.remarks]
    blocks += _table(verification)
    blocks += _territories(verification, shown.issues)
    blocks += _rest(verification, shown)
    blocks += _aside(verification, shown.waived)
    if verification.issues:
        blocks.append(f"Pour comprendre un code\u00a0: `diagdemo explain {verification.issues[0].code}`")
    return "\n\n".join(blocks) + "\n"


def _counts(verification: Verification) -> str:
    files = verification.read
    if not verification.issues:
        return f"**Rien à corriger** dans {agree(files, 'fichier', 'fichiers')}."
    touched = len({issue.location.file for issue in verification.issues})
    where = f"{agree(touched, 'fichier', 'fichiers')} sur {number(files)}"
    return f"**{_severities(*_severe(verification.issues))}** dans {where}."


def _severe(issues: Sequence[Issue]) -> tuple[int, int]:
    """How many errors, how many warnings."""
    errors = sum(issue.severity is Severity.ERREUR for issue in issues)
    return errors, len(issues) - errors


def _severities(errors: int, warnings: int) -> str:
    parts = [agree(errors, "erreur", "erreurs")] if errors else []
    parts += [agree(warnings, "avertissement", "avertissements")] if warnings else []
    return listed(parts)


def _table(verification: Verification) -> Iterator[str]:
    """The counts by territory, when there are several to tell apart."""
    issues = _by_territory(verification, verification.issues)
    aside = _by_territory(verification, [waived.issue for waived in verification.waived])
    slugs = sorted({*issues, *aside})
    if len(slugs) < 2:
        return
    rows = ["| Où | Erreurs | Avertissements | Mis de côté |", "|---|--:|--:|--:|"]
    for slug in slugs[:_ROWS]:
        counts = (*_severe(issues.get(slug, [])), len(aside.get(slug, ())))
        rows.append(f"| {' | '.join([territory_name(verification, slug), *map(str, counts)])} |")
    yield "\n".join(rows)
    if len(slugs) > _ROWS:
        yield f"Et {agree(len(slugs) - _ROWS, 'autre territoire', 'autres territoires')}."


def _by_territory(verification: Verification, issues: Sequence[Issue]) -> dict[str, list[Issue]]:
    found: dict[str, list[Issue]] = {}
    for issue in issues:
        found.setdefault(verification.territory(issue.location.file), []).append(issue)
    return found


def _territories(verification: Verification, issues: Sequence[Issue]) -> Iterator[str]:
    """The issues, file by file."""
    for slug, own in sorted(_by_territory(verification, issues).items()):
        yield f"### {territory_name(verification, slug)}"
        for file, held in groupby(own, lambda issue: issue.location.file):
            yield heading(verification, file)
            yield "\n".join(item(verification, issue) for issue in held)


def _rest(verification: Verification, shown: _Shown) -> Iterator[str]:
    all_of_them, told = _severe(verification.issues), _severe(shown.issues)
    if all_of_them != told:
        others = _severities(all_of_them[0] - told[0], all_of_them[1] - told[1])
        yield f"… et aussi\u00a0: {others}. Pour tout lire\u00a0: `diagdemo validate --max 0`"


def _aside(verification: Verification, waived: Sequence[Waived]) -> Iterator[str]:
    """What waivers set aside, folded, with their reasons."""
    if not waived:
        return
    yield "<details>\n<summary>Ce qui est mis de côté, et pourquoi</summary>"
    yield "\n".join(aside_item(verification, each) for each in waived)
    rest = len(verification.waived) - len(waived)
    if rest:
        yield f"… et {agree(rest, 'autre', 'autres')}."
    yield "</details>"
