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
# `titre: Qui décide ?` would be refused there. Two noncharacters stand for them while it reads: same
# length, hence same positions, and never in a text, since such characters are refused beforehand.
_COLON, _QUESTION = "\ufdd0", "\ufdd1"
_INNER_COLON = re.compile(r":(?<=[^\s\[\]{},\"':]:)(?=[^\s,\[\]{}])")
_INNER_QUESTION = re.compile(r"\?(?:(?<=[^\s\[\]{},\-]\?)|(?<=[^\s\[\]{},:\-][ ]\?))")


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


def parse(text: str) -> Parsed:
    """Read `text`, which must hold no character that `characters` refuses.

    Raises:
        DiagdemoError: the C parser is not installed.
    """
    yaml = _libyaml()
    hidden = _hide(text) if "{" in text or "[" in text else text
    builder = _Builder(yaml, hidden is not text)
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
            "Installez-le avec : python -m pip install ruamel.yaml.clib",
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

    def build(self, get_event: Callable[[], Any]) -> Parsed:
        scalar, opening, closing = self.yaml.scalar, self.yaml.opening, self.yaml.closing
        hidden = self.hidden
        top: list[Node] = []
        children = top
        opened: list[tuple[list[Node], Any]] = []
        event: Any = None
        for _ in range(MAX_EVENTS):
            event = get_event()
            kind = event.__class__
            if kind is scalar:
                value = _show(event.value) if hidden else event.value
                children.append(Scalar(value, event.style or PLAIN, event.start_mark, event.end_mark))
            elif kind in opening:
                if len(opened) == MAX_DEPTH:
                    return Parsed(deep=event.start_mark)
                opened.append((children, event))
                children = []
            elif kind in closing:
                parent, start = opened.pop()
                parent.append(self._collection(children, start, event.end_mark))
                children = parent
            elif self._stops(event, kind, children):
                return self._parsed(top, event.start_mark)
        return Parsed(crowded=event.start_mark)

    def _collection(self, children: list[Node], start: Any, end: Mark) -> Node:
        flow = bool(start.flow_style)
        if start.__class__ is not self.yaml.mapping:
            return Sequence(children, flow, start.start_mark, end)
        entries = []
        for key, value in zip(children[::2], children[1::2], strict=True):
            if key.__class__ is Scalar:
                entries.append((key, value))
            else:
                self.complex_keys.append(key.start)
        return Mapping(entries, flow, start.start_mark, end)

    def _stops(self, event: Any, kind: type, children: list[Node]) -> bool:
        """Note what has no place in a record; True at the end, or where a second document starts."""
        if kind is self.yaml.alias:
            self.aliases.append(event.start_mark)
            children.append(Scalar("", PLAIN, event.start_mark, event.end_mark))
        elif kind is self.yaml.document:
            self.documents += 1
        return kind is self.yaml.end or self.documents > 1

    def _parsed(self, top: list[Node], mark: Mark) -> Parsed:
        return Parsed(
            root=top[0] if top else None,
            second=mark if self.documents > 1 else None,
            aliases=tuple(self.aliases),
            complex_keys=tuple(self.complex_keys),
        )


def _hide(text: str) -> str:
    return _INNER_QUESTION.sub(_QUESTION, _INNER_COLON.sub(_COLON, text))


def _show(value: str) -> str:
    if _COLON in value or _QUESTION in value:
        return value.replace(_COLON, ":").replace(_QUESTION, "?")
    return value


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
