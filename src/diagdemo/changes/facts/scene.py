"""Where the comparison of two versions of a record stands, and how what it finds is told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from diagdemo.changes.facts.hush import Hush, is_hushed
from diagdemo.changes.facts.noun import Noun
from diagdemo.changes.facts.reading import Reading
from diagdemo.changes.facts.same import Sameness
from diagdemo.changes.model import FieldChange
from diagdemo.issues import Route
from diagdemo.workspace.plan import Node


@dataclass(frozen=True)
class Scene:
    """A block of a record in both versions."""

    before: Reading
    after: Reading
    same: Sameness
    was: Route | None
    """Where it is in the earlier version; None when it is not there."""
    now: Route | None
    path: tuple[str, ...] = ()
    """What it is called, from the record to it."""
    hush: Hush = Hush.NOTHING
    """What of it must not be repeated."""

    @property
    def heard(self) -> set[str]:
        """The keys of the sources that are interviews, in either version."""
        return {*self.before.heard, *self.after.heard}

    @property
    def plan(self) -> dict[str, Any]:
        """The blocks of the models."""
        return self.before.workspace.plan.parts

    def down(self, *keys: str | int) -> Scene:
        """The same, further down both versions."""
        was, now = (None if route is None else (*route, *keys) for route in (self.was, self.now))
        return self.at(was, now)

    def at(self, was: Route | None, now: Route | None, called: str | None = None) -> Scene:
        """The same elsewhere; `called` is added to what it is called."""
        path = (*self.path, called) if called else self.path
        return replace(self, was=was, now=now, path=path)

    def hushed(self, hush: Hush) -> Scene:
        """The same, of which more must not be repeated."""
        return replace(self, hush=max(self.hush, hush))

    def under(self, called: str, key: str, heard: bool) -> Scene:
        """At what is written beside a value that is called so; `heard` when it rests on an interview."""
        place = self.down(key)
        hush = max(self.hush, Hush.NOTES) if heard else self.hush
        return replace(place, path=(*self.path, called), hush=hush)

    def unsaid(self, node: Node, key: str) -> bool:
        """Whether a value must not be repeated: it is, or may be, what a person said."""
        return is_hushed(self.hush, node, key)

    def misses(self, before: bool) -> bool:
        """Whether a version has items here that could not be read, one of which may be the one it lacks."""
        reading, route = (self.before, self.was) if before else (self.after, self.now)
        return route is not None and reading.misses(route)

    def change(
        self, noun: Noun, sentence: str, said: tuple[str, str] = ("", ""), unsaid: bool = False
    ) -> FieldChange:
        """What changed here.

        Args:
            noun: what it is.
            sentence: what happened to it.
            said: the words before and after; nothing where nothing was said.
            unsaid: whether the words were left out.
        """
        where = ", ".join(self.path)
        lines = [
            reading.line(route)
            for reading, route in ((self.before, self.was), (self.after, self.now))
            if route is not None
        ]
        subject = f"{where}, {noun.said}" if where else noun.said
        told = f"{where}\u00a0: {sentence}" if where else sentence
        before, after = (None, None) if unsaid else (said[0] or None, said[1] or None)
        internal = self.before.is_internal(self.was) or self.after.is_internal(self.now)
        return FieldChange(
            self.now or self.was or (), subject, before, after, told, tuple(lines), unsaid, internal
        )
