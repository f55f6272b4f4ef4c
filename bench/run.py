"""Measure what the tool costs, print the table, and fail when a target is missed.

    python -m bench.run [--territoires 7,100,1000] [--tours 5] [--sans-pairs]
                        [--json FICHIER] [--markdown FICHIER]

All figures are of whole processes, run in turn. What else the machine does only ever adds: run it when the
machine does nothing else.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.caches import apart
from bench.lines import Part, work_out
from bench.output import add_files, publish, tell
from bench.page import markdown
from bench.parts.documents import documents
from bench.parts.peers import peers
from bench.parts.scale import scale
from bench.parts.startup import startup
from bench.parts.versions import versions
from bench.sampling import sample
from bench.table import Table, values
from bench.targets import judge

_MOST = 100
"""The largest corpus on which peers and past versions are measured: they would take hours on a larger one."""
_UNMEASURED = f"Au-delà de {_MOST} territoires, ni les versions passées ni les autres outils ne sont mesurés."


def main(words: Sequence[str] | None = None) -> int:
    """Read the command line, measure and write; 1 when a target is missed or a measure failed."""
    asked = _asked(words)
    sizes = sorted(set(asked.territoires))
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        made = parts(Path(folder), sizes, with_peers=not asked.sans_pairs)
        results, failed = sample([m for part in made for m in part.measures], asked.tours, tell)
    results = work_out([line for part in made for line in part.lines], results)
    verdicts = judge(made, results)
    table = Table(asked.tours, made, results, failed, verdicts)
    publish(asked, markdown(table), values(table))
    return int(bool(failed) or any(verdict.missed for verdict in verdicts))


def _asked(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench.run", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--territoires", type=_sizes, default=[7, 100, 1000], help="sizes of the corpus, as 7,100,1000"
    )
    parser.add_argument("--tours", type=_rounds, default=5, help="runs of each measure")
    add_files(parser)
    parser.add_argument("--sans-pairs", action="store_true", help="leave other tools out")
    return parser.parse_args(words)


def _sizes(text: str) -> list[int]:
    return [_rounds(word) for word in text.split(",")]


def _rounds(text: str) -> int:
    if int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is less than one")
    return int(text)


def parts(work: Path, sizes: list[int], *, with_peers: bool) -> list[Part]:
    """All that is to be measured, made ready in a folder; nothing that is verified is kept elsewhere."""
    return [apart(part, work / "known") for part in _parts(work, sizes, with_peers=with_peers)]


def _parts(work: Path, sizes: list[int], *, with_peers: bool) -> Iterator[Part]:
    tell("Préparation des dépôts")
    yield startup(work)
    yield from documents(work)
    for size in sizes:
        yield scale(work, size)
    common = max((size for size in sizes if size <= _MOST), default=None)
    if not common:
        yield Part("", [], _UNMEASURED)
        return
    yield versions(work, common)
    if with_peers:
        tell("Préparation des autres outils")
        yield peers(work, common)


if __name__ == "__main__":
    raise SystemExit(main())
