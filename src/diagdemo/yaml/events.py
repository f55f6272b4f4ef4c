"""From text to tree: the events of libyaml become nodes, without recursion and within fixed limits."""

from __future__ import annotations

import re
from typing import NamedTuple

from diagdemo.yaml.builder import Builder
from diagdemo.yaml.libyaml import libyaml
from diagdemo.yaml.tree import Mark, Node, Scalar

MAX_EVENTS = 150_000

# libyaml takes `:` and `?` inside the values of `{…}` and `[…]` for signs of its own: `url: https://…` and
# `titre: Qui décide ?` would be refused there. Noncharacters stand for them while it reads: same length,
# hence same positions, and never in a text, since such characters are refused beforehand. Once a cause is
# found, the same trick takes its meaning away from the guilty sign, so that the rest can be read.
_SIGNS = ":?'\"\\@`%&*!#[]{},|>-"
_TO_HIDDEN = {ord(sign): chr(0xFDD0 + rank) for rank, sign in enumerate(_SIGNS)}
_TO_SHOWN = {0xFDD0 + rank: sign for rank, sign in enumerate(_SIGNS)}
_HIDDEN = re.compile("[\ufdd0-\ufdef]")
_HIDDEN_LEAD = b"\xef"
"""The byte that begins these noncharacters in UTF-8, and few others."""
_INNER_COLON = re.compile(r":(?=[^\s,\[\]{}])(?<=[^ \t\r\n\[\]{},\"']:)")
_INNER_QUESTION = re.compile(r"\?(?:(?<=[^ \t\r\n\[\]{},\-]\?)|(?<=[^ \t\r\n\[\]{},:\-][ ]\?))")


class Failure(NamedTuple):
    """Where libyaml gave up: its own words only serve to recognise the cause, nobody reads them."""

    problem: str
    line: int
    column: int
    """From 0, like the context below, which is -1 when there is none."""
    context: str = ""
    context_line: int = -1
    context_column: int = -1


class Parsed(NamedTuple):
    """What could be read; `root` is None after a failure or past a limit."""

    root: Node | None = None
    failure: Failure | None = None
    deep: Mark | None = None
    """Where the text goes deeper than `builder.MAX_DEPTH`."""
    crowded: Mark | None = None
    """Where the text has made `MAX_EVENTS` events."""
    second: Mark | None = None
    """Where a second document starts."""
    aliases: tuple[Mark, ...] = ()
    complex_keys: tuple[Mark, ...] = ()
    long: tuple[Scalar, ...] = ()
    """The scalars written over several lines."""
    doubles: tuple[tuple[Scalar, Scalar], ...] = ()
    """Keys found again in the same mapping: the first one, then the other."""
    glued: tuple[Scalar, ...] = ()
    """Keys between braces that hold a colon: `{nom:Mulhouse}`."""


def hide(text: str) -> str:
    """Take their meaning from the signs of YAML; `parse` gives them back in the values."""
    return text.translate(_TO_HIDDEN)


def parse(text: str) -> Parsed:
    """Read `text`, which must hold no character that `characters` refuses, save those of `hide`.

    Raises:
        DiagdemoError: the C parser is not installed.
    """
    yaml = libyaml()
    raw = _without_inner_signs(text).encode()
    builder = Builder()
    try:
        crowded = yaml.read(raw, builder.calls(_shown if _HIDDEN_LEAD in raw else None), MAX_EVENTS)
    except yaml.error as error:
        return Parsed(failure=_failure(error))
    return _parsed(builder) if crowded is None else Parsed(crowded=crowded)


def _without_inner_signs(text: str) -> str:
    """The text, whose colons and question marks inside the values of `{…}` and `[…]` are hidden."""
    if "{" not in text and "[" not in text:
        return text
    text = _INNER_COLON.sub(_TO_HIDDEN[ord(":")], text)
    return _INNER_QUESTION.sub(_TO_HIDDEN[ord("?")], text) if "?" in text else text


def _shown(value: str) -> str:
    return value.translate(_TO_SHOWN) if _HIDDEN.search(value) else value


def _parsed(builder: Builder) -> Parsed:
    if builder.deep:
        return Parsed(deep=builder.deep)
    return Parsed(
        root=next(iter(builder.opened[0]), None),
        second=builder.documents[1] if len(builder.documents) > 1 else None,
        aliases=tuple(builder.aliases),
        complex_keys=tuple(builder.complex_keys),
        long=tuple(builder.long),
        doubles=tuple(builder.doubles),
        glued=tuple(builder.glued),
    )


def _failure(error: Exception) -> Failure:
    mark, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    return Failure(
        problem=str(getattr(error, "problem", "") or ""),
        line=mark.line if mark else 0,
        column=mark.column if mark else 0,
        context=str(getattr(error, "context", "") or ""),
        context_line=context.line if context else -1,
        context_column=context.column if context else -1,
    )
