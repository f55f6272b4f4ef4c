"""A record as it stands in the repository: its place, its text, its values."""

from __future__ import annotations

from typing import Any, NamedTuple

from diagdemo.issues import NO_CORRECTION, Correction, Location, Route
from diagdemo.workspace.bound import Bound
from diagdemo.workspace.mending import in_place
from diagdemo.workspace.refusal import slug
from diagdemo.yaml.document import Document
from diagdemo.yaml.tree import Scalar


class Record(NamedTuple):
    """One file that people wrote, once read and bound.

    A refused file is a record too: others may refer to it.
    """

    kind: str
    territory: str | None
    """The slug of its territory; none for what the whole repository shares."""
    id: str
    path: str
    """From the root of the repository, with forward slashes."""
    document: Document
    bound: Bound

    @property
    def data(self) -> dict[str, Any]:
        """The values that could be read, by key."""
        return self.bound.data

    @property
    def name(self) -> str:
        """What people call it: its name, its title, or else its id."""
        return self.title or self.id

    @property
    def title(self) -> str:
        """The name or the title that it gives to what it describes; empty when it gives none."""
        return str(self.data.get("nom") or self.data.get("intitule") or "")

    def mended(self, route: Route, meant: str | None, key: bool = False) -> Correction:
        """The correction that writes what was `meant` in the place of the value at `route`, or of its key.

        It is sure when only accents, capitals, spaces or dashes differ.
        """
        name, node, exact = self.document.find(route)
        wrong = name if key else node
        if not meant or not exact or not isinstance(wrong, Scalar):
            return NO_CORRECTION
        return in_place(wrong, meant, slug(wrong.value) == slug(meant))

    def locate(self, route: Route, key: bool = False) -> Location:
        """Where the value at `route` is written, or with `key` the key that introduces it."""
        return self.document.locate(route, key=key)
