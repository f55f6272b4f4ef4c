"""Write the values of a record as YAML, alone or in its commented model."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from diagdemo.workspace.create.commented import OTHERS, without_filled
from diagdemo.workspace.create.fields import Steps
from diagdemo.workspace.create.values import CodeText, Value
from diagdemo.yaml.scalar import format_scalar, quoted

Values = Mapping[Steps, Value]
"""The values of a record by the keys that lead to them."""

_FLOW_WIDTH = 90
_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*\Z")


def compose(values: Values) -> str:
    """The values alone, in their order."""
    return "".join(f"{line}\n" for line in _block(_nested(values), 0))


def fill(model: str, values: Values, order: Sequence[str]) -> str:
    """The commented model with values in their paragraphs; those it does not show follow `order`."""
    paragraphs = model.rstrip("\n").split("\n\n")
    for key, value in _nested(values).items():
        place = next(
            (rank for rank, text in enumerate(paragraphs) if _line_of(text, key, "") is not None), None
        )
        if place is None:
            paragraphs.insert(_turn(paragraphs, key, order), "\n".join(_block({key: value}, 0)))
        elif isinstance(value, dict) and all(
            _line_of(paragraphs[place], name, "  ") is not None for name in value
        ):
            for name, inner in value.items():
                paragraphs[place] = _replace(paragraphs[place], name, _block({name: inner}, 1), "  ")
        else:
            paragraphs[place] = _replace(paragraphs[place], key, _block({key: value}, 0), "")
    if paragraphs[-1].startswith(f"# {OTHERS}"):
        paragraphs[-1:] = filter(None, [without_filled(paragraphs[-1], _nested(values))])
    return "\n\n".join(paragraphs) + "\n"


def _nested(values: Values) -> dict[str, object]:
    tree: dict[str, object] = {}
    for route, value in values.items():
        node = tree
        for step in route[:-1]:
            inner = node.setdefault(step, {})
            # Given both short and long (`participants`, `participants.date`), a value takes its long form.
            if not isinstance(inner, dict):
                inner = node[step] = {"valeur": inner}
            node = inner
        held = node.get(route[-1])
        if isinstance(held, dict):
            held["valeur"] = value
        else:
            node[route[-1]] = value
    return tree


def _block(tree: Mapping[str, object], depth: int) -> list[str]:
    lines: list[str] = []
    for key, value in tree.items():
        start = "  " * depth + (key if _KEY.match(key) else format_scalar(key)) + ":"
        if isinstance(value, Mapping):
            lines += [start, *_block(value, depth + 1)]
        elif isinstance(value, tuple):
            lines += _list(start, value, depth)
        elif isinstance(value, str):
            lines += f"{start} {_scalar(value, 2 * (depth + 1))}".split("\n")
    return lines


def _scalar(value: str, indent: int) -> str:
    # Other readers of YAML would take 01001 for a number.
    return quoted(value) if isinstance(value, CodeText) else format_scalar(value, indent)


def _list(start: str, items: tuple[str, ...], depth: int) -> list[str]:
    written = [_scalar(item, 2 * (depth + 2)) for item in items]
    flow = f"{start} [{', '.join(written)}]"
    if len(flow) <= _FLOW_WIDTH and "\n" not in flow:
        return [flow]
    margin = "  " * (depth + 1)
    return [start, *(line for item in written for line in f"{margin}- {item}".split("\n"))]


def _line_of(paragraph: str, key: str, margin: str) -> int | None:
    """The line of `paragraph` that introduces `key`, given or as an example."""
    starts = (f"{margin}{key}:", f"{margin}#{key}:")
    return next((rank for rank, line in enumerate(paragraph.split("\n")) if line.startswith(starts)), None)


def _replace(paragraph: str, key: str, written: list[str], margin: str) -> str:
    lines = paragraph.split("\n")
    start = _line_of(paragraph, key, margin)
    if start is None:
        return paragraph
    # At the top, all that follows in the paragraph belongs to the field; in a block, only its line does.
    end = len(lines) if not margin else start + 1
    return "\n".join([*lines[:start], *written, *lines[end:]])


def _turn(paragraphs: list[str], key: str, order: Sequence[str]) -> int:
    """Where the paragraph of a field that the model does not show belongs."""
    earlier = order[: order.index(key)] if key in order else order
    held = (
        rank
        for rank, text in enumerate(paragraphs)
        if any(_line_of(text, name, "") is not None for name in earlier)
    )
    return max(held, default=0) + 1
