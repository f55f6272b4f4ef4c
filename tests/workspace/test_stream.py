"""A territory that was read is not read again because another one names it."""

from __future__ import annotations

from pathlib import Path

import pytest

from diagdemo.workspace.files import Found
from diagdemo.workspace.record import Record
from diagdemo.workspace.stream import Held, Stream
from workspace.trees import TERRITORY, lay

FILES = {
    "territoire.yaml": TERRITORY,
    "territoires/valsonge/territoire.yaml": "nom: Valsonge\ntype: commune\n"
    "liens: [{vers: brumeval, type: coopere}]\n",
}


def test_what_presents_a_territory_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = lay(tmp_path, FILES)
    apart = _named(Stream(root).read("valsonge"))
    stream = Stream(root)
    brumeval = stream.read("brumeval").part.records[0]

    def fail(found: Found) -> tuple[Record, str]:
        raise AssertionError(found.path)

    monkeypatch.setattr(stream, "one", fail)
    after = stream.read("valsonge")
    assert _named(after) == apart
    assert after.part.links.every[0].end is brumeval


def _named(held: Held) -> tuple[list[tuple[str, str]], dict[str, dict[str, str]]]:
    """The links of a part, and the files of other territories that tell of them."""
    links = [(link.start.path, link.end.path) for link in held.part.links.every]
    return links, held.asked.files
