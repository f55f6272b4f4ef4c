"""What Git answers is taken whole and in order, or refused."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diagdemo.errors import DiagdemoError
from diagdemo.workspace import objects
from diagdemo.workspace.answers import Answers, Found
from diagdemo.workspace.entries import Entry, entries_of
from diagdemo.workspace.objects import Objects
from diagdemo.workspace.plumbing import find_git
from diagdemo.workspace.watch import Watch
from gitdata import Depot
from patience import soon

ONE, TWO = b"1" * 40, b"2" * 40


def answered(told: bytes, *names: bytes) -> list[Found | None]:
    """What is understood of an output, written piece by piece, that ends there."""
    start, end = os.pipe()

    def write() -> None:
        with open(end, "wb", buffering=0) as pipe:  # noqa: PTH123 - a descriptor
            for at in range(0, len(told), 999):
                pipe.write(told[at : at + 999])

    writer = threading.Thread(target=write)
    with open(start, "rb", buffering=0) as output:  # noqa: PTH123 - a descriptor
        writer.start()
        try:
            return Answers(output).read(names)
        finally:
            while output.read(1 << 16):
                pass
            writer.join()


def test_answers_come_in_order() -> None:
    told = b"%s blob 3\nabc\n%s missing\n%s tree 0\n\n" % (ONE, TWO, ONE)
    assert answered(told, ONE, TWO, ONE) == [Found("blob", 3, b"abc"), None, Found("tree", 0, b"")]


@pytest.mark.parametrize("count", [1, 8, 9, 300])
def test_sizes_matter_no_more_than_numbers(count: int) -> None:
    contents = [b"x" * (rank * 7919 % 70_000) for rank in range(count)]
    told = b"".join(b"%s blob %d\n%s\n" % (ONE, len(content), content) for content in contents)
    assert answered(told, *[ONE] * count) == [Found("blob", len(each), each) for each in contents]


def test_the_content_of_a_large_object_is_passed_over() -> None:
    size = (1 << 20) + 1
    told = b"%s blob %d\n%s\n%s blob 1\na\n" % (ONE, size, b"\n" * size, TWO)
    assert answered(told, ONE, TWO) == [Found("blob", size, b""), Found("blob", 1, b"a")]


WHOLE = b"%s blob 3\nabc\n" % ONE


@pytest.mark.parametrize("told", [WHOLE[:end] for end in range(len(WHOLE))])
def test_an_answer_cut_short_is_refused(told: bytes) -> None:
    with pytest.raises(DiagdemoError, match="Git ne répond pas"):
        answered(told, ONE)


@pytest.mark.parametrize(
    "told",
    [
        b"%s blob 3\nabc\n" % TWO,
        b"%s missing\n" % TWO,
        b"%s ambiguous\n" % ONE,
        b"%s plante 3\nabc\n" % ONE,
        b"%s blob -3\nabc\n" % ONE,
        b"%s blob 2\nabc\n" % ONE,
        b"%s blob %d\nabc\n" % (ONE, 1 << 30),
        b"x" * 400,
        b"\n",
    ],
)
def test_another_answer_is_refused(told: bytes) -> None:
    with pytest.raises(DiagdemoError, match="Git ne répond pas"):
        answered(told, ONE)


def test_a_process_that_says_nothing_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git = tmp_path / "git"
    git.write_text(f"#!{sys.executable}\nimport time\ntime.sleep(60)\n", encoding="utf-8")
    git.chmod(0o755)
    monkeypatch.setattr(objects, "_SECONDS", 0.05)
    with Objects(str(git), tmp_path) as silent, pytest.raises(DiagdemoError, match="Git ne répond pas"):
        silent.one("1" * 40)


def test_what_does_not_last_is_left_alone() -> None:
    ended: list[int] = []
    watch = Watch(0.05, lambda: ended.append(1))
    for _ in range(10):
        with watch:
            time.sleep(0.01)
    time.sleep(0.15)
    watch.close()
    assert not ended


def test_thousands_of_objects_of_all_sizes_are_read(tmp_path: Path) -> None:
    depot = Depot(tmp_path / "depot")
    contents = [b"%d\n" % rank * (rank % 997) for rank in range(1, 2500)] + [b"\0" * 900_000, b""]
    stream = b"".join(
        b"blob\nmark :%d\ndata %d\n%s\n" % (rank, len(content), content)
        for rank, content in enumerate(contents, start=1)
    )
    marks = tmp_path / "marks"
    subprocess.run(
        ["git", "fast-import", "--quiet", f"--export-marks={marks}"], cwd=depot.root, input=stream, check=True
    )
    told = dict(line.split() for line in marks.read_text(encoding="ascii").splitlines())
    ids = [told[f":{rank}"] for rank in range(1, len(contents) + 1)]
    git = find_git()
    assert git is not None
    with Objects(git, depot.root) as held:
        found = [each.content for each in held.many([*ids, *reversed(ids)]) if each]
        assert held.one("0" * 40) is None
    assert found == [*contents, *reversed(contents)]


def told_tree(entries: Sequence[tuple[bytes, bytes, bytes]]) -> bytes:
    return b"".join(b"%s %s\0%s" % entry for entry in entries)


NAMES = st.binary(max_size=8).map(lambda name: name.replace(b"\0", b""))


@pytest.mark.parametrize("width", [20, 32])
@given(st.data())
def test_whatever_the_names_the_lines_of_a_tree_are_told(width: int, data: st.DataObject) -> None:
    line = st.tuples(
        st.sampled_from([b"40000", b"040000", b"100644", b"100664", b"120000", b"160000", b"0"]),
        NAMES,
        st.binary(min_size=width, max_size=width),
    )
    lines = data.draw(st.lists(line, max_size=5))
    assert list(entries_of(told_tree(lines), width)) == [
        Entry(mode.lstrip(b"0").decode(), os.fsdecode(name), id.hex()) for mode, name, id in lines
    ]


@pytest.mark.parametrize(
    "end", [b"1", b"100644", b"100644 ", b"100644 a", b"100644 a\0", b"100644 a\0" + b"x" * 19]
)
def test_a_tree_that_ends_in_the_middle_is_refused(end: bytes) -> None:
    whole = told_tree([(b"100644", b"a b", b"\n" * 20)])
    with pytest.raises(DiagdemoError, match="Git ne répond pas"):
        list(entries_of(whole + end, 20))


def test_what_is_no_tree_is_refused_at_once() -> None:
    with soon():
        for piece in (b" a", b"0", b"a", b"\0", b"1 "):
            with pytest.raises(DiagdemoError):
                list(entries_of(piece * 2_000_000, 20))
