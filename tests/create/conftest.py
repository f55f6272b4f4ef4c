"""A small repository to add to, made by the very code that makes those of users."""

from __future__ import annotations

from pathlib import Path

import pytest

from diagdemo.workspace.create.depot import Asked, make_repository
from diagdemo.workspace.create.place import Repository, open_repository
from diagdemo.workspace.create.territory import new_territory, write_territory


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with the fictional commune of Brumeval."""
    root = tmp_path / "Dépôt d’Élise"
    make_repository(root, Asked("Diagnostics fictifs", "Association fictive"))
    repository = open_repository(root)
    write_territory(
        repository, new_territory(repository, {("nom",): "Brumeval", ("type",): "commune"}, None, None)
    )
    return root


@pytest.fixture
def repository(root: Path) -> Repository:
    """What is known of that repository."""
    return open_repository(root)
