"""Where a bench says how far it is, and writes its table."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any


def add_files(parser: argparse.ArgumentParser) -> None:
    """The options of the files where the table is written."""
    parser.add_argument("--json", type=Path, metavar="FICHIER")
    parser.add_argument("--markdown", type=Path, metavar="FICHIER")


def publish(asked: argparse.Namespace, text: str, values: dict[str, Any]) -> None:
    """Print the table, and write it in the files that were asked for."""
    print(text, end="")
    if asked.markdown:
        _write(asked.markdown, text)
    if asked.json:
        _write(asked.json, json.dumps(values, ensure_ascii=False, indent=1) + "\n")


def tell(text: str) -> None:
    """Say how far it is, out of the table."""
    print(text, file=sys.stderr, flush=True)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
