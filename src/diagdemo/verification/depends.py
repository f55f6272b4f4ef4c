"""What findings depend on beyond their own part, kept with them: while it holds, they do."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from diagdemo.verification.surveys import Surveys
from diagdemo.workspace.layout import placed

if TYPE_CHECKING:
    from diagdemo.workspace.unread import Asked


class _Beyond(NamedTuple):
    """What was seen of another territory."""

    state: str
    """Of the whole of it: when it is the same, there is nothing more to look at."""
    paths: str
    """What told its paths from others; empty when they were not looked at."""
    files: Mapping[str, str]
    """The files that were read, with Git's name for their content or why it has none; empty for no file."""


def noted(asked: Asked, surveys: Surveys) -> str:
    """The answers to what was asked, as text."""
    known = set(surveys.territories)
    beyond = {
        slug: _Beyond(
            surveys.state(slug).hex(),
            surveys.paths(slug) if slug in asked.lists else "",
            asked.files.get(slug, {}),
        )
        for slug in sorted({*asked.files, *asked.lists})
    }
    names = sorted(asked.names - known), sorted(asked.names & known)
    return json.dumps([surveys.slugs, asked.all, *names, beyond, asked.homes])


def holds(text: str, surveys: Surveys) -> bool:
    """Whether the answers are still the same."""
    slugs, every, no_territories, were_territories, beyond, homes = json.loads(text)
    if slugs != surveys.slugs:
        now = set(surveys.territories)
        if every or not now.isdisjoint(no_territories) or not now.issuperset(were_territories):
            return False
    return all(_same(slug, _Beyond(*seen), surveys) for slug, seen in beyond.items()) and all(
        [list(home) for home in surveys.whereabouts.of(name)] == seen for name, seen in homes.items()
    )


def _same(slug: str, seen: _Beyond, surveys: Surveys) -> bool:
    if seen.state and surveys.state(slug).hex() == seen.state:
        return True
    if seen.paths and surveys.paths(slug) != seen.paths:
        return False
    return all(_blob(path, surveys.roots) == blob for path, blob in seen.files.items())


def _blob(path: str, roots: Mapping[str, str]) -> str:
    """Git's name for the content of a file, or why it cannot be read; empty when there is none."""
    from diagdemo.workspace.places import blob_id
    from diagdemo.yaml.opening import read_bytes

    root, inside = placed(path, roots)
    content = read_bytes(root, inside)
    if isinstance(content, bytes):
        return blob_id(content)
    return repr(content.issues) if os.path.lexists(root / inside) else ""
