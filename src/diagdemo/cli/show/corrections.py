"""Corrections as people read them: what changes line by line, what was withdrawn, what is left."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from diagdemo.cli import streams
from diagdemo.cli.show.diff_text import format_diff
from diagdemo.cli.show.paint import painter
from diagdemo.cli.show.summary import counts
from diagdemo.cli.visible import visible
from diagdemo.wording import agree

if TYPE_CHECKING:
    from diagdemo.fixing.fix import Fixed
    from diagdemo.fixing.wanted import Wanted
    from diagdemo.issues import Issue
    from diagdemo.workspace.rewrite import Edit
    from diagdemo.workspace.workspace import Workspace

_SHOWN = 5


def format_corrections(fixed: Fixed, before: Workspace) -> str:
    """Each file that changes with its changed lines, then what was withdrawn; ended by a newline."""
    moved = {(move.root, move.old): move.new for move in fixed.moves}
    blocks = [_file(edit, moved.pop((edit.root, edit.path), "")) for edit in fixed.edits]
    blocks += [f"{visible(old)} → {visible(new)}" for (_, old), new in moved.items()]
    withdrawn = "\n".join(_withdrawn(fixed.withdrawn))
    return "".join(f"{block}\n\n" for block in (*blocks, withdrawn) if block)


def format_left(fixed: Fixed, wanted: Wanted, scope: Sequence[str], wrote: bool) -> str:
    """What a person still has to do; ended by a newline."""
    return "".join(f"{line}\n" for line in _left(fixed, wanted, scope, wrote))


def _file(edit: Edit, moved: str) -> str:
    from diagdemo.yaml.source import read

    old, new = read(edit.path, edit.before).text, read(edit.path, edit.after).text
    columns = streams.width() if sys.stdout.isatty() else 0
    text = format_diff(edit.path, old, new, moved=moved, columns=columns, paint=painter(sys.stdout))
    recoded = edit.before.removeprefix(b"\xef\xbb\xbf") != old.encode()
    return f"{text}\n  Le fichier passe en UTF-8." if recoded else text


def _withdrawn(issues: Sequence[Issue]) -> Iterator[str]:
    if not issues:
        return
    words = ("correction retirée", "corrections retirées")
    yield f"{agree(len(issues), *words)}, car la faute resterait ou une autre apparaîtrait\u00a0:"
    for issue in issues[:_SHOWN]:
        yield visible(f"  {issue.location.file}:{issue.location.line} {issue.code} {issue.message}")
    if len(issues) > _SHOWN:
        yield f"  et {agree(len(issues) - _SHOWN, 'autre', 'autres')}"


def _left(fixed: Fixed, wanted: Wanted, scope: Sequence[str], wrote: bool) -> Iterator[str]:
    left = [issue for issue in fixed.result.issues if wanted.covers(issue.location.file)]
    named = "" if wanted.territories is None else " " + " ".join(map(visible, scope))
    if not fixed.done and left:
        yield "Aucune correction à faire." if wanted.unsure else "Aucune correction sûre à faire."
    if left:
        told = f"À corriger par une personne\u00a0: {counts(left)}"
        see = "pour les voir" if len(left) > 1 else "pour le détail"
        yield f"{told}\u00a0; {see}\u00a0: diagdemo validate{named}"
    else:
        rest = "reste" if wrote else "resterait"
        yield f"Il ne {rest} rien à corriger." if fixed.done else "Rien à corriger."
    guessed = _guessed(left, fixed, wanted)
    if guessed:
        guess = agree(guessed, "qui se devine", "qui se devinent")
        yield f"  dont {guess}, à relire avant d’écrire\u00a0: diagdemo fix{named} --non-surs"
    if wrote and fixed.workspace.revision is not None:
        yield (
            "Pas encore enregistré dans Git\u00a0: git diff pour relire, puis git add --all et "
            'git commit -m "Corriger les fiches"'
        )


def _guessed(left: Sequence[Issue], fixed: Fixed, wanted: Wanted) -> int:
    """How many of the faults that are left have a correction that was not asked for."""
    if wanted.unsure:
        return 0
    bold = wanted._replace(unsure=True)
    return sum(bold.keeps(issue, fixed.workspace) and not issue.correction.sure for issue in left)
