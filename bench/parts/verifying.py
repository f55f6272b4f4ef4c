"""What it costs to verify a corpus: anew, from what was kept, after an edit, by several processes."""

from __future__ import annotations

from pathlib import Path

from bench.caches import Edited, Forgotten, Known, kept_in
from bench.corpus.files import home
from bench.lines import Line
from bench.parts.commands import tool
from bench.sampling import Measure

_ANEW = ("--sans-cache", "--processus")


def verifying(root: Path, territories: int, cache: Path) -> list[Line]:
    """The measures on the corpus of so many territories at `root`; what is verified is kept in `cache`."""
    here = ("--depot", root)
    edited = root / home(0) / "actors/mjc.yaml"
    # Not the one that is edited: for a moment, what was just written is read again each time.
    one = Path(home(territories - 1)).name
    usual = tool("validate", *here)
    kept, known = kept_in(cache), Known(usual, cache)

    def anew(key: str, label: str, processes: int, *words: str) -> Measure:
        command = tool("validate", *words, *_ANEW, str(processes), *here)
        return Measure(key, f"validate, {label}", [command], "raw" if key == "validate" else "validate")

    return [
        anew("validate", "à froid, 1 processus", 1),
        anew("validate-two", "à froid, 2 processus", 2),
        Measure(
            "validate-first",
            "validate, première fois",
            [usual],
            "validate",
            environment=kept,
            before=Forgotten(cache),
        ),
        Measure("validate-warm", "validate, rien de changé", [usual], "stat", environment=kept, before=known),
        Measure(
            "validate-edited",
            "validate, une fiche modifiée",
            [usual],
            "validate-warm",
            environment=kept,
            before=Edited(edited, known),
        ),
        anew("validate-place", "un territoire, à froid", 1, one),
        Measure(
            "validate-place-warm",
            "validate, un territoire, rien de changé",
            [tool("validate", one, *here)],
            "validate-warm",
            environment=kept,
            before=known,
        ),
    ]
