"""Every template that writes a document is told with what it receives, and nothing there goes untold."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

from diagdemo.report.contexts import CONTEXTS
from diagdemo.resources import folder

SCRIPTS = Path(__file__).parents[2] / "scripts"


@pytest.fixture(scope="module")
def classes() -> Iterator[ModuleType]:
    spec = importlib.util.spec_from_file_location("context_classes", SCRIPTS / "context_classes.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["context_classes"] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules["context_classes"]


@dataclass(frozen=True)
class Told:
    """Une classe décrite."""

    name: str
    """Un champ décrit."""
    other: str


def test_every_document_tells_what_its_template_receives() -> None:
    assert {path.name for path in folder("templates").glob("*.md.j2")} == set(CONTEXTS)


def test_a_field_without_a_docstring_is_refused(classes: ModuleType) -> None:
    with pytest.raises(ValueError, match=r"Told\.other has no docstring"):
        classes.fields(Told)


def test_a_class_without_a_docstring_is_refused(classes: ModuleType) -> None:
    bare: type = dataclass(frozen=True)(type("Bare", (), {"__annotations__": {"name": str}}))
    with pytest.raises(ValueError, match="Bare has no docstring"):
        classes.about(bare)
