"""Corrections of one value or one key: what to write in its place."""

from __future__ import annotations

from diagdemo.issues import NO_CORRECTION, Correction, Splice
from diagdemo.yaml.tree import Node, Scalar


def in_place(
    node: Node | None, written: str, sure: bool = False, *, last: Node | None = None, named: str = ""
) -> Correction:
    """The correction that writes `written` where `node` is.

    Args:
        node: what is wrong; nothing can be done of prose, of a text that goes on over several lines, nor of a
            value that is written elsewhere.
        written: YAML of one line; without it there is no correction.
        sure: what the file says cannot change.
        last: where to stop, when what is wrong goes further than `node`.
        named: the record that what is written refers to.
    """
    if node is None or not written or (isinstance(node, Scalar) and _is_long(node)):
        return NO_CORRECTION
    start, end = node.start.index, (last or node).end.index
    return Correction((Splice(start, end, written),), sure, named=named) if start < end else NO_CORRECTION


def _is_long(text: Scalar) -> bool:
    return text.style in ("|", ">") or text.start.line != text.end.line
