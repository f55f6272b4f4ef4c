"""Measure once at the scale of a country, and project to the whole of it.

    python -m bench.national [--territoires 10000] [--dossier DOSSIER] [--json FICHIER] [--markdown FICHIER]

A tenth of the territories is measured first: it tells how each cost grows, and what would not fit in memory.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.caches import apart
from bench.national.folder import passing
from bench.national.page import markdown, values
from bench.national.projection import chosen, projected
from bench.national.room import fitting, free, memory, needed
from bench.output import add_files, publish, tell
from bench.parts.scale import scale
from bench.sampling import Measure, Results, sample
from diagdemo.wording import number

_TENTH = 10
_MOST = 0.8
"""The part of the memory that a measure may be expected to take."""


def main(words: Sequence[str] | None = None) -> int:
    """Read the command line, measure and write; 1 when a measure failed, 2 when there is no room."""
    asked = _asked(words)
    sizes = (asked.territoires // _TENTH, asked.territoires)
    where = asked.dossier or Path(tempfile.gettempdir())
    fits = fitting(free(where), needed())
    if sum(sizes) > fits:
        tell(_refusal(where, fits, asked.territoires))
        return 2
    with passing(where) as folder:
        lines, results, failed = measured(folder, sizes)
        tell("Suppression des fiches")
    table = projected(lines, results, sizes)
    publish(asked, markdown(table, sizes, failed), values(table, sizes, failed))
    return int(bool(failed))


def measured(folder: Path, sizes: tuple[int, int]) -> tuple[list[Measure], Results, dict[str, str]]:
    """The measures, the figures of both sizes, and why some have none."""
    small, large = (_measures(folder, size) for size in sizes)
    results, failed = sample(small, 1, tell)
    times = sizes[1] / sizes[0]
    runnable: list[Measure] = []
    for line, other in zip(small, large, strict=True):
        if line.key in failed:
            continue
        expected = results[line.key].median.memory * times
        if expected > _MOST * memory():
            failed[other.key] = f"pourrait demander {number(round(expected))} Mo de mémoire"
        else:
            runnable.append(other)
    more, lost = sample(runnable, 1, tell)
    return large, results | more, failed | lost


def _measures(folder: Path, size: int) -> list[Measure]:
    tell(f"Écriture de {number(size)} territoires")
    return chosen(apart(scale(folder, size), folder / "known"))


def _refusal(where: Path, fits: int, asked: int) -> str:
    fewer = fits * _TENTH // (_TENTH + 1)
    return (
        f"{number(asked)} territoires et leur dixième ne tiennent pas dans «\u00a0{where}\u00a0»\u00a0: "
        f"il y a de la place pour «\u00a0--territoires {fewer}\u00a0»\u00a0; "
        "«\u00a0--dossier\u00a0» choisit un autre disque."
    )


def _asked(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench.national",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--territoires", type=_size, default=10_000, help="how many territories")
    parser.add_argument("--dossier", type=Path, help="the folder of a disk with room, else the temporary one")
    add_files(parser)
    return parser.parse_args(words)


def _size(text: str) -> int:
    if int(text) < _TENTH:
        raise argparse.ArgumentTypeError(f"{text} is less than ten, whose tenth is measured too")
    return int(text)


if __name__ == "__main__":
    raise SystemExit(main())
