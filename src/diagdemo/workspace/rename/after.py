"""The repository as a renaming makes it, in memory: files that do not change are not read again."""

from __future__ import annotations

from collections.abc import Mapping

from diagdemo.issues import Issue
from diagdemo.workspace.files import Found, Listing
from diagdemo.workspace.reader import read_again
from diagdemo.workspace.record import Record
from diagdemo.workspace.rename.names import Names
from diagdemo.workspace.workspace import Workspace


def renamed_workspace(workspace: Workspace, names: Names, texts: Mapping[str, str]) -> Workspace:
    """The workspace once renamed; `texts` gives the new text of files by their path before."""
    records = [_renamed(workspace, record, names, texts.get(record.path)) for record in workspace.records]
    settings = [record for record in records if record.kind == "espace"]
    others = sorted((r for r in records if r.kind != "espace"), key=lambda r: (r.territory or "", r.path))
    return workspace.holding((*settings, *others), _listing(workspace.listing, names))


def _listing(listing: Listing, names: Names) -> Listing:
    return Listing(
        tuple(_placed(found, names) for found in listing.records),
        tuple(sorted(names.moved(path) for path in listing.strays)),
        tuple(sorted(names.moved(path) for path in listing.paths)),
        tuple(sorted(_slug(slug, names) for slug in listing.territories)),
    )


def _placed(found: Found, names: Names) -> Found:
    whole = found.id == found.territory and not found.path.endswith(f"/{found.id}.yaml")
    id = names.new if found.path == names.subject.path else _slug(found.id, names) if whole else found.id
    territory = found.territory and _slug(found.territory, names)
    return Found(found.kind, territory, id, names.moved(found.path))


def _slug(slug: str, names: Names) -> str:
    return names.new if names.subject.is_territory and slug == names.subject.id else slug


def _renamed(workspace: Workspace, record: Record, names: Names, text: str | None) -> Record:
    found = _placed(Found(*record[:4]), names)
    document, bound = record.document, record.bound
    if text is not None:
        there = Record(*found, document, bound)
        return read_again(there, text.encode("utf-8"), workspace.plan, workspace.words)
    if found.path != record.path:
        document = document.at(found.path)
        bound = bound._replace(issues=_told_at(bound.issues, found.path))
    return Record(*found, document, bound)


def _told_at(issues: tuple[Issue, ...], path: str) -> tuple[Issue, ...]:
    return tuple(issue._replace(location=issue.location._replace(file=path)) for issue in issues)
