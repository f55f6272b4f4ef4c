"""Install the peers once, in a folder of their own, from the public registries."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.parts.commands import ROOT

PAIRS = ROOT / "build" / "pairs"
PYTHON = ("check-jsonschema==0.39.0", "ruamel.yaml.clib==0.2.15", "yamllint==1.38.0", "doorstop==3.2")
NODE = ("ajv-cli@5.0.0",)
_PATIENCE = 300
"""Seconds after which an installation is given up."""


class Missing(Exception):
    """Why a peer cannot be had."""


def python(folder: Path = PAIRS) -> Path:
    """The folder of the programs of the Python peers.

    Raises:
        Missing: they cannot be installed.
    """
    place = folder / "pip"
    if not _is_there(place, PYTHON):
        _run([sys.executable, "-m", "venv", "--clear", str(place)])
        _run([str(place / "bin" / "pip"), "install", "--quiet", "--disable-pip-version-check", *PYTHON])
        _note(place, PYTHON)
    return place / "bin"


def node(folder: Path = PAIRS) -> Path:
    """The folder of the programs of the Node peers.

    Raises:
        Missing: they cannot be installed.
    """
    place = folder / "npm"
    if not _is_there(place, NODE):
        npm = shutil.which("npm")
        if not npm:
            raise Missing("npm n’est pas installé")
        place.mkdir(parents=True, exist_ok=True)
        _run([npm, "install", "--prefix", str(place), "--no-audit", "--no-fund", "--silent", *NODE])
        _note(place, NODE)
    return place / "node_modules" / ".bin"


def _is_there(place: Path, wanted: Sequence[str]) -> bool:
    note = place / ".installed"
    return note.is_file() and note.read_text(encoding="utf-8").split() == list(wanted)


def _note(place: Path, wanted: Sequence[str]) -> None:
    (place / ".installed").write_text("\n".join(wanted) + "\n", encoding="utf-8")


def _run(command: list[str]) -> None:
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=_PATIENCE)
    except (OSError, subprocess.SubprocessError) as error:
        raise Missing(
            f"«\u00a0{Path(command[0]).name}\u00a0» n’a rien pu installer, faute de réseau peut-être"
        ) from error
