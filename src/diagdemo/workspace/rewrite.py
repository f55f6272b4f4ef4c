"""Change several files that are there, and move some: all of it, or none.

Everything that can fail is done first, beside the files: new texts are written and made safe on the disk, the
old ones keep a second name. Only then do files change, each in one step; the first refusal, or an
interruption, brings back all that changed. A power cut between two steps is not undone: Git then shows which
files changed, each of them whole.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import NamedTuple

from diagdemo.errors import DiagdemoError
from diagdemo.workspace.create.commit import explained
from diagdemo.workspace.transaction import Aside, Step, all_or_none, interruptible
from diagdemo.yaml.document import Document
from diagdemo.yaml.opening import linked_folder, read_bytes
from diagdemo.yaml.write import sync


class Edit(NamedTuple):
    """What a file held when it was read, and what it must hold."""

    root: Path
    path: str
    """Under `root`, with forward slashes, as it is before the moves."""
    before: bytes
    after: bytes


class Move(NamedTuple):
    """A file or a folder that takes another name, which nothing bears."""

    root: Path
    old: str
    new: str


def rewrite(edits: Iterable[Edit], moves: Iterable[Move] = ()) -> None:
    """Apply the edits, then the moves, in their order; edits that change nothing are left alone.

    No link is followed below `root`, and permissions are kept.

    Raises:
        DiagdemoError: a file changed since it was read, is a link or is not there; a new name is taken; the
            disk refuses. Every file is then as it was.
    """
    edits, moves = [edit for edit in edits if edit.after != edit.before], list(moves)
    for edit in edits:
        _same(edit)
    for move in moves:
        _movable(move)
    try:
        with interruptible(), ExitStack() as leftovers:
            aside = Aside(leftovers)
            steps = [step for edit in edits for step in _replacing(edit, aside)]
            all_or_none([*steps, *map(_moving, moves)], aside)
    except OSError as error:
        raise explained(error, (edits or moves)[0].root) from error
    for folder in _touched(edits, moves):
        with suppress(OSError):  # everything is written: only a power cut in the next second could matter
            sync(folder)


def _same(edit: Edit) -> None:
    """Refuse to write over what somebody wrote meanwhile."""
    found = read_bytes(edit.root, edit.path)
    if isinstance(found, Document):
        fault = found.issues[0]
        raise DiagdemoError(
            f"{edit.path}\u00a0: {fault.message[:1].lower()}{fault.message[1:]}", fault.advice
        )
    if found != edit.before:
        raise DiagdemoError(
            f"{edit.path} a changé depuis sa lecture\u00a0: rien n’a été écrit",
            "enregistrez ce qui est ouvert dans votre éditeur, puis recommencez",
        )


def _movable(move: Move) -> None:
    for path in (move.old, move.new):
        fault = linked_folder(move.root, path)
        if fault:
            raise DiagdemoError(*fault)
    old, new = move.root / move.old, move.root / move.new
    if old.is_symlink() or not old.exists():
        raise DiagdemoError(f"{move.old} n’est plus là, ou c’est un lien\u00a0: rien n’a été écrit")
    if os.path.lexists(new) and not _one_name(old, new):
        raise DiagdemoError(f"{move.new} existe déjà\u00a0: rien n’a été écrit", "choisissez un autre nom")


def _one_name(old: Path, new: Path) -> bool:
    """Whether two names differ by their capitals alone on a disk that does not tell them apart."""
    return old.parent == new.parent and not _listed(new) and old.samefile(new)


def _listed(path: Path) -> bool:
    """Whether the folder has that very name, capitals included."""
    return any(entry.name == path.name for entry in path.parent.iterdir())


def _replacing(edit: Edit, aside: Aside) -> Iterator[Step]:
    """Look again, since writing aside takes time; what somebody wrote meanwhile is left as it is."""
    path = edit.root / edit.path
    new, old = aside.new(path, edit.after), aside.old(edit.root, path, edit.before)
    yield Step(edit.path, lambda: _same(edit), lambda: None)
    yield Step(edit.path, lambda: new.replace(path), lambda: old.replace(path))


def _moving(move: Move) -> Step:
    old, new = move.root / move.old, move.root / move.new
    return Step(move.old, lambda: old.rename(new), lambda: _moved_back(old, new))


def _moved_back(old: Path, new: Path) -> None:
    if _listed(new) and not _listed(old):
        new.rename(old)


def _touched(edits: Iterable[Edit], moves: Iterable[Move]) -> Iterator[Path]:
    places = [edit.root / edit.path for edit in edits]
    for move in moves:
        places += [move.root / move.old, move.root / move.new]
    yield from dict.fromkeys(place.parent for place in places if place.parent.is_dir())
