"""Write files so that no reader ever sees half of one, whatever happens meanwhile."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from pathlib import Path

from diagdemo.errors import DiagdemoError

TEMPORARY_MARK = ".tmp-"
"""In the names of temporary files, which also start with a dot and do not end in `.yaml`."""


def write_atomic(path: Path, text: str | bytes, *, create: bool = False) -> None:
    """Put `text`, as UTF-8 and with its own line ends, in the file `path`, wholly or not at all.

    Args:
        path: the file; its folder must exist. The permissions of a file that is there are kept.
        text: everything the file will hold; bytes are written as they are.
        create: the file must not be there yet, even if it appears meanwhile.

    Raises:
        FileExistsError: `create` was asked and the file is there.
        DiagdemoError: `path` is a link or not an ordinary file.
        OSError: the disk or the rights do not allow it; the file is then as it was.
    """
    temporary = stage(path, text, create=create)
    try:
        if create:
            _link(temporary, path)
        else:
            temporary.replace(path)
    finally:
        with contextlib.suppress(FileNotFoundError):
            temporary.unlink()
    sync(path.parent)


def stage(path: Path, text: str | bytes, *, create: bool = False) -> Path:
    """Write beside `path` what it will hold, safe on the disk and with its permissions; that file.

    Args and errors are those of `write_atomic`. Nothing is left when it raises; otherwise the file is to
    replace `path`, or to be removed.
    """
    mode = _mode(path, create)
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}{TEMPORARY_MARK}", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(text.encode("utf-8") if isinstance(text, str) else text)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            temporary.unlink()
        raise
    return temporary


def _mode(path: Path, create: bool) -> int:
    """The permissions of the file that is there, else those that this process gives to new files."""
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return 0o666 & ~_umask()
    if create:
        raise FileExistsError(path)
    if not stat.S_ISREG(mode):
        raise DiagdemoError(
            f"«\u00a0{path.name}\u00a0» n’est pas un fichier ordinaire\u00a0: rien n’y est écrit",
            "remplacez ce lien, ou ce qui s’y trouve, par un vrai fichier",
        )
    return stat.S_IMODE(mode)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _link(temporary: Path, path: Path) -> None:
    """Give its final name to a file, unless that name is taken, in one step."""
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:
        # Some disks (FAT, some shares) have no hard links: the name is taken first, empty, then replaced.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        temporary.replace(path)


def sync(folder: Path) -> None:
    """Make the new name itself survive a power cut; Windows does not open folders."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
