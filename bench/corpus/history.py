"""A Git repository of the corpus, with as many versions as asked, always the same names of versions."""

from __future__ import annotations

import random
import subprocess
from collections.abc import Iterator
from pathlib import Path

from bench.corpus.edits import edit
from bench.corpus.files import WORKSPACE, territory_files

_WHO = "Équipe du diagnostic <equipe@exemple.fr>"
_START = 1704700800  # 8 January 2024, 09:00 in Paris
_STEP = 4 * 86400 + 3600


def commit_all(root: Path, territories: int, commits: int) -> None:
    """Make the repository: a first version that holds everything, then so many small edits."""
    git = ["git", "-C", str(root), "-c", "core.autocrlf=false", "-c", "gc.auto=0"]
    subprocess.run(["git", "init", "-q", "-b", "main", str(root)], check=True)
    stream = subprocess.Popen([*git, "fast-import", "--quiet", "--force"], stdin=subprocess.PIPE)
    assert stream.stdin
    with stream.stdin as sink:
        for part in _stream(territories, commits):
            sink.write(part)
    if stream.wait():
        raise SystemExit("git fast-import failed")
    subprocess.run([*git, "read-tree", "-m", "-u", "HEAD"], check=True)


def _stream(territories: int, commits: int) -> Iterator[bytes]:
    held = {rank: territory_files(rank) for rank in range(territories)}
    first = dict(WORKSPACE)
    for files in held.values():
        first |= files
    yield _commit(0, "Premiers diagnostics", first)
    draw = random.Random("versions")
    for number in range(commits):
        files = held[draw.randrange(territories)]
        made = edit(files, number, draw)
        for path, text in made.texts.items():
            files.pop(path, None)
            if text is not None:
                files[path] = text
        yield _commit(number + 1, made.message, made.texts)


def _commit(number: int, message: str, texts: dict[str, str] | dict[str, str | None]) -> bytes:
    when = f"{_WHO} {_START + number * _STEP} +0100\n"
    head = f"commit refs/heads/main\nauthor {when}committer {when}".encode()
    parts = [head, _data(f"{message}\n")]
    for path, text in texts.items():
        parts.append(
            f"D {path}\n".encode() if text is None else f"M 644 inline {path}\n".encode() + _data(text)
        )
    return b"".join(parts) + b"\n"


def _data(text: str) -> bytes:
    raw = text.encode()
    return b"data %d\n%s\n" % (len(raw), raw)
