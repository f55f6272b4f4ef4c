"""The format `markdown`: what a person reads in the summary of a job or in a comment.

It is bounded, since forges refuse longer texts: the worst are told first, and the others counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from diagdemo.cli.show.outputs.told import address, is_whole_file
from diagdemo.cli.show.summary import waived_sentence
from diagdemo.cli.show.verification import Verification, Waived
from diagdemo.cli.visible import visible
from diagdemo.issues import Issue, Location, Severity
from diagdemo.report.markdown import Safe, escape
from diagdemo.wording import agree, listed

ROOM = 60_000
"""Bytes: GitHub refuses comments over 65,536 signs."""
_ROWS = 50
"""Territories in the table of counts."""
_SHARED = "Commun à tous les territoires"


class _Shown(NamedTuple):
    """What is told one by one; the rest is counted."""

    issues: Sequence[Issue]
    waived: Sequence[Waived]


def write(verification: Verification, room: int = ROOM) -> str:
    """The summary, of at most `room` bytes when that is possible at all."""
    ranked = sorted(verification.issues, key=lambda issue: issue.severity is not Severity.ERREUR)
    low, high = 0, len(ranked) + len(verification.waived)
    while low < high:
        middle = (low + high + 1) // 2
        if len(_text(verification, _first(verification, ranked, middle)).encode("utf-8", "replace")) <= room:
            low = middle
        else:
            high = middle - 1
    return _text(verification, _first(verification, ranked, low))


def _first(verification: Verification, ranked: Sequence[Issue], count: int) -> _Shown:
    """The `count` first, errors before warnings before what is set aside, each in the order of the files."""
    return _Shown(sorted(ranked[:count]), verification.waived[: max(0, count - len(ranked))])


def _text(verification: Verification, shown: _Shown) -> str:
    blocks = ["## Vérification des fiches", _counts(verification)]
    blocks += [waived_sentence(len(verification.waived))] if verification.waived else []
    blocks += [escape(visible(remark)) for remark in verification.remarks]
    blocks += _table(verification)
    blocks += _territories(verification, shown.issues)
    blocks += _rest(verification, shown)
    blocks += _aside(verification, shown.waived)
    if verification.issues:
        blocks.append(f"Pour comprendre un code\u00a0: `diagdemo explain {verification.issues[0].code}`")
    return "\n\n".join(blocks) + "\n"


def _counts(verification: Verification) -> str:
    files = len(verification.files)
    if not verification.issues:
        return f"**Rien à corriger** dans {agree(files, 'fichier', 'fichiers')}."
    touched = len({issue.location.file for issue in verification.issues})
    where = f"{agree(touched, 'fichier', 'fichiers')} sur {files}"
    return f"**{_severities(verification.issues)}** dans {where}."


def _severities(issues: Sequence[Issue]) -> str:
    errors = sum(issue.severity is Severity.ERREUR for issue in issues)
    warnings = len(issues) - errors
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
    rows = ["| | Erreurs | Avertissements | Mis de côté |", "|---|--:|--:|--:|"]
    for slug in slugs[:_ROWS]:
        own = issues.get(slug, [])
        errors = sum(issue.severity is Severity.ERREUR for issue in own)
        rows.append(
            f"| {_name(verification, slug)} | {errors} | {len(own) - errors} | {len(aside.get(slug, ()))} |"
        )
    yield "\n".join(rows)
    if len(slugs) > _ROWS:
        yield f"Et {agree(len(slugs) - _ROWS, 'autre territoire', 'autres territoires')}."


def _by_territory(verification: Verification, issues: Sequence[Issue]) -> dict[str, list[Issue]]:
    found: dict[str, list[Issue]] = {}
    for issue in issues:
        found.setdefault(verification.territory(issue.location.file), []).append(issue)
    return found


def _name(verification: Verification, slug: str) -> Safe:
    return escape(visible(verification.territories.get(slug, slug)) or _SHARED)


def _territories(verification: Verification, issues: Sequence[Issue]) -> Iterator[str]:
    """The issues, file by file."""
    for slug, own in sorted(_by_territory(verification, issues).items()):
        yield f"### {_name(verification, slug)}"
        file = None
        for issue in own:
            if issue.location.file != file:
                file = issue.location.file
                yield f"**{_link(verification, Location(file), file)}**"
            yield _item(verification, issue)


def _item(verification: Verification, issue: Issue) -> str:
    place = issue.location
    where = "fichier entier" if is_whole_file(place) else f"ligne {place.line}"
    head = f"{issue.severity.value.capitalize()}, {_link(verification, place, where)}"
    text = f"- {head}\u00a0: {escape(visible(issue.message))} ({escape(issue.code)})"
    return f"{text}\\\n  *À faire\u00a0:* {escape(visible(issue.advice))}" if issue.advice else text


def _link(verification: Verification, location: Location, label: str) -> str:
    """A link to a place on the forge, else from the root of what Git holds."""
    path = address(verification.path(location.file))
    line = "" if is_whole_file(location) else f"#L{location.line}"
    return f"[{escape(visible(label))}]({verification.pages}{path}{line})"


def _rest(verification: Verification, shown: _Shown) -> Iterator[str]:
    kept = set(shown.issues)
    others = [issue for issue in verification.issues if issue not in kept]
    if others:
        yield f"… et aussi\u00a0: {_severities(others)}. Pour tout lire\u00a0: `diagdemo validate --max 0`"


def _aside(verification: Verification, waived: Sequence[Waived]) -> Iterator[str]:
    """What waivers set aside, folded, with their reasons."""
    if not waived:
        return
    yield "<details>\n<summary>Mis de côté par une dérogation</summary>"
    for each in waived:
        file, line = each.issue.location[:2]
        place = _link(verification, each.issue.location, f"{file}, ligne {line}")
        yield (
            f"- {place}\u00a0: {escape(visible(each.issue.message))} ({escape(each.issue.code)})\\\n"
            f"  *Motif\u00a0:* {escape(visible(each.told))}"
        )
    rest = len(verification.waived) - len(waived)
    if rest:
        yield f"… et {agree(rest, 'autre', 'autres')}."
    yield "</details>"
