"""What nobody foresaw: a sentence for the person, a log file for whoever mends it."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence

from diagdemo.cli.visible import visible

_CAUSES = {
    errno.EACCES: "l’accès est refusé",
    errno.EPERM: "l’accès est refusé",
    errno.EROFS: "ce disque est en lecture seule",
    errno.ENOSPC: "il n’y a plus de place sur le disque",
    errno.EDQUOT: "votre quota de disque est atteint",
    errno.ENOENT: "il n’existe pas ou plus",
    errno.EEXIST: "un fichier de ce nom est déjà là",
    errno.ENOTDIR: "une partie de ce chemin n’est pas un dossier",
    errno.EISDIR: "c’est un dossier, pas un fichier",
    errno.ENAMETOOLONG: "ce nom est trop long",
    errno.EMFILE: "trop de fichiers sont ouverts à la fois",
    errno.EIO: "le disque ou le réseau ne répond pas",
}


def report(error: Exception, args: Sequence[str]) -> None:
    """Tell on standard error what happened; the technical detail goes to a file, never to the screen.

    With `DIAGDEMO_DEBUG=1` the detail is shown too.
    """
    if os.environ.get("DIAGDEMO_DEBUG") == "1":
        sys.stderr.write(_detail(error, args))
    cause = _CAUSES.get(error.errno or 0) if isinstance(error, OSError) else None
    if cause and isinstance(error, OSError) and error.filename:
        print(
            f"Erreur : « {visible(os.fsdecode(error.filename))} » ne peut pas être utilisé : {cause}.",
            file=sys.stderr,
        )
        return
    print("Erreur : diagdemo a rencontré une situation imprévue et s’est arrêté.", file=sys.stderr)
    path = _write_log(_detail(error, args))
    if path:
        print(f"Aide : le détail technique est dans {visible(path)} ;", file=sys.stderr)
        print("relisez ce fichier, puis joignez-le à votre signalement.", file=sys.stderr)


def _detail(error: Exception, args: Sequence[str]) -> str:
    import platform
    import traceback

    from diagdemo.version import version_of

    packages = ("diagdemo", "typer", "pydantic", "ruamel.yaml", "jinja2", "networkx", "rich")
    lines = [
        *(f"{name} {version_of(name)}" for name in packages),
        f"Python {platform.python_version()}, {platform.platform()}",
        f"Commande : {list(args)!r}",
        "",
        *traceback.format_exception(error),
    ]
    return "\n".join(lines) + "\n"


def _write_log(text: str) -> str:
    """The path of a new private file of the temporary folder holding `text`; empty if none can be written."""
    import tempfile

    try:
        handle, path = tempfile.mkstemp(prefix="diagdemo-erreur-", suffix=".log")
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as log:
            log.write(text)
    except OSError:
        return ""
    return path
