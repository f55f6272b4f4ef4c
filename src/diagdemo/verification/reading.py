"""Read the parts of a repository and look for what is wrong: only for those that must be looked at again."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from diagdemo.checks import find
from diagdemo.checks.expired_retention import steady
from diagdemo.checks.idle_waiver import Waivers, waivers
from diagdemo.issues import Issue
from diagdemo.verification.digest import digest
from diagdemo.verification.findings import Findings
from diagdemo.workspace.apart import Interviews, said_folder
from diagdemo.workspace.files import Listing
from diagdemo.workspace.index import COLLECTIVITE
from diagdemo.workspace.part import Part
from diagdemo.workspace.stream import Stream
from diagdemo.workspace.unread import Asked
from diagdemo.workspace.vocabularies import unsure


class Looked(NamedTuple):
    """A part once looked at."""

    findings: Findings
    content: bytes
    asked: Asked


class Reading:
    """A repository whose parts are read and looked at one after the other."""

    def __init__(
        self, root: Path, today: datetime.date, before: Callable[[str], object] | None = None
    ) -> None:
        """Read what all territories share.

        Args:
            root: the folder that holds `diagdemo.yaml`.
            today: what retention dates are compared with.
            before: what is to be done before anything is looked at in a territory that another one names;
                None when nothing is kept, hence no content has to be told from others.
        """
        self._root, self._today = root, today
        self._stream = Stream(root, names_contents=before is not None, before=before or str)
        self.base = self._base()
        """What tells what every part is read with: the settings, but for waivers, and the shared records."""

    @property
    def waivers(self) -> Waivers:
        """What sets issues aside."""
        return waivers(self._stream.shared)

    @property
    def readable(self) -> bool:
        """Whether interviews can be read here."""
        return self._stream.status is not Interviews.ILLISIBLES

    @property
    def roots(self) -> Mapping[str, str]:
        """The folders that hold the files, by what paths in them begin with."""
        return self._stream.roots

    @property
    def away(self) -> str:
        """The folder that should hold interviews, when they cannot be read there; empty otherwise."""
        settings = self._stream.settings
        said = said_folder(self._root, settings.data) if settings and not self.readable else None
        return os.fspath(said) if said else ""

    def look(self, territory: str | None) -> Looked:
        """Read a part, or None for what all share, and look for what is wrong."""
        held = self._stream.read(territory)
        issues = tuple(find(held.part, self._today))
        content = self._content(held.part.listing, held.blobs)
        return Looked(_findings(held.part, issues, steady(held.part, self._today)), content, held.asked)

    def content(self, territory: str | None) -> bytes:
        """What tells the content of a part from any other, without looking at it."""
        return self._content(*self._stream.blobs(territory))

    def _content(self, listing: Listing, blobs: Mapping[str, str]) -> bytes:
        read = (f"{path}\0{blob}" for path, blob in sorted(blobs.items()))
        told = [*sorted(listing.paths), "", *sorted(listing.strays), "", *read]
        return self.base + digest("\0".join(told).encode("utf-8", "surrogateescape"))

    def _base(self) -> bytes:
        settings = self._stream.settings
        values = (
            {key: value for key, value in settings.data.items() if key != "derogations"} if settings else {}
        )
        told = repr(
            (
                [(name, type(words).__name__, words) for name, words in self._stream.words.items()],
                values,
                settings is not None and unsure(settings, "guide"),
                self._stream.status,
                sorted(self._stream.shared_blobs.items()),
            )
        )
        return digest(told.encode("utf-8", "surrogatepass"))


def _findings(part: Part, issues: tuple[Issue, ...], days: tuple[str, str]) -> Findings:
    names = {record.path: record.title for record in part.records}
    called = next((record.name for record in part.records if record.kind == COLLECTIVITE), "")
    return Findings(issues, called, len(part.records), days, names)
