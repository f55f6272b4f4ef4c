"""Write new files, all of them or none, and never over what is there."""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Iterable
from pathlib import Path

from diagdemo.errors import DiagdemoError
from diagdemo.yaml.write import write_atomic

_REASONS = {
    errno.EACCES: "vous n’avez pas le droit d’écrire ici",
    errno.EPERM: "vous n’avez pas le droit d’écrire ici",
    errno.EROFS: "ce disque ne peut être que lu",
    errno.ENOSPC: "le disque est plein",
    errno.EDQUOT: "votre espace disque est plein",
    errno.ENAMETOOLONG: "ce chemin est trop long",
    errno.ENOTDIR: "un fichier occupe la place d’un dossier",
}


def write_all(root: Path, files: Iterable[tuple[str, str]]) -> None:
    """Create files under `root`, given by their paths (forward slashes) and texts.

    Raises:
        DiagdemoError: a file is there already, a folder leads out of `root`, or the disk refuses. None of the
            files is left then, and folders made on the way are removed.
    """
    written: list[Path] = []
    made: list[Path] = []
    try:
        for path, text in files:
            target = root / path
            made += _folders(root, target.parent)
            write_atomic(target, text, create=True)
            written.append(target)
    except (OSError, DiagdemoError) as error:
        _undo(written, made)
        raise explained(error, root) from error


def _folders(root: Path, folder: Path) -> list[Path]:
    """Make the folders that are missing; those that were made, outermost first."""
    missing: list[Path] = []
    while not folder.exists():
        missing.append(folder)
        folder = folder.parent
    if not folder.resolve().is_relative_to(root.resolve()) and folder not in (root, *root.parents):
        raise DiagdemoError(
            f"le dossier « {folder} » est un lien qui sort du dépôt", "remplacez ce lien par un vrai dossier"
        )
    for path in reversed(missing):
        path.mkdir()
    return missing[::-1]


def _undo(written: list[Path], made: list[Path]) -> None:
    for path in written:
        with contextlib.suppress(OSError):
            path.unlink()
    for folder in reversed(made):
        with contextlib.suppress(OSError):
            folder.rmdir()


def explained(error: OSError | DiagdemoError, root: Path) -> DiagdemoError:
    """Why a disk refused, in words; for whoever wrote nothing of what was asked."""
    if isinstance(error, DiagdemoError):
        return error
    name = Path(str(error.filename or error)).name
    if isinstance(error, FileExistsError):
        return DiagdemoError(
            f"« {name} » existe déjà : rien n’a été écrit",
            "choisissez un autre identifiant, ou modifiez la fiche qui existe",
        )
    reason = _REASONS.get(error.errno or 0, "le système a refusé l’écriture")
    return DiagdemoError(
        f"impossible d’écrire dans {root} : {reason}",
        "rien n’a été écrit ; vérifiez le dossier, puis recommencez",
    )
