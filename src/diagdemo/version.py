"""The versions of what is installed, as the packages themselves declare them."""

from __future__ import annotations


def version_of(package: str) -> str:
    """The installed version of `package`, or words that say there is none."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(package)
    except PackageNotFoundError:
        return "(copie de travail, non installée)" if package == "diagdemo" else "(absent)"
