"""Dashes without the space that makes them open an item: `-confiance`, `-{vers: caue}`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diagdemo.yaml.causes.faults import Edit, Fault, Graft, Source, shown
from diagdemo.yaml.causes.graft import read_apart
from diagdemo.yaml.causes.spot import KEY, margin_of, split_comment
from diagdemo.yaml.suspicion import GLUED_DASH, compiled

_GLUED = compiled(GLUED_DASH)
_OPENS = re.compile(r":[ \t]*(?:#.*)?$")
_REACH = 200
"""Lines looked at above a dash for the field or the item that it follows."""


def glued_dash(source: Source, number: int, line: str) -> Iterator[Fault]:
    """A dash stuck to its value, where a list is expected."""
    match = _GLUED.match(line)
    if not match or not _in_list(source, number, match.end() - 1):
        return
    start = source.starts[number] + match.end() - 1
    fixed = f"{line[: match.end()]} {line[match.end() :]}"
    issue = source.issue(
        "D110",
        (start, start + 1),
        "Il manque une espace après le tiret",
        f"écrivez {shown(fixed)}",
        "espace manquante",
        correction=source.rewritten(number, fixed, sure=True),
    )
    told = split_comment(line)[0][match.end() :]
    below = _below(source, number, match.end() - 1)
    key = KEY.match(told)
    if key and len(key["key"]) > 1 and all(margin_of(source.line(other)) > match.end() for other in below):
        # The space takes the place of the first letter, which the graft gives back.
        name = read_apart(source, key["key"].rstrip(), start + 1)
        grafts = (Graft(start + 2, name),) if name else ()
        yield Fault(issue, (Edit(start, "- " + told[1:]),), bool(grafts), grafts)
        return
    node = read_apart(source, told, start + 1) if len(told) > 1 and not below else None
    if node:
        # A word of the same length holds the place.
        yield Fault(issue, (Edit(start, "- " + "x" * (len(told) - 1)),), True, (Graft(start + 2, node),))
        return
    lost = (number, *below)
    edits = tuple(Edit(source.starts[other], " " * len(source.line(other))) for other in lost)
    yield Fault(issue, edits, sure=False)


def _in_list(source: Source, number: int, margin: int) -> bool:
    """Whether a line set in by `margin` can only be an item: it follows another, or a field left open."""
    for above in range(number - 1, max(number - _REACH, -1), -1):
        line = source.line(above)
        said = line.strip()
        if not said or said.startswith("#") or margin_of(line) > margin:
            continue
        return bool(_OPENS.search(line)) or (said.startswith("-") and margin_of(line) == margin)
    return True


def _below(source: Source, number: int, margin: int) -> list[int]:
    """The lines that hang from an item."""
    found: list[int] = []
    for below in range(number + 1, min(source.count, number + _REACH)):
        line = source.line(below)
        if line.strip() and margin_of(line) <= margin:
            break
        if line.strip():
            found.append(below)
    return found
