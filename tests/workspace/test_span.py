"""What is typed for two versions, and which ones it means."""

from __future__ import annotations

from pathlib import Path

import pytest

from diagdemo.errors import NotFoundError, UsageError
from diagdemo.workspace.revision import resolve
from diagdemo.workspace.span import span_of
from gitdata import Depot


@pytest.fixture
def depot(tmp_path: Path) -> Depot:
    """Two branches that parted on the sixth of January."""
    held = Depot(tmp_path / "depot")
    held.write("diagdemo.yaml", "programme: Essai\nversion_format: 1\n")
    held.commit("Un", "2026-01-05")
    held.git("tag", "v1")
    held.commit("Deux", "2026-01-06")
    held.branch("branche")
    held.commit("Trois", "2026-01-07")
    held.switch("main")
    held.commit("Quatre", "2026-01-08")
    return held


@pytest.mark.parametrize(
    ("typed", "before", "after"),
    [
        (None, "Quatre", None),
        ("v1", "Un", None),
        ("v1..branche", "Un", "Trois"),
        ("v1..", "Un", "Quatre"),
        ("..branche", "Quatre", "Trois"),
        ("main...branche", "Deux", "Trois"),
        ("branche...main", "Deux", "Quatre"),
        ("2026-01-06", "Deux", None),
        ("2026-01-07..2026-01-08", "Deux", "Quatre"),
    ],
)
def test_versions(depot: Depot, typed: str | None, before: str, after: str | None) -> None:
    span = span_of(depot.root, typed)
    assert span.before.subject == before
    assert (span.after.subject if span.after else None) == after


@pytest.mark.parametrize(
    "typed", ["inconnue", "-x", "--all", "2026-01-01", "a\0b", ":/Deux\n", " ", "v1^{tree}"]
)
def test_what_is_no_version_is_said(depot: Depot, typed: str) -> None:
    with pytest.raises(NotFoundError):
        resolve(depot.root, typed)


def test_a_repository_without_a_version_has_nothing_to_compare(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="aucune version"):
        span_of(Depot(tmp_path / "vide").root, None)


def test_a_folder_outside_git_has_no_versions(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="pas dans un dépôt Git"):
        resolve(tmp_path, "HEAD")
