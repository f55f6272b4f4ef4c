"""Golden documents, and small repositories made for one test."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

REWRITE = os.environ.get("REFAIRE_ATTENDUS") == "1"
"""`REFAIRE_ATTENDUS=1 pytest tests/report` writes the expected documents anew: read what Git says of them."""

Expect = Callable[[str, str], None]


@pytest.fixture
def expect() -> Expect:
    """`expect(name, text)` compares a document with `attendus/name.md`, character by character."""

    def compare(name: str, text: str) -> None:
        path = Path(__file__).parent / "attendus" / f"{name}.md"
        if REWRITE:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        expected = path.read_text(encoding="utf-8")
        assert text.split("\n") == expected.split("\n")

    return compare
