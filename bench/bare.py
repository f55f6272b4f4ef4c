"""The bare work that the tool is compared with, each in a process of its own.

    python -m bench.bare stat|read|raw|parse DOSSIER

On an empty folder, the same command tells what its start-up costs.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator


def stat(root: str) -> int:
    """List the folders and ask the system for the size of each file."""
    return sum(entry.stat().st_size for entry in _files(root))


def read(root: str) -> int:
    """Read the bytes of the records."""
    return sum(map(len, _texts(root)))


def raw(root: str) -> int:
    """Read them, and let libyaml go through them without making anything of it."""
    from _ruamel_yaml import CParser

    return sum(CParser(text).raw_parse() for text in _texts(root))


def parse(root: str) -> int:
    """Read them, and take all the events of libyaml."""
    from _ruamel_yaml import CParser
    from ruamel.yaml.events import StreamEndEvent

    count = 0
    for text in _texts(root):
        parser = CParser(text)
        while not isinstance(parser.get_event(), StreamEndEvent):
            count += 1
    return count


_WORKS = {"stat": stat, "read": read, "raw": raw, "parse": parse}


def _texts(root: str) -> Iterator[bytes]:
    for entry in _files(root):
        if entry.name.endswith(".yaml"):
            with open(entry.path, "rb", buffering=0) as file:  # noqa: PTH123 (pathlib would be in the figures)
                yield file.read()


def _files(root: str) -> Iterator[os.DirEntry[str]]:
    with os.scandir(root) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name != ".git":
                    yield from _files(entry.path)
            else:
                yield entry


if __name__ == "__main__":
    print(_WORKS[sys.argv[1]](sys.argv[2]))
