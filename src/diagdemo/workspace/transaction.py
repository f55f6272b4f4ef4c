"""Steps that are all done or none, and what is written aside meanwhile to take them back."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import NamedTuple

from diagdemo.errors import DiagdemoError
from diagdemo.yaml.write import TEMPORARY_MARK, stage


class Step(NamedTuple):
    """One change of one name, and what takes it back, even when it was not wholly done."""

    name: str
    do: Callable[[], object]
    undo: Callable[[], object]


class Aside:
    """What is written beside the files meanwhile, and goes away at the end."""

    def __init__(self, leftovers: ExitStack) -> None:
        self._leftovers = leftovers
        self._folders: dict[Path, Path] = {}
        self._kept = 0

    def new(self, path: Path, content: bytes) -> Path:
        """The file to come, beside the one it replaces."""
        staged = stage(path, content)
        self._leftovers.callback(_gone, staged)
        return staged

    def old(self, root: Path, path: Path, content: bytes) -> Path:
        """The file as it is, under a second name at the root, where no move reaches it."""
        if root not in self._folders:
            self._folders[root] = Path(mkdtemp(prefix=f".diagdemo{TEMPORARY_MARK}", dir=root))
            self._leftovers.callback(rmtree, self._folders[root], ignore_errors=True)
        self._kept += 1
        kept = self._folders[root] / f"{self._kept}-{path.name}"
        try:
            kept.hardlink_to(path)
        except OSError:  # some disks (FAT, some shares) have no hard links
            stage(path, content).replace(kept)
        return kept

    def keep(self) -> str:
        """Leave everything there; the folders to look in."""
        self._leftovers.pop_all()
        return ", ".join(str(folder) for folder in self._folders.values())


@contextmanager
def interruptible() -> Iterator[None]:
    """Let whatever asks the program to stop, such as a terminal that closes, interrupt it like the keyboard.

    Only once: asked again, it goes on taking back what was begun.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    names = [name for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    asked = [getattr(signal, name) for name in names]

    def stop(number: int, frame: object) -> None:
        for each in asked:
            signal.signal(each, signal.SIG_IGN)
        raise KeyboardInterrupt

    # One that is ignored stays so, as under `nohup`; one that another program handles cannot be put back.
    heard = {each: signal.getsignal(each) for each in asked}
    heard = {each: was for each, was in heard.items() if was not in (None, signal.SIG_IGN)}
    try:
        for each in heard:
            signal.signal(each, stop)
        yield
    finally:
        for each, was in heard.items():
            signal.signal(each, was)


def all_or_none(steps: Iterable[Step], aside: Aside) -> None:
    """Do the steps in their order; when one fails, or on an interruption, undo those that were begun.

    Raises:
        DiagdemoError: a step failed and another could not be undone; else what the step raised.
    """
    begun: list[Step] = []
    try:
        for step in steps:
            begun.append(step)
            step.do()
    except BaseException as cause:
        stuck = [step.name for step in reversed(begun) if not _undone(step)]
        if stuck:
            raise DiagdemoError(
                "l’écriture s’est arrêtée en chemin et n’a pas pu être défaite partout\u00a0: "
                + ", ".join(stuck),
                f"les textes d’avant sont gardés ici\u00a0: {aside.keep()}",
            ) from cause
        raise


def _undone(step: Step) -> bool:
    """Take back a step, even one that was not wholly done; whether that could be."""
    try:
        step.undo()
    except OSError:
        return False
    return True


def _gone(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
