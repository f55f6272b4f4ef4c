"""Small repositories of several territories, fictional and made for one test."""

from __future__ import annotations

import datetime
from pathlib import Path

from diagdemo.comparison.lined import Lined, line_up
from diagdemo.study.build import build_study
from diagdemo.study.study import Study
from diagdemo.workspace.load import load

DAY = datetime.date(2026, 6, 1)
DONE = "version: V1\nstatut: en_cours\netapes:\n  etat_des_lieux: {statut: terminee}\n"
"""The diagnosis of a territory whose inventory is finished."""
OPEN = "version: V1\nstatut: en_cours\n"


def lay(root: Path, **files: str) -> Path:
    """A repository: `brumeval__devices__forum="…"` is `territoires/brumeval/devices/forum.yaml`."""
    told = {"diagdemo": "programme: Essais fictifs\nversion_format: 1\n", **files}
    for name, text in told.items():
        folder = "" if name == "diagdemo" else "territoires/"
        path = root / f"{folder}{name.replace('__', '/').replace('_', '-')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def studies(root: Path, day: datetime.date = DAY) -> list[Study]:
    """The studies of all its territories; the records must be without fault."""
    workspace = load(root)
    assert workspace.issues == (), workspace.issues
    return [build_study(workspace, slug, day) for slug in workspace.territories]


def lined(root: Path) -> tuple[Lined, ...]:
    """All its territories, side by side."""
    return line_up(studies(root))


def place(name: str, more: str = "", kind: str = "commune") -> str:
    """The record of a territory."""
    return f"nom: {name}\ntype: {kind}\n{more}"


def plain(text: str) -> str:
    """A sentence with ordinary spaces."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")
