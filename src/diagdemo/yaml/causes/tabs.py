"""Tabs that set lines in: whether two spaces each is surely what they mean."""

from __future__ import annotations

import re
from collections.abc import Container

from diagdemo.yaml.causes.faults import Source
from diagdemo.yaml.events import Parsed, parse
from diagdemo.yaml.tree import PLAIN, Mapping, Node, Scalar, walk

TAB = re.compile(r"^[ ]*\t[ \t]*(?=[^\s])")
"""The margin of a line that a tab sets in."""

_WIDTHS = (2, 4, 8)
"""Columns that a tab may have taken for who typed it."""


def one_reading(source: Source, prose: Container[int]) -> bool:
    """Whether the text says the same however wide a tab is, two spaces being one of the ways to read it.

    Args:
        source: the text.
        prose: its lines where a tab is only text.
    """
    lines = [source.line(number) for number in range(source.count)]
    spoken = [
        number
        for number, line in enumerate(lines)
        if number not in prose and line.strip() and not line.lstrip().startswith("#")
    ]
    if not any(TAB.match(lines[number]) for number in spoken):
        return False
    if not any(" " in _margin(lines[number]) for number in spoken):
        return True
    told = set(spoken)
    meant, *others = [parse(_widened(lines, told, width)) for width in _WIDTHS]
    said = _said(meant)
    return bool(said) and all(_said(other) in ([], said) or _swallows(other, meant) for other in others)


def _margin(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t"))]


def _widened(lines: list[str], told: set[int], width: int) -> str:
    widened = [
        TAB.sub(lambda match: match[0].replace("\t", " " * width), line) if number in told else line
        for number, line in enumerate(lines)
    ]
    return "\n".join(widened)


def _said(parsed: Parsed) -> list[tuple[str, str | int]]:
    """What a text says and how deep, without its places; empty when it does not read."""
    return [_told(node) for node in walk(parsed.root)]


def _swallows(parsed: Parsed, meant: Parsed) -> bool:
    """Whether lines set in too far are read as the end of the text above them: nobody means that."""
    texts, others = ([one for one in each.long if one.style == PLAIN] for each in (parsed, meant))
    return len(texts) > len(others)


def _told(node: Node) -> tuple[str, str | int]:
    if isinstance(node, Scalar):
        return "scalar", node.value
    return ("map", len(node.entries)) if isinstance(node, Mapping) else ("list", len(node.items))
