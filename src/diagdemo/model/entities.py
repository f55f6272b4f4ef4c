"""The entities, found by themselves: every `Record` that a module of this package defines."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import diagdemo.model
from diagdemo.model.fields import Record


@cache
def entities() -> dict[str, type[Record]]:
    """The model of each kind of record, by kind, in alphabetical order."""
    found: dict[str, type[Record]] = {}
    for info in iter_modules(diagdemo.model.__path__):
        if info.ispkg or info.name == "entities":
            continue
        module = import_module(f"{diagdemo.model.__name__}.{info.name}")
        for value in vars(module).values():
            if isinstance(value, type) and issubclass(value, Record) and "KIND" in value.__dict__:
                found[value.KIND] = value
    return dict(sorted(found.items()))
