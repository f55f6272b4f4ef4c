"""From the files of a repository to what its verification tells, read part by part."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from diagdemo.checks import Result, conclude
from diagdemo.cli.depot import chosen, progress, undisturbed
from diagdemo.cli.forge import git_prefix
from diagdemo.cli.show.verification import Verification, Waived
from diagdemo.verification.verify import Wanted, verify
from diagdemo.workspace.layout import placed, territory_of

if TYPE_CHECKING:
    from diagdemo.cli.show.excerpt import LinesOf
    from diagdemo.issues import Issue
    from diagdemo.workspace.places import Content

UNREADABLE = "Les entretiens sont dans un dépôt à part, illisible d’ici\u00a0: ils n’ont pas été vérifiés."


class How(NamedTuple):
    """How a repository is verified."""

    territories: Sequence[str] | None = None
    """Those that were named, if some were."""
    date: datetime.date | None = None
    """The day with which retention dates are compared; the current one by default."""
    with_waivers: bool = True
    """Whether waivers set issues aside."""
    remembers: bool = True
    """Whether what was found before may serve, and what is found be kept."""
    processes: int | None = None
    """How many processes read; None for what pays."""
    names: bool = False
    """Whether the name of what each record describes is told."""


def verify_files(root: Path, how: How) -> tuple[Verification, LinesOf]:
    """What the checks find in the chosen territories, and in what all territories share.

    Args:
        root: the folder that holds `diagdemo.yaml`.
        how: what is verified, and how.

    Returns:
        What was found, and what gives the lines of a file.
    """
    wanted = Wanted(
        how.date or datetime.date.today(),
        lambda slugs: chosen(root, slugs, how.territories),
        how.remembers,
        how.processes,
        how.names,
    )
    with undisturbed():
        found = verify(root, wanted, progress("Vérification des territoires", every=10))
    others, roots = found.others, found.shared.roots
    result = conclude(
        found.issues, found.shared.waivers, lambda path: territory_of(path, roots) not in others
    )
    issues, aside = waived(result, with_waivers=how.with_waivers)
    return Verification(
        issues,
        aside,
        found.names,
        found.territories,
        () if found.shared.readable else (UNREADABLE,),
        prefix=git_prefix(root),
        unnamed=found.files - len(found.names),
    ), _lines(roots)


def waived(result: Result, *, with_waivers: bool) -> tuple[list[Issue], list[Waived]]:
    """The issues that are left, and those that waivers set aside; without waivers, all are left."""
    if not with_waivers:
        return sorted((*result.issues, *result.waived)), []
    return list(result.issues), [_waived(result, issue) for issue in result.waived]


def _waived(result: Result, issue: Issue) -> Waived:
    waiver = result.waivers[issue.code, issue.location.file]
    return Waived(issue, waiver.reason, waiver.by, waiver.place)


def lines_from(content_of: Callable[[str], Content | None]) -> Callable[[str], list[str]]:
    """The lines of a file, for excerpts; none for what cannot be read.

    The faults come file by file: a few files are remembered, however many there are.

    Args:
        content_of: what a file holds; None when its lines are not shown.
    """

    @lru_cache(maxsize=16)
    def of(file: str) -> list[str]:
        from diagdemo.yaml.document import Document
        from diagdemo.yaml.encoding import decode

        content = content_of(file)
        if content is None:
            return []
        # Its text alone: to look again for what is wrong with it would cost much more.
        document = Document(file, decode(file, content).text, None) if isinstance(content, bytes) else content
        return document.lines

    return of


def _lines(roots: Mapping[str, str]) -> Callable[[str], list[str]]:
    """The lines of a file of the folder."""

    def content_of(file: str) -> Content:
        from diagdemo.yaml.opening import read_bytes

        return read_bytes(*placed(file, roots))

    return lines_from(content_of)
