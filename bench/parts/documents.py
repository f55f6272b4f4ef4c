"""What a diagnosis and its documents cost: on the examples, on a large map."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from bench.lines import Beyond, Line, Part
from bench.parts.commands import EXAMPLES, REAL, tool
from bench.sampling import Measure
from bench.territory import write_territory

_FORMATS = (("html", "jinja2"), ("pdf", "typst"), ("docx", "docx"))
"""A format, and what must be installed to write it."""


def documents(work: Path) -> list[Part]:
    """The measures; documents are written in the folder `work`."""
    return [_large(work), _examples(work)]


def _large(work: Path) -> Part:
    here = ("--depot", write_territory(work / "large"), "--date", "2026-06-01")
    lines: list[Line] = []
    for name, words in (("constats", ["constats"]), ("graph", ["graph", "brumeval"])):
        key, label = f"large-{name}", f"{name}, grande carte"
        lines += [
            Measure(key, label, [tool(*words, *here)], "help"),
            Beyond(f"{key}-net", f"{label}, démarrage ôté", key, "help", "help"),
        ]
    return Part("Une carte de 120 nœuds et 240 liens", lines)


def _examples(work: Path) -> Part:
    kept = ("--sortie", work / "written")
    network = ("report", "brumeval", "--depot", EXAMPLES / "reseau-fictif", "--date", "2026-06-30", *kept)
    compare = tool("report", "--compare", "--depot", REAL, *kept)
    lines: list[Line] = [
        Measure("report-md", "diagnostic en Markdown", [tool(*network)], "help"),
        Beyond("report-md-net", "diagnostic en Markdown, démarrage ôté", "report-md", "help", "help"),
        Measure("real-compare", "comparaison de sept territoires réels", [compare], "help"),
        Beyond(
            "real-compare-net",
            "comparaison de sept territoires réels, démarrage ôté",
            "real-compare",
            "help",
            "help",
        ),
    ]
    for form, needed in _FORMATS:
        if find_spec(needed):
            key, label = f"report-{form}", f"diagnostic en {form.upper()}"
            lines += [
                Measure(key, label, [tool(*network, "--format", form)], "report-md"),
                Beyond(f"{key}-net", f"{label}, Markdown ôté", key, "report-md", "help"),
            ]
    return Part("Documents des exemples", lines)
