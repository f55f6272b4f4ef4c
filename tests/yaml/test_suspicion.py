"""Quick looks let through only what an examination finds sound."""

from __future__ import annotations

import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diagdemo.yaml.causes.examine import examine
from diagdemo.yaml.events import parse
from diagdemo.yaml.signs import BULLETS, FORBIDDEN, NO_BREAK
from diagdemo.yaml.suspicion import CURLY, SEMICOLONS, doubtful, signed, sound, stray
from diagdemo.yaml.tree import walk
from patience import soon

_REFUSED = re.compile(f"[\t{FORBIDDEN}Ã\ufffd]")
_MISPLACED = re.compile(
    f"(?:^|\r)[ -]*[{NO_BREAK}{BULLETS}]|[{NO_BREAK}][ {NO_BREAK}]*:|:[{NO_BREAK}]", re.MULTILINE
)
_SIGNS = [*"abé01 :-#'\"[]{},&*!|>%@`?\\\n\r\t\u00a0\u202f•–·=~<.…’“”„‘;🎉\u200d\u2009\u202e\u200b\ufdd0Ãâ€"]
_WORDS = [
    "\n  ",
    ": ",
    "- ",
    " #",
    "<<<<<<<",
    ">>>>>>>",
    "â€",
    "a: ",
    "[a; b]",
    "\n- ",
    "{",
    "}",
    "[à venir]",
]
_TEXTS = st.lists(st.sampled_from(_SIGNS + _WORDS), max_size=40).map("".join)


def test_every_character_that_is_refused_is_seen() -> None:
    """One by one, in a text that has nothing else, whatever Python knows of them."""
    characters = [chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code <= 0xDFFF]
    refused = set(filter(_REFUSED.match, characters))
    assert len(refused) > 6_000
    assert [each for each in refused if sound(f"a: b{each}c\n")] == []
    assert {each for each in refused if each.isprintable()} == {"Ã", "\ufffd"}
    others = [each for each in characters if each not in refused and each not in "\r\n"]
    for first in range(0, len(others), 1_000):
        assert sound(f"a: b{' '.join(others[first : first + 1_000])}\n".replace(": \u00a0", ":"))


@given(_TEXTS)
def test_a_text_is_sound_when_no_pattern_finds_a_fault_in_it(text: str) -> None:
    spoilt = any(sign in text for sign in ("<<<<<<<", ">>>>>>>", "â€"))
    assert sound(text) is not bool(spoilt or _REFUSED.search(text) or _MISPLACED.search(text))


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
@pytest.mark.parametrize("sign", [*NO_BREAK, *BULLETS])
def test_a_bullet_or_a_no_break_space_that_opens_a_line_is_seen(sign: str, end: str) -> None:
    assert not sound(f"a: b{end}  {sign} c{end}")
    assert not sound(f"{sign} c{end}")
    assert sound(f"a: b {sign} c{end}") is (sign < "\ue000")


@given(_TEXTS)
def test_signs_and_strays_are_those_of_their_patterns(text: str) -> None:
    assert signed(text) is bool(text[:1] in ("&", "!") or re.search(r"[ \t\[{,\n][&!]", text))
    assert stray(text) is bool(re.search(CURLY, text) or re.search(SEMICOLONS, text))


@given(_TEXTS)
def test_what_is_let_through_is_sound(text: str) -> None:
    if not sound(text):
        return
    parsed = parse(text)
    if not doubtful(text, parsed):
        found = examine("f.yaml", text, parsed)
        assert found.issues == ()
        assert list(walk(found.root)) == list(walk(parsed.root))


@pytest.mark.parametrize(
    "seed", ["\u00a0", " \u00a0", "\u202f ", "[ a", "- ", "\r ", "&", "“ ", "[a;", "a:\u2009"]
)
@pytest.mark.parametrize("end", ["", " :", ":"])
def test_long_runs_do_not_take_long(seed: str, end: str) -> None:
    text = "a: b" + seed * (300_000 // len(seed)) + end
    with soon():
        if sound(text):
            signed(text)
            stray(text)
