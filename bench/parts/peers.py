"""Other tools on equal work: the same files, the schemas that this project publishes."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from bench.corpus.files import corpus
from bench.corpus.writing import write
from bench.lines import Beyond, Line, Part, sized
from bench.parts.commands import ROOT
from bench.parts.installing import Missing, node, python
from bench.parts.requirements import requirements
from bench.sampling import Measure

_KINDS = {
    "territoire": "territoire.yaml",
    "diagnostic": "diagnostic.yaml",
    "constats": "constats.yaml",
    "ambition": "ambition/*.yaml",
    "action": "actions/*.yaml",
    "actor": "actors/*.yaml",
    "device": "devices/*.yaml",
    "interview": "interviews/*.yaml",
}
"""The records of each schema, in the folder of a territory."""
_LINT = "{extends: relaxed, rules: {line-length: disable}}"
_DAY = re.compile(r"(?<=: )(\d{4}-\d{2}-\d{2})(?=[\s,}])")

Lines = list[Line]


def peers(work: Path, territories: int) -> Part:
    """The measures on a corpus of so many territories, written in the folder `work`.

    Peers that check one schema at a time are run once for each, and their start-up is counted once only.
    """
    root = work / "peers"
    write(root, corpus(territories))
    lines: Lines = []
    missing: list[str] = []
    for names, make in _MAKERS.items():
        try:
            lines += make(work, root, f"validate@{territories}")
        except Missing as why:
            missing.append(f"{names}\u00a0: non mesuré, {why}.")
    return Part(f"Autres outils, {territories} territoires", sized(lines, territories), " ".join(missing))


def _python(work: Path, root: Path, against: str) -> Lines:
    programs = python()
    check = str(programs / "check-jsonschema")
    files = {
        kind: [str(path) for path in sorted(root.glob(f"territoires/*/{end}"))]
        for kind, end in _KINDS.items()
    }
    commands = [[check, "--schemafile", _schema(kind), *files[kind]] for kind in _KINDS]
    written = requirements(work / "requirements", (path for paths in files.values() for path in paths))
    return [
        *_several("check-jsonschema", [check, "--version"], commands, against),
        Measure(
            "yamllint",
            "yamllint, forme seule",
            [[str(programs / "yamllint"), "-d", _LINT, "--no-warnings", str(root)]],
            against,
        ),
        Measure(
            "doorstop",
            "doorstop, autant de fiches",
            [[str(programs / "doorstop"), "--no-reformat", "--no-review-check", "--quiet"]],
            against,
            folder=written,
        ),
    ]


def _node(work: Path, root: Path, against: str) -> Lines:
    ajv = str(node() / "ajv")
    # It takes a bare day for a date, which no schema in JSON can say: here, days are between quotes.
    quoted = work / "quoted"
    texts = ((str(file.relative_to(root)), file.read_text(encoding="utf-8")) for file in root.rglob("*.yaml"))
    write(quoted, ((path, _DAY.sub(r'"\1"', text)) for path, text in texts))
    commands = [
        [ajv, "validate", "--strict=false", "-s", _schema(kind), "-d", f"{quoted}/territoires/*/{end}"]
        for kind, end in _KINDS.items()
    ]
    return _several("ajv-cli", [ajv, "help"], commands, against)


_MAKERS: dict[str, Callable[[Path, Path, str], Lines]] = {
    "check-jsonschema, yamllint et doorstop": _python,
    "ajv-cli": _node,
}


def _several(name: str, start: list[str], commands: list[list[str]], against: str) -> Lines:
    """A peer run once for each schema, as if it had started once."""
    starting, whole = f"{name}-start", f"{name}-all"
    return [
        Measure(starting, f"{name}\u00a0: démarrage", [start], "pass"),
        Measure(whole, f"{name}, un lancement par schéma", commands, against),
        Beyond(
            f"{name}",
            f"{name}, démarré une fois",
            whole,
            starting,
            against,
            times=len(commands) - 1,
        ),
    ]


def _schema(kind: str) -> str:
    return str(ROOT / "schemas" / f"{kind}.schema.json")
