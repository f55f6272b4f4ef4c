"""From a path to `Document`: files are opened without following any link, and only regular ones are read."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from diagdemo.issues import Issue, Location
from diagdemo.yaml.document import Document
from diagdemo.yaml.source import MAX_SIZE, read, too_big

FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)  # a FIFO without a writer would wait for ever
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
"""To open a file as what it is, without following a link nor waiting for a pipe."""


def read_file(root: Path, relative: str) -> Document:
    """Read the file `relative` (forward slashes) of the repository `root`.

    Links are refused wherever they are below `root`, so that a repository can only show what it holds.
    What cannot be opened is a document with a D100 issue.
    """
    content = read_bytes(root, relative)
    return content if isinstance(content, Document) else read(relative, content)


def read_bytes(root: Path, relative: str) -> bytes | Document:
    """The content of a file as it stands, opened like `read_file`; the refused document when it is not."""
    fault = linked_folder(root, relative)
    if fault:
        return _refused(relative, *fault)
    path = os.path.join(root, relative)  # noqa: PTH118 - Path costs as much as the reading
    try:
        descriptor = os.open(path, FLAGS)
    except OSError as error:
        return _refused(relative, *_why(path, error))
    try:
        return read_opened(relative, descriptor)
    except OSError as error:
        return _refused(relative, *_why(path, error))
    finally:
        os.close(descriptor)


def read_opened(relative: str, descriptor: int) -> bytes | Document:
    """What an open file holds; the refused document when it is no ordinary file, or too big."""
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        return _refused(relative, *_kind(status.st_mode))
    if status.st_size > MAX_SIZE:
        return too_big(relative, status.st_size)
    # One byte more than there should be, so that one reading tells the end.
    piece = os.read(descriptor, status.st_size + 1)
    if len(piece) == status.st_size:
        return piece
    # The file grows while it is read: one byte over the limit is enough to know.
    pieces = [piece]
    left = MAX_SIZE + 1 - len(piece)
    while piece and left > 0:
        piece = os.read(descriptor, left)
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces) if left > 0 else too_big(relative, MAX_SIZE + 1)


def linked_folder(root: Path, relative: str) -> tuple[str, str] | None:
    """The fault of a folder between `root` and the file that is a link, or of a path that leaves `root`."""
    parts = relative.split("/")
    if relative.startswith("/") or ".." in parts or "\0" in relative:
        return f"Le chemin « {relative!r} » sort du dépôt", "donnez un chemin à l’intérieur du dépôt"
    folder = os.fspath(root)
    for part in parts[:-1]:
        folder = os.path.join(folder, part)  # noqa: PTH118 - as above
        if os.path.islink(folder):  # noqa: PTH114 - as above
            message = f"Le dossier « {part} » est un lien symbolique : son contenu n’est pas lu"
            return message, "mettez le vrai dossier à la place du lien"
    return None


def _why(path: str, error: OSError) -> tuple[str, str]:
    """Why a file does not open, in words."""
    try:
        mode = os.lstat(path).st_mode
    except FileNotFoundError:
        return "Le fichier n’existe pas", "vérifiez son nom, ou reprenez-le dans l’historique de Git"
    except OSError:
        mode = 0
    if mode and not stat.S_ISREG(mode):
        return _kind(mode)
    if isinstance(error, PermissionError):
        return "Vous n’avez pas le droit de lire ce fichier", "demandez ou rétablissez le droit de lecture"
    reason = error.strerror or "raison inconnue"
    return (
        f"Le système ne parvient pas à lire le fichier ({reason})",
        "vérifiez le disque et le nom du fichier",
    )


def _kind(mode: int) -> tuple[str, str]:
    """What is there instead of a file."""
    if stat.S_ISLNK(mode):
        advice = "mettez le fichier lui-même à la place du lien"
        return "C’est un lien symbolique et non un fichier : il n’est pas suivi", advice
    if stat.S_ISDIR(mode):
        return "C’est un dossier et non un fichier", "renommez le dossier, ou retirez « .yaml » de son nom"
    kind = "un tube nommé" if stat.S_ISFIFO(mode) else "un fichier spécial du système"
    return f"C’est {kind} et non un fichier ordinaire", "supprimez-le et remettez une vraie fiche"


def linked(name: str) -> Document:
    """The document that stands for a symbolic link kept where nothing can be opened."""
    return _refused(name, *_kind(stat.S_IFLNK))


def _refused(name: str, message: str, advice: str) -> Document:
    return Document(name, "", None, (Issue(Location(name), "D100", message, advice),))
