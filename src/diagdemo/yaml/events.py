"""From text to tree: the events of libyaml become nodes, without recursion and within fixed limits."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from diagdemo.errors import DiagdemoError
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
_INNER_COLON = re.compile(r":(?<=[^ \t\r\n\[\]{},\"']:)(?=[^\s,\[\]{}])")
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
    yaml = _libyaml()
    hidden = text
    if "{" in text or "[" in text:
        hidden = _INNER_QUESTION.sub(hide("?"), _INNER_COLON.sub(hide(":"), text))
    builder = _Builder(yaml, bool(_HIDDEN.search(hidden)))
    try:
        return builder.build(yaml.parser(hidden).get_event)
    except yaml.error as error:
        return Parsed(failure=_failure(error))


class _LibYaml(NamedTuple):
    parser: Any
    error: type[Exception]
    scalar: type
    opening: frozenset[type]
    closing: frozenset[type]
    mapping: type
    alias: type
    document: type
    end: type


@cache
def _libyaml() -> _LibYaml:
    try:
        from _ruamel_yaml import CParser
    except ImportError as error:
        raise DiagdemoError(
            "Le lecteur de YAML n’est pas installé complètement",
            "Installez-le avec : python -m pip install ruamel.yaml.clib",
        ) from error
    from ruamel.yaml import events
    from ruamel.yaml.error import YAMLError

    return _LibYaml(
        CParser,
        YAMLError,
        events.ScalarEvent,
        frozenset((events.MappingStartEvent, events.SequenceStartEvent)),
        frozenset((events.MappingEndEvent, events.SequenceEndEvent)),
        events.MappingStartEvent,
        events.AliasEvent,
        events.DocumentStartEvent,
        events.StreamEndEvent,
    )


class _Builder:
    """Holds what is open while the events pass: plain lists, whatever the depth."""

    def __init__(self, yaml: _LibYaml, hidden: bool) -> None:
        self.yaml = yaml
        self.hidden = hidden
        self.documents = 0
        self.aliases: list[Mark] = []
        self.complex_keys: list[Mark] = []
        self.long: list[Scalar] = []
        self.doubles: list[tuple[Scalar, Scalar]] = []
        self.glued: list[Scalar] = []

    def build(self, get_event: Callable[[], Any]) -> Parsed:
        scalar, opening, closing = self.yaml.scalar, self.yaml.opening, self.yaml.closing
        hidden = self.hidden
        top: list[Node] = []
        children = top
        opened: list[tuple[list[Node], Any]] = []
        for _ in range(MAX_EVENTS):
            event = get_event()
            kind = event.__class__
            if kind is scalar:
                start, end = event.start_mark, event.end_mark
                value = _show(event.value) if hidden else event.value
                node = Scalar(value, event.style or PLAIN, start, end)
                children.append(node)
                if start.line != end.line:
                    self.long.append(node)
            elif kind in opening:
                if len(opened) == MAX_DEPTH:
                    return Parsed(deep=event.start_mark)
                opened.append((children, event))
                children = []
            elif kind in closing:
                parent, opening_event = opened.pop()
                parent.append(self._collection(children, opening_event, event.end_mark))
                children = parent
            elif self._stops(event, kind, children):
                return self._parsed(top, event)
        return Parsed(crowded=get_event().start_mark)

    def _collection(self, children: list[Node], start: Any, end: Mark) -> Node:
        flow, begin = bool(start.flow_style), start.start_mark
        if start.__class__ is not self.yaml.mapping:
            return Sequence(children, flow, begin, end)
        entries: list[tuple[Scalar, Node]] = []
        seen: dict[str, Scalar] = {}
        for key, value in zip(children[::2], children[1::2], strict=True):
            if not isinstance(key, Scalar):
                self.complex_keys.append(key.start)
                continue
            entries.append((key, value))
            first = seen.setdefault(key.value, key)
            if first is not key:
                self.doubles.append((first, key))
        if flow:
            self.glued += [key for key in seen.values() if ":" in key.value and key.style == PLAIN]
        return Mapping(entries, flow, begin, end)

    def _stops(self, event: Any, kind: type, children: list[Node]) -> bool:
        """Note what has no place in a record; True at the end, or where a second document starts."""
        if kind is self.yaml.alias:
            self.aliases.append(event.start_mark)
            children.append(Scalar(event.anchor, PLAIN, event.start_mark, event.end_mark))
        elif kind is self.yaml.document:
            self.documents += 1
        return kind is self.yaml.end or self.documents > 1

    def _parsed(self, top: list[Node], last: Any) -> Parsed:
        return Parsed(
            root=top[0] if top else None,
            second=last.start_mark if self.documents > 1 else None,
            aliases=tuple(self.aliases),
            complex_keys=tuple(self.complex_keys),
            long=tuple(self.long),
            doubles=tuple(self.doubles),
            glued=tuple(self.glued),
        )


def _show(value: str) -> str:
    return value.translate(_TO_SHOWN) if _HIDDEN.search(value) else value


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
