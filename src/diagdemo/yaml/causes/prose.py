"""Which lines belong to a block of prose (`|` or `>`): what looks like layout there is only text."""

from __future__ import annotations

import re

from diagdemo.yaml.causes.faults import Source

_HEADER = re.compile(r"^(?P<indent> *)(?P<dashes>(?:- +)*)(?:.*:[ \t]+)?[|>][0-9+-]{0,2}[ \t]*(?:[ \t]#.*)?$")


def prose_lines(source: Source) -> dict[int, int]:
    """The lines of prose, from 0, each with the line of its header; found by layout, whatever the rest."""
    found: dict[int, int] = {}
    header, margin = -1, 0
    for number in range(source.count):
        line = source.line(number)
        if header >= 0:
            if not line.strip(" ") or _indent(line) > margin:
                found[number] = header
                continue
            header = -1
        match = _HEADER.match(line) if "|" in line or ">" in line else None
        if match and not line.lstrip().startswith("#"):
            header = number
            keyed = match["dashes"] and ":" in line
            margin = len(match["indent"]) + (len(match["dashes"]) if keyed else 0)
            if match["dashes"] and not keyed:
                margin += len(match["dashes"].rstrip()) - 1
    return found


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
