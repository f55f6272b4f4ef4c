"""Find what extends the tool: in a package, one module is one check, indicator, constat or format."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType


@cache
def discover(package: str) -> dict[str, ModuleType]:
    """The modules of `package` that declare a `CODE`, by code, in the order of their codes.

    Raises:
        ValueError: two modules declare the same code.
    """
    found: dict[str, ModuleType] = {}
    for name in _modules(import_module(package)):
        module = import_module(f"{package}.{name}")
        code = getattr(module, "CODE", None)
        if code is None:
            continue
        if code in found:
            raise ValueError(f"{module.__name__} and {found[code].__name__} share the code {code}")
        found[code] = module
    return dict(sorted(found.items()))


def _modules(package: ModuleType) -> list[str]:
    """The names of the modules of a package, apart from its own; pkgutil imports much more to tell them."""
    files = (file for folder in package.__path__ for file in Path(folder).glob("*.py"))
    return sorted(file.stem for file in files if file.stem != "__init__")
