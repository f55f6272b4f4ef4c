"""What it costs to verify many territories, against reading and parsing the same bytes."""

from __future__ import annotations

from itertools import cycle
from pathlib import Path

from bench.corpus.files import corpus, home
from bench.corpus.writing import write
from bench.lines import Beyond, Line, Part, sized
from bench.parts.commands import ROOT, script, tool
from bench.sampling import Measure

_BARE = (
    ("stat", "parcourir les dossiers (scandir et stat)"),
    ("read", "lire les octets"),
    ("raw", "libyaml seule, sans rien en faire"),
    ("parse", "libyaml seule, événements"),
)


def scale(work: Path, territories: int) -> Part:
    """The measures on a corpus of so many territories, written in the folder `work`."""
    root = work / f"corpus-{territories}"
    write(root, corpus(territories))
    empty = work / "empty"
    empty.mkdir(exist_ok=True)
    lines: list[Line] = []
    for name, label in _BARE:
        lines += [
            Measure(f"{name}-start", f"{label}\u00a0: démarrage", [script("bare", name, empty)], folder=ROOT),
            Measure(name, label, [script("bare", name, root)], folder=ROOT),
            Beyond(f"{name}-net", f"{label}, démarrage ôté", name, f"{name}-start"),
        ]
    validate = [tool("validate", "--depot", root)]
    against = "parse-net"
    lines += [
        Measure("validate", "validate", validate, against),
        Measure(
            "validate-edited",
            "validate, une fiche modifiée",
            validate,
            against,
            before=_Editor(root / home(0) / "actors/mjc.yaml"),
        ),
    ]
    return Part(f"Vérifier, {territories} territoires", sized(lines, territories))


class _Editor:
    """Changes a file at each call, and nothing of what it says."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.text = file.read_text(encoding="utf-8")
        self.remarks = cycle(("# Relu\n", "# À relire\n"))

    def __call__(self) -> None:
        self.file.write_text(next(self.remarks) + self.text, encoding="utf-8")
