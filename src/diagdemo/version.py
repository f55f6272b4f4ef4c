"""The versions of what is installed, as the packages themselves declare them."""

from __future__ import annotations

import os
import sys

_NOTICE = ".dist-info"
"""How the name ends of the folder in which an installer says what it has installed."""


def version_of(package: str) -> str:
    """The installed version of `package`, or words that say there is none."""
    found = installed(package)
    if found is None:
        return "(copie de travail, non installée)" if package == "diagdemo" else "(absent)"
    return found


def requirement() -> str:
    """What to install, on another computer, to have a tool that writes and reads as this one does.

    Corrections of this version are let in. A copy that is not installed has no version to tell: any will do.
    """
    found = installed("diagdemo")
    if found is None:
        return "diagdemo"
    major, minor = found.split(".")[:2]
    return f"diagdemo=={major}.{minor}.*"


def installed(package: str) -> str | None:
    """The installed version of `package`; None when it is not installed."""
    if package == "diagdemo":
        return _own()
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _own() -> str | None:
    """What `importlib.metadata` answers for diagdemo, without the readers of mails and archives it imports.

    They take longer than a whole `--version`, and our packages are always installed in this one form.
    """
    for folder in sys.path:
        try:
            with os.scandir(folder or os.curdir) as entries:
                names = [entry.name for entry in entries]
        except OSError:  # not a folder, or none that may be read
            continue
        for name in names:
            if name.startswith("diagdemo-") and name.endswith(_NOTICE):
                return name.removeprefix("diagdemo-").removesuffix(_NOTICE)
    return None
