"""Every text that can be reached from an object: what code that holds it could ever tell."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from enum import Enum
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

from diagdemo.model.partial_date import PartialDate

_NOT_OPENED = (type, ModuleType, FunctionType, Path, Enum)


def texts(root: object) -> Iterator[str]:
    """Every text, through attributes, slots, properties, mappings and lists, each object once."""
    stack: list[object] = [root]
    met: dict[int, object] = {}
    while stack:
        each = stack.pop()
        if id(each) in met or isinstance(each, _NOT_OPENED):
            continue
        met[id(each)] = each
        if isinstance(each, str | PartialDate):
            yield str(each)
        else:
            stack += _inside(each)


def _inside(each: Any) -> Iterator[object]:
    if isinstance(each, dict):
        yield from each.keys()
        yield from each.values()
    elif isinstance(each, tuple | list | set | frozenset):
        yield from each
    if type(each).__module__.startswith("diagdemo."):
        yield from _attributes(each)


def _attributes(each: Any) -> Iterator[object]:
    yield from getattr(each, "__dict__", {}).values()
    for kind in type(each).__mro__:
        slots = kind.__dict__.get("__slots__", ())
        for name in (slots,) if isinstance(slots, str) else slots:
            yield getattr(each, name, None)
        for name, held in list(kind.__dict__.items()):
            if isinstance(held, property) and kind.__module__.startswith("diagdemo."):
                with suppress(ValueError):  # what only makes sense for numbers
                    yield getattr(each, name)
