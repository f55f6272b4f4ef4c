"""Write a data repository of N territories, the same bytes each time.

python -m bench.corpus DOSSIER 100
python -m bench.corpus DOSSIER 100 --commits 200
python -m bench.corpus DOSSIER 100 --fautes
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from bench.corpus.faults import Planted, plant
from bench.corpus.files import corpus
from bench.corpus.history import commit_all
from bench.corpus.writing import empty, write


def main() -> int:
    """Read the command line and write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("dest", type=Path, help="folder to write in, absent or empty")
    parser.add_argument("territories", type=int, help="how many territories")
    parser.add_argument("--fautes", action="store_true", help="plant faults, listed in DEST.fautes.json")
    parser.add_argument(
        "--commits", type=int, metavar="K", help="make it a Git repository, K edits after the first"
    )
    ask = parser.parse_args()
    if ask.fautes and ask.commits is not None:
        parser.error("--fautes and --commits do not go together")
    if ask.commits is not None:
        empty(ask.dest)
        commit_all(ask.dest, ask.territories, ask.commits)
        return 0
    planted: list[Planted] = []
    files = corpus(ask.territories)
    write(ask.dest, plant(files, planted) if ask.fautes else files)
    if ask.fautes:
        listing = json.dumps([fault._asdict() for fault in planted], ensure_ascii=False, indent=1)
        beside(ask.dest).write_text(listing + "\n", encoding="utf-8")
    return 0


def beside(dest: Path) -> Path:
    """The list of planted faults, beside the repository and not in it."""
    return dest.with_name(f"{dest.name}.fautes.json")


if __name__ == "__main__":
    raise SystemExit(main())
