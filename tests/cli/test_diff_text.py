"""What would change is read at a glance, and no file can draw on the terminal."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from diagdemo.cli.show.diff_text import format_diff


def test_changed_lines_stand_under_the_file_and_their_number() -> None:
    before = "nom: Forum\ntype: atelier\nliens:\n  - {vers: mairie, type: anime}\n"
    after = before.replace("mairie", "ville")
    assert format_diff("a.yaml", before, after, moved="b.yaml") == (
        "a.yaml → b.yaml\n"
        "  ligne 4\n"
        "    liens:\n"
        "  -   - {vers: mairie, type: anime}\n"
        "  +   - {vers: ville, type: anime}"
    )


def test_far_changes_are_apart() -> None:
    before = "\n".join(f"l{rank}" for rank in range(20))
    after = before.replace("l3\n", "").replace("l15", "l15\nneuf")
    assert format_diff("a", before, after, context=0).split("\n")[1:] == [
        "  ligne 4",
        "  - l3",
        "  ligne 17",
        "  + neuf",
    ]


def test_spaces_that_change_alone_are_seen() -> None:
    assert format_diff("a", "nom:\u00a0Forum", "nom: Forum").split("\n")[2:] == [
        "  - nom:⍽Forum",
        "  + nom: Forum",
    ]
    assert "→" in format_diff("a", "a:\n\tb: 1", "a:\n  b: 1").split("\n")[-2]
    assert "ne se voient pas" in format_diff("a", "a: 1\r\n", "a: 1\n")


def test_what_differs_in_a_line_is_set_off() -> None:
    shown = format_diff("a", "vers: mairie # oui", "vers: ville # oui", paint=lambda text, part: f"<{text}>")
    assert shown.split("\n")[2:] == ["  <- vers: ><mairie>< # oui>", "  <+ vers: ><ville>< # oui>"]


def test_long_lines_are_cut_around_what_changes() -> None:
    before = "a" * 200 + " vers: mairie " + "b" * 200
    lines = format_diff("a", before, before.replace("mairie", "ville"), columns=60).split("\n")[2:]
    assert all(len(line) <= 60 for line in lines)
    assert ["mairie" in lines[0], "ville" in lines[1]] == [True, True]


@given(st.text(), st.text())
def test_no_text_reaches_the_terminal_as_it_is(before: str, after: str) -> None:
    shown = format_diff(before, before, after, moved=after)
    assert not set(shown) & set("\x1b\r\t\x07\u202e\u200b\u2028")
    assert (before == after) == (shown.count("\n") == 0)
