"""What it costs to start: help, version, completion, the smallest verification."""

from __future__ import annotations

import sys
from pathlib import Path

from bench.caches import Known, kept_in
from bench.corpus.files import WORKSPACE, corpus
from bench.corpus.writing import write
from bench.lines import Part
from bench.parts.commands import REAL, tool
from bench.sampling import Measure

_COMPLETING = {"_DIAGDEMO_COMPLETE": "bash"}


def startup(work: Path) -> Part:
    """The measures, whose repository of one record is written in the folder `work`."""
    small = work / "small"
    write(small, (each for each in corpus(1) if each[0] in WORKSPACE or each[0].endswith("/territoire.yaml")))
    real, anew = ("--depot", REAL), "--sans-cache"
    kept, usual = work / "known-real", tool("validate", *real)

    def line(key: str, label: str, command: list[str], environment: dict[str, str] | None = None) -> Measure:
        return Measure(key, label, [command], "pass", environment=environment)

    return Part(
        "Démarrage",
        [
            Measure("pass", "python -c pass", [[sys.executable, "-c", "pass"]]),
            line("help", "--help", tool("--help")),
            line("version", "--version", tool("--version")),
            line("completion", "compléter une commande", tool("vali"), _COMPLETING),
            line("completion-option", "compléter une option", tool("validate", "--de"), _COMPLETING),
            line("validate-one", "validate, une fiche, à froid", tool("validate", anew, "--depot", small)),
            line("real-validate", "validate, sept territoires réels, à froid", tool("validate", anew, *real)),
            Measure(
                "real-validate-warm",
                "validate, sept territoires réels, rien de changé",
                [usual],
                "pass",
                environment=kept_in(kept),
                before=Known(usual, kept),
            ),
            line("real-status", "status, sept territoires réels", tool("status", *real)),
        ],
    )
