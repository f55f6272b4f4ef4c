"""What a territory was called before its folder took the name it has, and what it is called since."""

from __future__ import annotations

from diagdemo.changes.moved_territories import moved_folders
from diagdemo.workspace.layout import TERRITORIES
from diagdemo.workspace.past import Past
from diagdemo.workspace.revision import Revision


def names_of(past: Past, start: Revision, slug: str) -> tuple[str | None, str | None]:
    """The slugs that a territory had just before and just after this one, up to `start`; None when none."""
    held = past.revisions(start, [f"{TERRITORIES}/{slug}"])
    if not held:
        return None, None
    former = next((old for old, new in _moved(past, held[-1]) if new == slug), None)
    later = next((new for old, new in _moved(past, held[0]) if old == slug), None)
    return former, later


def _moved(past: Past, revision: Revision) -> tuple[tuple[str, str], ...]:
    """The folders that a version renamed."""
    after, *before = past.revisions(revision, most=2)
    if not before:
        return ()
    return tuple(moved_folders(past.files(before[0]).blobs(), past.files(after).blobs()))
