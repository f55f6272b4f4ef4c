"""What sends a text to examination: quick looks, False only where the searches of `causes` find nothing.

Every file goes through them and nearly all are sound. So plain signs are looked for first, which costs next
to nothing, and a pattern is only compiled when a text calls for it.
"""

from __future__ import annotations

import re
from functools import cache

from diagdemo.yaml.events import Parsed
from diagdemo.yaml.signs import BULLETS, FORBIDDEN, NO_BREAK
from diagdemo.yaml.tree import PLAIN, Scalar

# ` #participation` and ` # 3` are cut values; `# some words` after a space is a comment, and so is a year.
CUT = r" #(?=[^\s#!★=-]|[ \t]+\d{1,3}[ \t]*(?:[\r\n]|$))[^\r\n]*"
PLACEHOLDER = (
    r"\[[ ]*(?:(?i:[àa]\s(?:compl[ée]ter|renseigner|pr[ée]ciser|d[ée]finir|v[ée]rifier|remplir|venir|voir)"
    r"|compl[ée]ter|ins[ée]rer|indiquer|pr[ée]ciser|non\srenseign[ée]e?s?|todo|tbd|tbc|xx+)(?![\w-])"
    r"|\.\.\.|…|\?+)[^\[\]\r\n]*\]"
)
DIRECTIVE = r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r))*%"
QUESTION_KEY = r"(?:^|[\r\n])[ ]*(?:- )*\?(?=[ \r\n]|$)"
CURLY = (
    r"(?:[:,-][ ]+|[\[{][ ]*)(?P<whole>[“„][^“”„\r\n]+[”“]|‘(?:[^‘’\r\n]|’(?=\w))+’)"
    r"(?=[ ]*(?:$|[\r\n,\]}]|[ ]#))"
)
"""A value whose quotes are curly; French ones belong to the text."""
SEMICOLONS = r"(?:[:,-][ ]+|[\[{][ ]*|^[ ]*)(?P<whole>\[[ ]*[\w/-]+(?:[ ]*;[ ]*[\w/-]+)+[ ]*\])"
"""A list in brackets whose items are words that semicolons part."""
GLUED_DASH = r"(?P<margin>[ ]*)-(?=[^\s\d-])"
"""At the start of a line; a dash before a digit is a minus sign."""

_REFUSED = f"[\t{FORBIDDEN}]"
_OPENS = f"[ -]*[{NO_BREAK}{BULLETS}]"
_LINES_OPEN = f"\n{_OPENS}"
_BEFORE_COLON = f"(?<![ {NO_BREAK}])[ ]*+[{NO_BREAK}][ {NO_BREAK}]*+:"
"""Whole runs of spaces, each looked at once however long it is."""
_SIGN = r"[&!](?<![^ \t\[{,\n][&!])"
_SEMICOLON_IN_LIST = r"\[[ \w/-]+;"

compiled = cache(re.compile)


def sound(text: str) -> bool:
    """Whether no character spoils the text, or says that something did."""
    return not (
        (not _printable(text) and compiled(_REFUSED).search(text))
        or "Ã" in text
        or "\ufffd" in text
        or ("€" in text and "â€" in text)
        or ("<" in text and "<<<<<<<" in text)
        or (">" in text and ">>>>>>>" in text)
        or _misplaced(text)
    )


def _printable(text: str) -> bool:
    """Whether each character is seen, line ends apart: it is not so of a tab, nor of what is forbidden."""
    for usual in ("\n", "\r", *NO_BREAK):
        text = text.replace(usual, " ")
    return text.isprintable()


def _misplaced(text: str) -> bool:
    """Whether a no-break space or a bullet spoils what is written around it: elsewhere it is typography."""
    return bool(
        compiled(_LINES_OPEN).search(text)
        or compiled(_OPENS).match(text)
        or ("\r" in text and compiled(f"\r{_OPENS}").search(text))
        or (("\u00a0" in text or "\u202f" in text) and _at_colon(text))
    )


def _at_colon(text: str) -> bool:
    if ":\u00a0" in text or ":\u202f" in text:
        return True
    spaced = " :" in text or "\u00a0:" in text or "\u202f:" in text
    return spaced and bool(compiled(_BEFORE_COLON).search(text))


def doubtful(text: str, parsed: Parsed) -> bool:
    """Whether a text whose characters are sound must be examined."""
    return (
        parsed.root is None
        or parsed.root.__class__ is Scalar
        or bool(parsed.doubles or parsed.glued)
        or (bool(parsed.long) and any(scalar.style == PLAIN for scalar in parsed.long))
        or bool(parsed.second or parsed.aliases or parsed.complex_keys)
        or "\\" in text
        or signed(text)
        or _uses_notation(text)
        or ("#" in text and bool(compiled(CUT).search(text)))
        or ("[" in text and bool(compiled(PLACEHOLDER).search(text)))
        or stuck(text)
        or stray(text)
    )


def signed(text: str) -> bool:
    """Whether something begins with the sign of an anchor or of a tag."""
    return ("&" in text or "!" in text) and bool(compiled(_SIGN).search(text))


def _uses_notation(text: str) -> bool:
    return (
        ("<" in text and "<<" in text)
        or ("%" in text and bool(compiled(DIRECTIVE).match(text)))
        or ("?" in text and bool(compiled(QUESTION_KEY).search(text)))
    )


def stuck(text: str) -> bool:
    """Whether a line begins with a dash stuck to what follows it."""
    return bool(compiled(r"\n[ ]*-[^\s\d-]").search(text) or compiled(GLUED_DASH).match(text))


def stray(text: str) -> bool:
    """Whether curly quotes surround a value, or semicolons part those of a list."""
    return (("“" in text or "„" in text or "‘" in text) and bool(compiled(CURLY).search(text))) or (
        ";" in text and bool(compiled(_SEMICOLON_IN_LIST).search(text) and compiled(SEMICOLONS).search(text))
    )
