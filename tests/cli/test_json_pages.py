"""Every key of the JSON of the diagnosis is explained in its page."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "diagnostic-json.md").read_text(encoding="utf-8")
NAMED = set(re.findall(r"`([a-z_]+)`", PAGE))
BY_WORD = {"sens", "colleges", "mis_de_cote", "dits_par_un_seul_college"}
"""What holds words of vocabularies as keys."""


def keys(value: Any) -> Iterator[str]:
    """The keys of a document, but for those that are words of a vocabulary."""
    if isinstance(value, list):
        for item in value:
            yield from keys(item)
    elif isinstance(value, dict):
        for key, below in value.items():
            yield key
            if not (key in BY_WORD and isinstance(below, dict)):
                yield from keys(below)


@pytest.mark.parametrize(
    "words",
    [
        ("constats",),
        ("constats", "--horizon", "long"),
        ("indicators",),
        ("questions",),
        ("perceptions",),
    ],
    ids=" ".join,
)
def test_every_key_is_in_the_page(words: tuple[str, ...]) -> None:
    """A researcher finds there what each key holds."""
    command = [sys.executable, "-m", "diagdemo", *words, "--format", "json", "--date", "2026-06-01"]
    command += ["--depot", str(ROOT / "examples" / "reseau-fictif")]
    ran = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    document = json.loads(ran.stdout)
    assert set(keys(document)) - NAMED == set()
