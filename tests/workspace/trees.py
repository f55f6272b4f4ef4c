"""Small repositories laid on the disk for the tests of this folder."""

from __future__ import annotations

from pathlib import Path

from diagdemo.workspace.load import load
from diagdemo.workspace.workspace import Workspace

SETTINGS = "programme: Diagnostics 2026\nversion_format: 1\n"
TERRITORY = "nom: Brumeval\ntype: commune\n"
DEVICE = "nom: Forum des Tilleuls\ntype: conseil_citoyen\n"
INTERVIEW = """date: 2026-02
college: elu
consentement: {statut: recueilli}
conserver_jusqu_au: 2027-06-30
extraits:
  - {id: x1, texte: On nous écoute.}
"""


def lay(root: Path, files: dict[str, str], settings: str | None = SETTINGS) -> Path:
    """Write `files` under `root`; a path that does not begin at a known place is one of Brumeval."""
    if settings is not None:
        (root / "diagdemo.yaml").write_text(settings, encoding="utf-8")
    for path, text in files.items():
        whole = root / (path if path.startswith(("territoires/", "actors/", "/")) else _BRUMEVAL + path)
        whole.parent.mkdir(parents=True, exist_ok=True)
        whole.write_text(text, encoding="utf-8")
    return root


def laid(root: Path, files: dict[str, str], settings: str | None = SETTINGS) -> Workspace:
    """The workspace that these files make."""
    return load(lay(root, files, settings))


_BRUMEVAL = "territoires/brumeval/"
