"""What makes an editor complete and explain records, and what serves those who write without the tool."""

from __future__ import annotations

import json
from collections.abc import Iterator

from diagdemo.resources import folder
from diagdemo.workspace.create.draft import model_of
from diagdemo.workspace.create.schema_line import MODELS, SCHEMAS
from diagdemo.workspace.layout import SETTINGS, TERRITORIES
from diagdemo.workspace.plan import load_plan


def editor_files() -> dict[str, str]:
    """What helps to write: schemas and settings for editors, and for people a blank model of each record."""
    schemas = {
        f"{SCHEMAS}/{path.name}": path.read_text(encoding="utf-8")
        for path in sorted(folder("schemas").glob("*.schema.json"))
    }
    models = {f"{MODELS}/{kind}.yaml": model_of(kind) for kind in load_plan().records if kind != "espace"}
    settings = {
        ".vscode/settings.json": _json(_settings()),
        ".vscode/extensions.json": _json(
            {"recommendations": ["redhat.vscode-yaml", "editorconfig.editorconfig"]}
        ),
    }
    return schemas | models | settings


def _settings() -> dict[str, object]:
    return {
        "files.encoding": "utf8",
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "[yaml]": {
            "editor.tabSize": 2,
            "editor.insertSpaces": True,
            "editor.formatOnSave": False,
            "editor.wordWrap": "on",
        },
        "yaml.schemaStore.enable": False,
        "yaml.schemas": dict(_globs()),
    }


def _globs() -> Iterator[tuple[str, list[str]]]:
    """The files of each kind, by the schema that describes them."""
    for kind, record in load_plan().records.items():
        schema = f"./{SCHEMAS}/{kind}.schema.json"
        if record["folder"]:
            shared = [f"{record['folder']}/*.yaml"] if kind == "actor" else []
            yield schema, [f"{TERRITORIES}/*/{record['folder']}/*.yaml", *shared]
        else:
            yield schema, [SETTINGS if kind == "espace" else f"{TERRITORIES}/*/{record['file']}"]


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
