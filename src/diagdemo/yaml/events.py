"""From text to tree: the events of libyaml become nodes, without recursion and within fixed limits."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

from diagdemo.yaml.libyaml import Calls, Stop, libyaml
from diagdemo.yaml.tree import PLAIN, Mapping, Mark, Node, Scalar, Sequence

MAX_DEPTH = 32
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


_new = object.__new__
_ = Any
"""What the parser says and the tree does not keep."""


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
    """Where the text goes deeper than `MAX_DEPTH`."""
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
    tree = _Tree()
    try:
        crowded = yaml.read(raw, tree.calls(hides=_HIDDEN_LEAD in raw), MAX_EVENTS)
    except yaml.error as error:
        return Parsed(failure=_failure(error))
    return tree.parsed() if crowded is None else Parsed(crowded=crowded)


def _without_inner_signs(text: str) -> str:
    """The text, whose colons and question marks inside the values of `{…}` and `[…]` are hidden."""
    if "{" not in text and "[" not in text:
        return text
    text = _INNER_COLON.sub(_TO_HIDDEN[ord(":")], text)
    return _INNER_QUESTION.sub(_TO_HIDDEN[ord("?")], text) if "?" in text else text


class _Tree:
    """What grows while a text is read: plain lists, whatever the depth."""

    def __init__(self) -> None:
        self.opened: list[list[Any]] = [[]]
        """The root, then what was read so far within each node that is open, the last of those around it."""
        self.deep: Mark | None = None
        self.documents: list[Mark] = []
        self.aliases: list[Mark] = []
        self.complex_keys: list[Mark] = []
        self.long: list[Scalar] = []
        self.doubles: list[tuple[Scalar, Scalar]] = []
        self.glued: list[Scalar] = []

    def calls(self, *, hides: bool) -> Calls:
        """The functions that make it grow; `hides` tells whether values may hold hidden signs."""
        return {
            "ScalarEvent": _scalars(self.opened, self.long, hides),
            "MappingStartEvent": partial(self._open, Mapping),
            "SequenceStartEvent": partial(self._open, Sequence),
            "MappingEndEvent": self._close_mapping,
            "SequenceEndEvent": self._close_sequence,
            "AliasEvent": self._alias,
            "DocumentStartEvent": self._document,
            "StreamEndEvent": _end,
        }

    def _open(self, kind: type, _anchor: _, _tag: _, _implicit: _, start: Mark, _end: _, flow: _) -> None:
        opened = self.opened
        if len(opened) > MAX_DEPTH:
            self.deep = start
            raise Stop
        node: Any = _new(kind)
        node.flow = bool(flow)
        node.start = start
        opened[-1].append(node)
        opened.append([])

    def _close_sequence(self, _start: Mark, end: Mark) -> None:
        items = self.opened.pop()
        node = self.opened[-1][-1]
        node.items = items
        node.end = end

    def _close_mapping(self, _start: Mark, end: Mark) -> None:
        each = iter(self.opened.pop())
        entries = list(zip(each, each))  # noqa: B905 - keys and values come in pairs, and it costs
        node = self.opened[-1][-1]
        node.end = end
        try:
            names = {key.value for key, _ in entries}
        except AttributeError:
            names = set()
        plain = len(names) == len(entries) and not (node.flow and ":" in "".join(names))
        node.entries = entries if plain else self._kept(entries, node.flow)

    def _kept(self, entries: list[tuple[Node, Node]], flow: bool) -> list[tuple[Scalar, Node]]:
        """The entries where something is odd: a key that is not a name, that comes back, that is glued."""
        kept: list[tuple[Scalar, Node]] = []
        seen: dict[str, Scalar] = {}
        for key, value in entries:
            if not isinstance(key, Scalar):
                self.complex_keys.append(key.start)
                continue
            kept.append((key, value))
            first = seen.setdefault(key.value, key)
            if first is not key:
                self.doubles.append((first, key))
        if flow:
            self.glued += [key for key in seen.values() if ":" in key.value and key.style == PLAIN]
        return kept

    def _alias(self, anchor: str, start: Mark, end: Mark) -> None:
        self.aliases.append(start)
        self.opened[-1].append(Scalar(anchor, PLAIN, start, end))

    def _document(self, start: Mark, *_: Any) -> None:
        self.documents.append(start)
        if len(self.documents) > 1:
            raise Stop

    def parsed(self) -> Parsed:
        """All that was read."""
        if self.deep:
            return Parsed(deep=self.deep)
        return Parsed(
            root=next(iter(self.opened[0]), None),
            second=self.documents[1] if len(self.documents) > 1 else None,
            aliases=tuple(self.aliases),
            complex_keys=tuple(self.complex_keys),
            long=tuple(self.long),
            doubles=tuple(self.doubles),
            glued=tuple(self.glued),
        )


def _scalars(opened: list[list[Any]], long: list[Scalar], hides: bool) -> Callable[..., None]:
    """What keeps scalars: most of what is read is one, hence each look counts."""

    def scalar(_anchor: _, _tag: _, _implicit: _, value: str, start: Mark, end: Mark, style: str) -> None:
        if hides and not value.isascii() and _HIDDEN.search(value):
            value = value.translate(_TO_SHOWN)
        node: Scalar = _new(Scalar)
        node.value = value
        node.start = start
        node.end = end
        opened[-1].append(node)
        if style:
            node.style = style
        else:
            node.style = PLAIN
            # Lines that a plain scalar joins leave a space or an end of line: asking a mark costs more.
            if " " not in value and "\n" not in value:
                return
        if start.line != end.line:
            long.append(node)

    return scalar


def _end(*_: Any) -> None:
    raise Stop


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
