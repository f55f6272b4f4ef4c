"""Verify a repository part by part, looking again only at what changed since the last time."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from diagdemo.verification.known import SHARED, Known
from diagdemo.verification.surveys import Surveys

if TYPE_CHECKING:
    from diagdemo.issues import Issue
    from diagdemo.verification.findings import Findings
    from diagdemo.verification.reading import Reading
    from diagdemo.verification.shared import Shared
    from diagdemo.workspace.load import Progress

Choose = Callable[[tuple[str, ...]], tuple[str, ...]]


class Wanted(NamedTuple):
    """What is to be verified, and how."""

    today: datetime.date
    """The day with which retention dates are compared."""
    choose: Choose = tuple
    """From all territories to those that are verified, with what all share."""
    remembers: bool = True
    """Whether what was found before may serve, and what is found be kept."""
    processes: int | None = None
    """How many read at once; None for what pays."""
    names: bool = False
    """Whether the name of what each record describes is wanted."""


class Verified(NamedTuple):
    """What was found, before waivers."""

    shared: Shared
    issues: list[Issue]
    territories: dict[str, str]
    """The name of each territory that was verified, by slug."""
    others: frozenset[str]
    """The territories that were not."""
    files: int
    """How many records were read, now or before."""
    names: dict[str, str]
    """The name of what each record describes, by path, when it was wanted."""


def verify(root: Path, wanted: Wanted, progress: Progress | None = None) -> Verified:
    """Verify a repository as it is in its folder.

    Args:
        root: the folder that holds `diagdemo.yaml`.
        wanted: what is to be verified.
        progress: called after each territory, with how many are verified and how many are to be.

    Raises:
        DiagdemoError: `wanted.choose` refuses.
    """
    with closing(Known(root, remembers=wanted.remembers)) as known:
        run = _Run(root, wanted, known)
        shared = run.shared()
        slugs = wanted.choose(run.surveys.territories)
        known.forget_all_but(run.surveys.territories)
        issues, files, called = list(shared.findings.issues), shared.findings.files, dict.fromkeys(slugs, "")
        names = {SHARED: shared.findings.names}
        for done, (slug, found) in enumerate(run.territories(slugs, shared), start=1):
            if progress:
                progress(done, len(slugs))
            issues += found.issues
            files += found.files
            called[slug] = found.called or slug
            if wanted.names:
                names[slug] = found.names
        ordered = {path: name for part in (SHARED, *slugs) for path, name in names.get(part, {}).items()}
        others = frozenset(run.surveys.territories).difference(slugs)
        return Verified(shared, issues, called, others, files, ordered)


class _Run:
    """One verification: what is known, what things look like, and what is read again."""

    def __init__(self, root: Path, wanted: Wanted, known: Known) -> None:
        self._root, self._wanted, self._known = root, wanted, known
        self._day = wanted.today.isoformat()
        self._opened: Reading | None = None
        before = known.shared()
        self._before = before
        self.surveys = Surveys(before.roots, before.away) if before else Surveys({"": os.fspath(root)})

    def shared(self) -> Shared:
        """What all territories share."""
        before = self._before
        if before is not None and self._is_fresh(SHARED, before):
            findings = self._named(SHARED, before.findings)
            if findings is not None:
                return before._replace(findings=findings)
        return self._read_shared()

    def territories(self, slugs: Sequence[str], shared: Shared) -> Iterator[tuple[str, Findings]]:
        """What is found in territories, those that are read again last."""
        stale = []
        for slug in slugs:
            found = self._remembered(slug) if self._is_fresh(slug, shared) else None
            if found is None:
                stale.append(slug)
            else:
                yield slug, found
        changed = []
        for slug in stale:
            found = self._same(slug)
            if found is None:
                changed.append(slug)
            else:
                yield slug, found
        yield from self._changed(changed)

    def _remembered(self, slug: str) -> Findings | None:
        """What is known of a territory, if all that is wanted of it is."""
        found = self._known.findings(slug)
        return None if found is None else self._named(slug, found)

    def _named(self, part: str, found: Findings) -> Findings | None:
        """What was found, with its names if they are wanted; None when another run holds or changes them."""
        if not self._wanted.names:
            return found
        names = self._known.names(part)
        return None if names is None else found._replace(names=names)

    def _is_fresh(self, part: str, shared: Shared) -> bool:
        return self._known.is_fresh(part, self.surveys, shared.base, self._day)

    def _same(self, slug: str) -> Findings | None:
        """What is known of a territory whose files only look different."""
        if not self._known.may_be_same(slug, self._reading.base, self.surveys, self._day):
            return None
        state = self.surveys.state(slug)  # before it is read: what changes meanwhile will show
        if not self._known.is_same(slug, self._reading.content(slug)):
            return None
        self._known.refresh(slug, state)
        return self._remembered(slug)

    def _read_shared(self) -> Shared:
        from diagdemo.verification.looking import kept_shared, look_at_shared

        state = self.surveys.state(None)
        if self._reading.roots != self.surveys.roots or self._reading.away != self.surveys.away:
            # Looked at after it was read: what was seen may not be what was read.
            self.surveys, state = Surveys(self._reading.roots, self._reading.away), b""
        shared, looked = look_at_shared(self._reading)
        if self._known.remembers:
            self._known.keep(SHARED, *kept_shared(shared, looked, state, self.surveys))
        return shared

    def _changed(self, slugs: Sequence[str]) -> Iterator[tuple[str, Findings]]:
        if not slugs:
            return
        from diagdemo.verification.looking import Work, look_at

        if len(slugs) > 1:
            self._known.let_go()
        work = Work(self._reading, self.surveys, self._known.remembers)
        for slug, looked, kept in look_at(self._root, self._wanted, work, slugs):
            if kept:
                self._known.keep(slug, *kept)
            yield slug, looked

    def _state_of(self, slug: str) -> bytes:
        return self.surveys.state(slug)

    @property
    def _reading(self) -> Reading:
        if self._opened is None:
            from diagdemo.verification.reading import Reading

            before = self._state_of if self._known.remembers else None
            self._opened = Reading(self._root, self._wanted.today, before)
        return self._opened
