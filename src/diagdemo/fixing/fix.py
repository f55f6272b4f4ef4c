"""The whole repository, round after round, until no correction is left to make."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from diagdemo.checks import Result
from diagdemo.fixing.draft import Drafts
from diagdemo.fixing.rounds import Rounds
from diagdemo.fixing.wanted import Wanted
from diagdemo.issues import Issue
from diagdemo.workspace.rewrite import Edit, Move
from diagdemo.workspace.workspace import Workspace

_ROUNDS = 60
"""Readings of the whole repository: each shows what the faults of the one before hid."""


class Fixed(NamedTuple):
    """What the corrections change, and what they leave."""

    edits: tuple[Edit, ...]
    moves: tuple[Move, ...]
    done: tuple[Issue, ...]
    """The faults that were mended, where they were."""
    withdrawn: tuple[Issue, ...]
    """Those whose correction would have left them there, or made another one appear."""
    workspace: Workspace
    """The repository as it would be."""
    result: Result
    """What is still to mend in it, by a person."""


def fix(drafts: Drafts, wanted: Wanted, today: datetime.date | None = None) -> Fixed:
    """Make the corrections that are wanted, in memory.

    Args:
        drafts: the repository, as nothing has changed it yet.
        wanted: which corrections.
        today: the day with which retention dates are compared; the current one by default.
    """
    rounds = Rounds(drafts, wanted, today)
    for _ in range(_ROUNDS):
        if not rounds.go_on() and not rounds.try_again():
            break
    return Fixed(
        tuple(edit for draft in drafts.all() for edit in draft.edits()),
        tuple(move for draft in drafts.all() for move in draft.moves()),
        tuple(sorted(rounds.done)),
        tuple(sorted(rounds.withdrawn.values())),
        rounds.workspace,
        rounds.result,
    )
