"""Where what was found is remembered: a folder of the person's own, which never comes with the data.

What could come with a repository is not believed, hence never a folder inside of it; nor one that others may
write in. In a folder that somebody names we keep to one of our own: theirs may hold anything. The rules are
those of each system, in a few lines: a library that knows them takes longer to import than all that is
verified when nothing has changed.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from diagdemo.verification.digest import SIZE

if TYPE_CHECKING:
    from typing import Literal

    Why = Literal["unwanted", "nowhere", "relative", "inside", "foreign", "open", "unwritable", "occupied"]

VARIABLE = "DIAGDEMO_CACHE"
"""What tells in which other folder ours is, or that there is none when it is set to nothing."""
TAG = "CACHEDIR.TAG"
"""What tells backups that the folder may be left out, see https://bford.info/cachedir/."""
SUFFIX = ".sqlite"
"""How the names of our files end, after a digest."""

_SIGNATURE = b"Signature: 8a477f597d28d172789f06886806bc55\n"
_DIGITS = frozenset("0123456789abcdef")
_OPEN_TO_OTHERS = stat.S_IWGRP | stat.S_IWOTH


def place(root: Path) -> tuple[Path, Why | None]:
    """The folder for the repository at `root`, which may not exist yet, and why it cannot serve if so.

    When it cannot, the folder is the one that is to blame, be it that of the variable or ours in it.
    """
    told = os.environ.get(VARIABLE)
    wanted = usual(os.environ, sys.platform) if told is None else told
    if not wanted:
        return Path(), "nowhere" if told is None else "unwanted"
    if not Path(wanted).is_absolute():
        return Path(wanted), "relative"
    brought = _brought_with(Path(os.path.realpath(root)))
    folder = Path(os.path.realpath(wanted))
    if told is not None:
        why = _flaw(folder, brought, asked=True)
        if why:
            return folder, why
        folder = Path(os.path.realpath(folder / "diagdemo"))
    why = _flaw(folder, brought, asked=told is not None)
    return folder, why or ("occupied" if _occupied(folder) else None)


def usual(environment: Mapping[str, str], platform: str) -> str:
    """Our folder among those in which each system keeps what may be computed again; empty when unknown."""
    home = environment.get("HOME", "")
    if platform == "win32":
        base = environment.get("LOCALAPPDATA", "")
        return f"{base}\\diagdemo\\Cache" if base else ""
    if platform == "darwin":
        return f"{home}/Library/Caches/diagdemo" if home else ""
    told = environment.get("XDG_CACHE_HOME", "")
    if told.startswith("/"):  # any other is void, says the standard
        return f"{told}/diagdemo"
    return f"{home}/.cache/diagdemo" if home else ""


def ready(root: Path) -> Path | None:
    """The folder for a repository, made if need be; None when there can be none.

    Raises:
        OSError: it could not be made.
    """
    folder, why = place(root)
    if why:
        return None
    if not os.path.lexists(folder / TAG):
        for each in (folder.parent, folder):  # that of the variable is not to be open either
            each.mkdir(mode=0o700, parents=True, exist_ok=True)
        (folder / TAG).write_bytes(_SIGNATURE)
    return folder


def ours(path: Path) -> bool:
    """Whether a name is one that we give to a file; others may be of somebody’s own databases."""
    digits = path.name.removesuffix(SUFFIX)
    return digits != path.name and len(digits) == 2 * SIZE and _DIGITS.issuperset(digits)


def own(state: os.stat_result) -> bool:
    """Whether a file or folder is the person's."""
    return os.name == "nt" or state.st_uid == os.geteuid()


def closed(state: os.stat_result) -> bool:
    """Whether nobody but the person may write in it."""
    return os.name == "nt" or (own(state) and not state.st_mode & _OPEN_TO_OTHERS)


def _flaw(folder: Path, brought: Path, *, asked: bool) -> Why | None:
    """Why a folder cannot serve, as far as can be told without writing."""
    if folder.is_relative_to(brought):
        return "inside"
    above = next((each for each in (folder, *folder.parents) if os.path.lexists(each)), folder)
    try:
        state = above.stat()
    except OSError:
        return "unwritable"
    if above == folder and not closed(state):
        return "open" if own(state) else "foreign"
    # One who works as another, with sudo, leaves nothing unasked in folders of theirs.
    fits = stat.S_ISDIR(state.st_mode) and (asked or own(state)) and _writable(above)
    return None if fits else "unwritable"


def _occupied(folder: Path) -> bool:
    """Whether a folder that we have not marked holds anything that is not ours: it is not to be marked."""
    if os.path.lexists(folder / TAG) or not os.path.lexists(folder):
        return False
    try:
        return not all(ours(each) or ours(Path(each.name.rpartition("-")[0])) for each in folder.iterdir())
    except OSError:
        return True


def _writable(folder: Path) -> bool:
    effective = os.access in os.supports_effective_ids
    return os.access(folder, os.W_OK | os.X_OK, effective_ids=effective)


def _brought_with(root: Path) -> Path:
    """What came at once with the data: the folder that Git follows around them, or theirs."""
    return next((each for each in (root, *root.parents) if os.path.lexists(each / ".git")), root)
