"""From what was typed to the two versions that are compared: `A..B`, `A...B`, `A`, or nothing."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from diagdemo.errors import UsageError
from diagdemo.workspace.revision import Revision, git_of, head, merge_base, refuse_silence, resolve


class Span(NamedTuple):
    """Two versions of a repository."""

    before: Revision
    after: Revision | None
    """None for the files as they are in the folder."""


def span_of(root: Path, typed: str | None) -> Span:
    """The two versions that were typed.

    `A..B` are these two; `A...B` goes from where B left A, so that only what B brings is told; `A` is
    compared with the folder, and so is the last version when nothing was typed.

    Raises:
        NotFoundError: one of them does not exist.
        UsageError: there is no Git, or no version yet.
    """
    if not typed:
        return Span(_last(root), None)
    for sign in ("...", ".."):
        if sign in typed:
            old, _, new = typed.partition(sign)
            before, after = _named(root, old), _named(root, new)
            return Span(merge_base(root, before, after) if sign == "..." else before, after)
    return Span(resolve(root, typed), None)


def _named(root: Path, typed: str) -> Revision:
    return resolve(root, typed) if typed else _last(root)


def _last(root: Path) -> Revision:
    git, last = git_of(root), head(root)
    if last is None:
        refuse_silence(git, root)
        raise UsageError(
            "ce dépôt n’a encore aucune version enregistrée\u00a0: il n’y a rien à comparer",
            "pour enregistrer la première\u00a0: git add --all, puis git commit",
        )
    return last
