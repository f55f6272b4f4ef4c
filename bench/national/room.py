"""What a machine holds: how many territories a disk can take, how much memory there is."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from bench.corpus.files import territory_files

_SHARE = 0.9
"""The part of what is free that may be taken; caches and documents go there too."""


class Room(NamedTuple):
    """What is free, or what is needed: bytes of disk, and places for files and folders."""

    size: int
    places: int


def needed() -> Room:
    """What one territory takes, folders included."""
    block = 4096
    files = territory_files(0)
    folders = {Path(path).parent for path in files}
    whole = sum(-(-len(text.encode()) // block) * block for text in files.values())
    return Room(whole + len(folders) * block, len(files) + len(folders))


def free(folder: Path) -> Room:
    """What is free where the folder is; as many places as bytes where they are not counted."""
    disk = os.statvfs(folder)
    size = disk.f_bavail * disk.f_frsize
    return Room(size, disk.f_favail if disk.f_files else size)


def fitting(there: Room, each: Room) -> int:
    """How many territories fit."""
    return int(_SHARE * min(there.size / each.size, there.places / each.places))


def memory() -> float:
    """The memory of the machine, in megabytes."""
    return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**20
