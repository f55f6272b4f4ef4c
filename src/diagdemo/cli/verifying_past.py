"""From a past version to what its verification tells, read part by part."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from diagdemo.checks import conclude, find
from diagdemo.checks.idle_waiver import waivers
from diagdemo.cli.depot import chosen, progress, undisturbed
from diagdemo.cli.forge import git_prefix
from diagdemo.cli.show.verification import Verification
from diagdemo.cli.verifying import UNREADABLE, How, lines_from, waived
from diagdemo.workspace.apart import Interviews
from diagdemo.workspace.index import COLLECTIVITE
from diagdemo.workspace.layout import territory_of

if TYPE_CHECKING:
    from diagdemo.cli.show.excerpt import LinesOf
    from diagdemo.issues import Issue
    from diagdemo.workspace.past_stream import PastStream


def verify_past(stream: PastStream, how: How) -> tuple[Verification, LinesOf]:
    """What the checks find in the chosen territories, and in what all territories share.

    Args:
        stream: the repository as it was.
        how: what is verified, and how.

    Returns:
        What was found, and what gives the lines of a file.
    """
    scope = chosen(stream.root, stream.territories, how.territories)
    with undisturbed():
        issues, files, called = _found(stream, scope, how.date or datetime.date.today())
    others, roots = set(stream.territories).difference(scope), stream.roots
    result = conclude(issues, waivers(stream.shared), lambda path: territory_of(path, roots) not in others)
    left, aside = waived(result, with_waivers=how.with_waivers)
    return Verification(
        left,
        aside,
        files,
        called,
        (UNREADABLE,) if stream.status is Interviews.ILLISIBLES else (),
        prefix=git_prefix(stream.root),
    ), lines_from(stream.content)


def _found(
    stream: PastStream, scope: tuple[str, ...], today: datetime.date
) -> tuple[list[Issue], dict[str, str], dict[str, str]]:
    """All that is wrong, and the names of the files and of the territories."""
    issues: list[Issue] = []
    files: dict[str, str] = {}
    called = {slug: slug for slug in scope}
    tell = progress("Vérification des territoires", every=10)
    for done, territory in enumerate((None, *scope)):
        part = stream.read(territory).part
        issues += find(part, today)
        files |= {record.path: record.title for record in part.records}
        called |= {str(territory): record.name for record in part.records if record.kind == COLLECTIVITE}
        if tell:
            tell(done, len(scope))
    return issues, files, called
