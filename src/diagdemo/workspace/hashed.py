"""Files that are named by Git's name for their content while they are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from diagdemo.workspace.files import Listing
from diagdemo.workspace.places import Content, Parted, blob_id
from diagdemo.workspace.plan import Plan


class Hashed:
    """A place that remembers the names of the contents that were read."""

    def __init__(self, place: Parted, root: Path, prefix: str = "", *, names_contents: bool = True) -> None:
        """Remember nothing yet.

        Args:
            place: what holds the files.
            root: their folder.
            prefix: what their paths begin with before those in the folder.
            names_contents: whether contents are named at all.
        """
        self._place, self._names_contents = place, names_contents
        self.root, self.prefix = root, prefix
        self._blobs: dict[str, str] = {}
        self._ahead: dict[str, Content] = {}

    def listing(self, plan: Plan) -> Listing:
        """What it holds."""
        return self._place.listing(plan)

    def part(self, plan: Plan, territory: str | None) -> Listing:
        """What the folder of a territory holds; for None, the rest."""
        return self._place.part(plan, territory)

    def contents(self, paths: Sequence[str]) -> Iterator[Content]:
        """What these files hold, in their order."""
        ahead, self._ahead = self._ahead, {}
        held = iter([ahead[path] for path in paths]) if ahead.keys() >= set(paths) else None
        for path, content in zip(paths, held or self._place.contents(paths), strict=True):
            # What cannot be read is told by why: a link is not a file that is too big.
            if self._names_contents:
                self._blobs[path] = blob_id(content) if isinstance(content, bytes) else repr(content.issues)
            yield content

    def identity(self, path: str) -> str | None:
        """What tells the content of a file from any other."""
        return self._place.identity(path)

    def read_ahead(self, paths: Sequence[str]) -> None:
        """Read these files, which are surely the next to be wanted."""
        self._ahead = dict(zip(paths, self.contents(paths), strict=True))

    def taken(self) -> dict[str, str]:
        """The names of what was read since the last call, by path, or why it could not be."""
        blobs, self._blobs = self._blobs, {}
        return blobs
