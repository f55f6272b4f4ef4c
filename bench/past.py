"""Work on past versions that no single command does, each in a process of its own.

python -m bench.past DEPOT open
python -m bench.past DEPOT files
python -m bench.past DEPOT load TERRITOIRE NOMBRE
"""

from __future__ import annotations

import sys
from pathlib import Path

from diagdemo.workspace.past import Past
from diagdemo.workspace.revision import Revision, head


def main(root: Path, work: str, territory: str = "", count: str = "0") -> int:
    """Open the repository; then read the files of its first version, or load its last ones."""
    last = head(root)
    assert last is not None
    with Past(root) as past:
        if work == "files":
            _read_all(past, past.revisions(last)[-1])
        elif work == "load":
            for revision in past.revisions(last)[: int(count)]:
                past.load(revision, only=[territory])
    return 0


def _read_all(past: Past, revision: Revision) -> None:
    files = past.files(revision)
    for _ in files.contents(list(files.blobs())):
        pass


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *sys.argv[2:]))
