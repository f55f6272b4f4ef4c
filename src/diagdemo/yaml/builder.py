"""The tree that grows while a text is read: the C parser calls the functions of a builder for each thing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from diagdemo.yaml.libyaml import Calls, Stop
from diagdemo.yaml.tree import PLAIN, Mapping, Mark, Node, Scalar, Sequence

MAX_DEPTH = 32
_new = object.__new__
_ = Any
"""What the parser says and the tree does not keep."""


class Builder:
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

    def calls(self, shown: Callable[[str], str] | None) -> Calls:
        """The functions that make it grow; `shown` gives back to a value the signs that were hidden in it."""
        return {
            "ScalarEvent": _scalars(self.opened, self.long, shown),
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


def _scalars(
    opened: list[list[Any]], long: list[Scalar], shown: Callable[[str], str] | None
) -> Callable[..., None]:
    """What keeps scalars: most of what is read is one, hence each look counts."""

    def scalar(_anchor: _, _tag: _, _implicit: _, value: str, start: Mark, end: Mark, style: str) -> None:
        if shown is not None and not value.isascii():
            value = shown(value)
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
