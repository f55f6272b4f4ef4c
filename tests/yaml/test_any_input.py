"""No bytes end in an exception, and no file of the largest size in a long wait or a full memory."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import diagdemo
from diagdemo.issues import Issue
from diagdemo.yaml.document import Document
from diagdemo.yaml.source import read

CORPUS = [path.read_bytes() for path in sorted((Path(__file__).parents[1] / "corpus" / "lecture").iterdir())]
_SIGNS = st.sampled_from(
    [
        *"abé01 :-#'\"[]{},&*!|>%@`?\\\n\r\t\u00a0\u202f•–=~<.…’🎉\u202e\u200b\x00\x85\ufdd0",
        "\n  ",
        ": ",
        "- ",
        " #",
        "<<<<<<< a\n",
    ]
)


def _sane(document: Document) -> None:
    lines = document.lines
    for issue in document.issues:
        assert isinstance(issue, Issue)
        assert issue.message
        place = issue.location
        assert 1 <= place.line <= len(lines)
        assert (place.line, place.column) <= (place.end_line, place.end_column)
        assert place.column <= len(lines[place.line - 1]) + 1
    assert document.root is not None or document.issues


@given(st.binary(max_size=200))
def test_any_bytes_end_in_a_document(raw: bytes) -> None:
    _sane(read("f.yaml", raw))


@given(st.lists(_SIGNS, max_size=60).map("".join))
def test_any_text_ends_in_a_document(text: str) -> None:
    _sane(read("f.yaml", text.encode()))


@given(
    st.sampled_from(CORPUS),
    st.integers(0, 10_000),
    st.integers(0, 3),
    st.lists(_SIGNS, max_size=3).map("".join),
)
def test_any_slip_in_a_file_ends_in_a_document(raw: bytes, place: int, cut: int, typed: str) -> None:
    place %= len(raw) + 1
    _sane(read("f.yaml", raw[:place] + typed.encode() + raw[place + cut :]))


_SEEDS = (
    "[", "[\n", "{", "[{", "- ", "-\n", "{a: ", "&a ", '"\\', '"', "'", "'a' ", "- &a\n", "- *b\n",
    "a: b\n", "a,", "? ", "? a\n", ": ", "x", "!!", "%", "#", " ", "\n", "\t\n", "---\n", "• a\n", "\u00a0\n",
    "\u202e", "\u2028", "é", "a: 'l'e\n", "a: b: c\n", "- #b\n", "- 'a' #b\n", "<<<<<<< a\n",
    "- [à compléter]\n", "- !b c\n", "- a\n - b\n", 'a: "b\n', "a: {b: c\n", "- \"\\u202e\"\n", "a:b\n",
    "-a\n", "a: |\n", "a: @b\n", "<<: a\n",
)  # fmt: skip
_STARTS = ("", "[", "{", "a: '", 'a: "', "a: |\n", "a: b # ")
_CROWD = """
import resource, sys, time
from diagdemo.yaml.source import MAX_SIZE, read
read("f.yaml", b"a: {b: c}\\n")
used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for line in sys.stdin:
    start, seed = eval(line)
    raw = (start + seed * MAX_SIZE)[:MAX_SIZE].encode()[:MAX_SIZE]
    begin = time.process_time()
    read("f.yaml", raw)
    spent = time.process_time() - begin
    if spent > 5:
        print("slow", round(spent, 1), repr(start + seed))
grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - used
print("grown", grown // 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="ru_maxrss is counted in KiB on Linux alone")
@pytest.mark.parametrize("start", _STARTS)
def test_the_largest_files_take_neither_long_nor_much(start: str) -> None:
    """Typical times are under one second: the bound, in CPU time, is far beyond."""
    source = str(Path(diagdemo.__path__[0]).parent)
    done = subprocess.run(
        [sys.executable, "-c", _CROWD],
        input="\n".join(repr((start, seed)) for seed in (_SEEDS[::4] if start else _SEEDS)),
        env={**os.environ, "PYTHONPATH": source, "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        timeout=300,
    )
    *slow, grown = done.stdout.splitlines()
    assert slow == []
    assert int(grown.split()[1]) < 256
