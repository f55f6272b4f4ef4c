"""The versions of what is installed, as the packages themselves declare them."""

from __future__ import annotations


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
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(package)
    except PackageNotFoundError:
        return None
