"""Find what extends the tool: in a package, one module is one check, indicator, constat or format."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


@cache
def discover(package: str) -> dict[str, ModuleType]:
    """The modules of `package` that declare a `CODE`, by code, in the order of their codes.

    Raises:
        ValueError: two modules declare the same code.
    """
    found: dict[str, ModuleType] = {}
    for info in iter_modules(import_module(package).__path__):
        if info.ispkg:
            continue
        module = import_module(f"{package}.{info.name}")
        code = getattr(module, "CODE", None)
        if code is None:
            continue
        if code in found:
            raise ValueError(f"{module.__name__} and {found[code].__name__} share the code {code}")
        found[code] = module
    return dict(sorted(found.items()))
