"""Tests run as on the computer of nobody in particular: no forge is heard, nothing is kept.

Properties are tried on the same examples at each run; `AU_HASARD=1` tries others.
"""

from __future__ import annotations

import os
import tempfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from diagdemo.yaml.document import Document

for _name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITLAB_CI"):
    os.environ.pop(_name, None)
_CACHE = tempfile.TemporaryDirectory(prefix="diagdemo-")
os.environ["DIAGDEMO_CACHE"] = _CACHE.name
settings.register_profile("diagdemo", deadline=None, derandomize=not os.environ.get("AU_HASARD"))
settings.load_profile("diagdemo")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the files whose text is read."""
    from diagdemo.workspace import reader
    from diagdemo.yaml.source import read

    paths: list[str] = []

    def noted(name: str, raw: bytes) -> Document:
        paths.append(name)
        return read(name, raw)

    monkeypatch.setattr(reader, "read", noted)
    return paths
