"""The format `concis`: one line per issue, for editors, `grep` and those who listen to their screen."""

from __future__ import annotations

from collections.abc import Sequence

from diagdemo.cli.show.summary import left_out, shown
from diagdemo.cli.visible import visible
from diagdemo.issues import Issue


def format_concise(issues: Sequence[Issue], *, maximum: int = 0) -> str:
    """`fichier:ligne:colonne code fait — conseil`, each line ended by a newline; empty when there is none.

    At most `maximum` issues are shown, errors first; 0 shows them all.
    """
    kept = shown(issues, maximum)
    lines = [_line(issue) for issue in kept]
    rest = left_out(issues, kept)
    return "".join(f"{line}\n" for line in ([*lines, rest] if rest else lines))


def _line(issue: Issue) -> str:
    place = f"{issue.location.file}:{issue.location.line}:{issue.location.column}"
    advice = f" — {issue.advice}" if issue.advice else ""
    return visible(f"{place} {issue.code} {issue.message}{advice}")
