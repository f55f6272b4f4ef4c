"""Whether a text editor has what it needs to help those who type records."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from diagdemo.cli.doctor.finding import Finding, good, look
from diagdemo.wording import agree
from diagdemo.workspace.create.editor import editor_files
from diagdemo.workspace.create.schema_line import MODELS, SCHEMAS
from diagdemo.yaml.opening import read_bytes

_EXTENSION = "redhat.vscode-yaml"


def editor(root: Path) -> Iterator[Finding]:
    """What the repository gives to editors."""
    yield _advised(root)
    yield _current(root, SCHEMAS, "Schémas", f"diagdemo schema --sortie {SCHEMAS}")
    yield _current(root, MODELS, "Modèles", f"diagdemo schema --modele --sortie {MODELS}")


def _advised(root: Path) -> Finding:
    content = read_bytes(root, ".vscode/extensions.json")
    try:
        told = json.loads(content) if isinstance(content, bytes) else None
    except (ValueError, RecursionError):
        told = None
    wanted = told.get("recommendations", []) if isinstance(told, dict) else []
    if isinstance(wanted, list) and _EXTENSION in wanted:
        return good(
            "Extension YAML",
            "conseillée par «\u00a0.vscode\u00a0»\u00a0; acceptez-la dans VS Code ou VSCodium",
        )
    return look(
        "Extension YAML",
        "non conseillée par «\u00a0.vscode/extensions.json\u00a0»\u00a0; pour l’ajouter à VS Code",
        f"code --install-extension {_EXTENSION}",
    )


def _current(root: Path, folder: str, about: str, command: str) -> Finding:
    expected = {path: text for path, text in editor_files().items() if path.startswith(f"{folder}/")}
    held = {path: read_bytes(root, path) for path in expected}
    absent = sum(not isinstance(content, bytes) for content in held.values())
    other = sum(
        isinstance(content, bytes) and content.replace(b"\r\n", b"\n") != expected[path].encode()
        for path, content in held.items()
    )
    if not absent and not other:
        return good(about, "à jour pour cette version")
    told = [
        *([agree(absent, "absent", "absents")] if absent else ()),
        *([agree(other, "d’une autre version", "d’une autre version")] if other else ()),
    ]
    return look(about, f"{' et '.join(told)} sur {len(expected)}", command)
