"""What computes answers, in a few bytes: another version of it never believes what this one remembered."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from diagdemo.errors import DiagdemoError
from diagdemo.resources import folder
from diagdemo.verification.digest import digest
from diagdemo.version import installed

FORMAT = "1"
"""Changes with what the rows of the store hold."""

PACKAGES = ("checks", "model", "verification", "workspace", "yaml")
"""The packages on which findings depend, beside the modules that are in none."""

_OURS = Path(__file__).resolve().parents[1]


def stamp() -> str:
    """What changes whenever the same files could be told otherwise: versions, and the state of our own files.

    A working copy that is being edited is another tool at each change. Empty when it cannot be told, because
    a file is a link to nothing, goes away meanwhile, or is in an archive.
    """
    try:
        told = [FORMAT, installed("diagdemo") or "", sys.version, sys.getfilesystemencoding(), *_files()]
        return digest("\0".join(told).encode("utf-8", "surrogateescape")).hex()
    except (OSError, ImportError, ValueError, DiagdemoError):
        return ""


def _files() -> Iterator[str]:
    """The name, size and time of each file that counts, in an order that is always the same."""
    yield from _held(_OURS, deep=False)
    for package in PACKAGES:
        yield from _held(_OURS / package, deep=True)
    yield from _held(folder("schemas"), deep=False)
    yield from _parser()


def _held(place: str | Path, *, deep: bool) -> Iterator[str]:
    with os.scandir(place) as entries:
        found = sorted((entry.name, entry) for entry in entries)
    for name, entry in found:
        if name.startswith(".") or name == "__pycache__":
            continue
        if not entry.is_dir():
            state = entry.stat()
            yield f"{name} {state.st_size} {state.st_mtime_ns}"
        elif deep:
            yield name
            yield from _held(entry.path, deep=True)


def _parser() -> Iterator[str]:
    """The parser of YAML, which is compiled and comes with a package of its own; it is not loaded."""
    from importlib.machinery import PathFinder

    found = PathFinder.find_spec("_ruamel_yaml")
    if found and found.origin:
        state = Path(found.origin).stat()
        yield f"{found.origin} {state.st_size} {state.st_mtime_ns}"
