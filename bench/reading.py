"""The cost of reading records, against that of the parser's bare events on the same text."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from _ruamel_yaml import CParser
from ruamel.yaml.events import StreamEndEvent

from diagdemo.workspace.load import load


def reading_ratio(root: Path, rounds: int) -> float:
    """How many times the bare events loading a repository costs, files read from disk included."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(root.rglob("*.yaml"))]
    return _least(lambda: load(root), rounds) / _least(lambda: sum(map(_events, texts)), rounds)


def _events(text: str) -> int:
    # This parser refuses « :// » in flow maps, which records use; nothing else changes its work.
    parser = CParser(text.replace("://", "_//"))
    count = 1
    while not isinstance(parser.get_event(), StreamEndEvent):
        count += 1
    return count


def _least(work: Callable[[], object], rounds: int) -> float:
    return min(_timed(work) for _ in range(rounds))


def _timed(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start
