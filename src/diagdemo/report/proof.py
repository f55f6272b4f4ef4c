"""The way from a sentence to the line it rests on."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from diagdemo.issues import Route
from diagdemo.report.markdown import Safe, link
from diagdemo.study.datum import Datum
from diagdemo.wording import cut
from diagdemo.workspace.record import Record


@dataclass(frozen=True)
class Proof:
    """Une ligne d’une fiche du dépôt."""

    file: str
    """Le fichier, depuis la racine du dépôt."""
    line: int
    """Le numéro de la ligne, à partir de 1."""
    said: str = ""
    """Ce que la fiche y dit ; vide pour un entretien, dont les mots restent dans l’équipe."""


Linker = Callable[[Proof], Safe]
"""From a proof to its link in the document being written."""


_SAID = 80
"""Signs shown of what a line says."""
_BLOCK = re.compile(r"\[?\{|- |[a-z_]+: ")
_VALUE = re.compile(r"\A\{?valeur: ([^,{}\[\]]+?)(?:[,}]|\s[a-z_]+: |\Z)")
"""The value of a fact in its long form."""

_NAMING = ("nom", "intitule", "enonce")


def proof(record: Record, route: Route = ()) -> Proof:
    """The line where the value at `route` of `record` is written; without a route, the line that names it."""
    named = route or next(((key,) for key in _NAMING if key in record.data), ())
    return Proof(record.path, record.locate(named).line if named else 1)


def proofs(evidence: Iterable[Datum], within: bool) -> tuple[Proof, ...]:
    """The lines of some data, each once, in the order of files; those of interviews within the team only."""
    held = {
        (datum.path, datum.line): Proof(datum.path, datum.line, _said(datum))
        for datum in evidence
        if within or datum.kind != "interview"
    }
    return tuple(held[place] for place in sorted(held))


def _said(datum: Datum) -> str:
    """What a line says, in short: its value, without the marks of the file; nothing of a block of fields."""
    if datum.kind == "interview":
        return ""
    said = datum.said.removeprefix("|").strip()
    if _BLOCK.match(said):
        value = _VALUE.search(said)
        said = value.group(1) if value else ""
    return cut(said.strip("\"'"), _SAID)


def base_of(root: Path, output: Path | None) -> str:
    """What comes before the path of a record in a link from the folder of the document; empty at the root."""
    if output is None:
        return ""
    try:
        relative = PurePosixPath(Path(os.path.relpath(root.resolve(), output.parent.resolve())).as_posix())
    except ValueError:  # another drive, on Windows: only the path in the repository makes sense
        return ""
    return "" if str(relative) == "." else f"{relative}/"


def linker(base: str) -> Linker:
    """Writes the links of a document, `base` before the path of each record."""

    def write(target: Proof) -> Safe:
        return link(f"l. {target.line}", base + target.file, f"L{target.line}")

    return write
