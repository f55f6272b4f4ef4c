"""From text to tree: the events of libyaml become nodes, without recursion and within fixed limits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

from diagdemo.yaml.libyaml import LibYaml, libyaml
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
    hidden = text
    if "{" in text or "[" in text:
        hidden = _INNER_QUESTION.sub(hide("?"), _INNER_COLON.sub(hide(":"), text))
    raw = hidden.encode()
    parser = yaml.parser(raw)
    pieces = yaml.pieces(parser)
    try:
        with yaml:
            parsed = _Builder(yaml).build(map(_shown, pieces) if _HIDDEN_LEAD in raw else pieces)
        # One more event, of the library this time: ours do not tell where the end of a block starts.
        return parsed or Parsed(crowded=parser.get_event().start_mark)
    except yaml.error as error:
        return Parsed(failure=_failure(error))


class _Builder:
    """Holds what is open while the pieces pass: plain lists, whatever the depth."""

    def __init__(self, yaml: LibYaml) -> None:
        self.yaml = yaml
        self.documents = 0
        self.aliases: list[Mark] = []
        self.complex_keys: list[Mark] = []
        self.long: list[Scalar] = []
        self.doubles: list[tuple[Scalar, Scalar]] = []
        self.glued: list[Scalar] = []

    def build(self, pieces: Iterator[Any]) -> Parsed | None:
        """What the pieces make together; None past `MAX_EVENTS`."""
        mark, long = self.yaml.mark, self.long
        top: list[Node] = []
        children = top
        opened: list[tuple[Any, list[Node]]] = []
        for piece in islice(pieces, MAX_EVENTS):
            kind = piece.__class__
            if kind is Scalar:
                children.append(piece)
                # Lines that a plain scalar joins leave a space or an end of line: asking a mark costs more.
                value = piece.value
                if (
                    piece.style is not PLAIN or " " in value or "\n" in value
                ) and piece.start.line != piece.end.line:
                    long.append(piece)
            elif kind is mark:
                node, parent = opened.pop()
                node.end = piece
                self._fill(node, children)
                children = parent
            elif kind is Mapping or kind is Sequence:
                if len(opened) == MAX_DEPTH:
                    return Parsed(deep=piece.start)
                children.append(piece)
                opened.append((piece, children))
                children = []
            elif self._stops(piece, kind, children):
                return self._parsed(top, piece)
        return None

    def _fill(self, node: Any, children: list[Any]) -> None:
        if node.__class__ is Sequence:
            node.items = children
            return
        each = iter(children)
        entries = list(zip(each, each))  # noqa: B905 - keys and values come in pairs, and it costs
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


def _shown(piece: Any) -> Any:
    if piece.__class__ is Scalar and not piece.value.isascii() and _HIDDEN.search(piece.value):
        piece.value = piece.value.translate(_TO_SHOWN)
    return piece


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
