"""What many territories cost, against walking, reading and parsing the same files."""

from __future__ import annotations

from pathlib import Path

from bench.corpus.files import corpus
from bench.corpus.writing import write
from bench.lines import Line, Part, sized
from bench.parts.commands import ROOT, script
from bench.parts.diagnosing import diagnosing
from bench.parts.verifying import verifying
from bench.sampling import Measure
from diagdemo.wording import number

_BARE = (
    ("stat", "scandir et stat", None),
    ("read", "lire les octets", "stat"),
    ("raw", "libyaml en C, rien rendu à Python", "stat"),
    ("parse", "libyaml, événements rendus à Python", "stat"),
)


def scale(work: Path, territories: int) -> Part:
    """The measures on a corpus of so many territories, written in the folder `work`."""
    root = work / f"corpus-{territories}"
    write(root, corpus(territories))
    lines = [
        *_bare(root),
        *verifying(root, territories, work / f"known-{territories}"),
        *diagnosing(root, territories, work / "written"),
    ]
    return Part(f"{number(territories)} territoires", sized(lines, territories))


def _bare(root: Path) -> list[Line]:
    return [
        Measure(name, label, [script("bare", name, root)], against, folder=ROOT)
        for name, label, against in _BARE
    ]
