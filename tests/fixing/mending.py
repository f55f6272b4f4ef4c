"""Small repositories to correct, in memory."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from diagdemo.fixing.draft import Drafts
from diagdemo.fixing.fix import Fixed, fix
from diagdemo.fixing.wanted import Wanted

CORPUS = Path(__file__).parents[1] / "corpus"
SETTINGS = b"programme: Diagnostics\nversion_format: 1\n"
FOLDERS = {
    "device": "devices",
    "actor": "actors",
    "interview": "interviews",
    "action": "actions",
    "ambition": "ambition",
    "policy": "policies",
}


@cache
def cases(part: str) -> dict[str, dict[str, Any]]:
    """The files of `lecture` or of `saisie`, with what is said of each."""
    return tomllib.loads((CORPUS / f"{part}.toml").read_text(encoding="utf-8"))


def place(kind: str) -> str:
    """Where a record of a kind goes."""
    if kind == "espace":
        return "diagdemo.yaml"
    folder = FOLDERS.get(kind)
    return f"territoires/brumeval/{folder}/fiche.yaml" if folder else f"territoires/brumeval/{kind}.yaml"


def put(root: Path, files: dict[str, bytes]) -> Path:
    """Write a repository; its settings are there unless given."""
    for path, content in {"diagdemo.yaml": SETTINGS, **files}.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return root


def mend(root: Path, **wanted: Any) -> Fixed:
    """What the corrections of a repository would change."""
    return fix(Drafts(root), Wanted(**wanted))


def after(root: Path, fixed: Fixed) -> dict[str, bytes]:
    """The files as the corrections would leave them, by their new paths."""
    texts = {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }
    texts |= {edit.path: edit.after for edit in fixed.edits}
    for move in fixed.moves:
        texts[move.new] = texts.pop(move.old)
    return texts
