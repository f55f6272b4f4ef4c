"""What two branches changed both, and what only goes wrong once they are together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from diagdemo.changes.faults import only_in
from diagdemo.changes.meeting import Both, Changed, changes_since, met
from diagdemo.changes.model import Nature
from diagdemo.checks import run
from diagdemo.issues import Issue, Severity
from diagdemo.workspace.merging import Attempt, attempt
from diagdemo.workspace.past import Past
from diagdemo.workspace.refusal import quote
from diagdemo.workspace.revision import Revision
from diagdemo.workspace.scope import Scope
from diagdemo.workspace.since import Touched, touched_between


@dataclass(frozen=True)
class Gone:
    """A name that one branch no longer has, and that a fault speaks of."""

    name: str
    later: str | None
    """What it is called now; None when the record was taken away."""
    here: bool
    """Whether the current branch did it."""


@dataclass(frozen=True)
class Merging:
    """What bringing two branches together would give."""

    attempt: Attempt
    here: int
    """How many records the current branch changed."""
    there: int
    both: tuple[Both, ...]
    asked: tuple[str, ...]
    """The files where Git would ask to choose that are not among `both`."""
    appeared: tuple[Issue, ...]
    """The faults that neither branch has and that there would be."""
    gone: tuple[Gone, ...]
    """What explains some of them."""
    brought: int
    """How many faults the other branch has already and brings."""
    present: int
    """How many errors the current branch has already, and keeps."""


def try_merging(past: Past, here: Revision, there: Revision) -> Merging:
    """What bringing `there` into `here` would give, checks included.

    Raises:
        UsageError: Git cannot tell.
        DiagdemoError: the branches have nothing in common.
    """
    found = attempt(past, here, there)
    ours, theirs = (touched_between(past, found.base, side) for side in (here, there))
    scope = _scope(ours, theirs)
    base, mine, other, together = (
        past.load(version, only=scope, early=version is found.base)
        for version in (found.base, here, there, found.together)
    )
    changed = changes_since(base, mine), changes_since(base, other)
    both = tuple(met(base, (mine, changed[0]), (other, changed[1])))
    told = {path for each in both for path in each.paths}
    # What a file says where one must still choose is not known yet.
    whole = [issue for issue in run(together).issues if issue.location.file not in found.asked]
    come = only_in(whole, run(mine).issues, {})
    appeared = only_in(come, run(other).issues, {})
    return Merging(
        found,
        len(ours.paths),
        len(theirs.paths),
        both,
        tuple(path for path in found.asked if path not in told),
        tuple(appeared),
        tuple(_gone(changed, appeared)),
        len(come) - len(appeared),
        _errors(whole) - _errors(come),
    )


def _errors(issues: Iterable[Issue]) -> int:
    return sum(issue.severity is Severity.ERREUR for issue in issues)


def _scope(ours: Touched, theirs: Touched) -> Scope | None:
    """What must be read; None for everything."""
    if ours.settings or theirs.settings:
        return None
    return Scope({*ours.territories, *theirs.territories}, {*ours.shared, *theirs.shared})


def _gone(changed: tuple[Changed, Changed], issues: Iterable[Issue]) -> Iterator[Gone]:
    """The names of which faults speak, and that a branch changed or took away."""
    said = " ".join(issue.message for issue in issues)
    for here, changes in zip((True, False), changed, strict=True):
        for (_, _, name), change in sorted(changes.items(), key=lambda each: each[0][2]):
            away = change.nature is Nature.RETIREE
            if (away or change.former) and quote(name) in said:
                yield Gone(name, None if away else change.id, here)
