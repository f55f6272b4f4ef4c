"""The page about the JSON format shows what the tool really writes, and names every key."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from checks.laying import TODAY, lay
from diagdemo.cli.show.outputs import json as json_format
from diagdemo.cli.verifying import How, verify_files

PAGE = Path(__file__).parents[2] / "docs/validation-json.md"


def text() -> str:
    """The page as it is written."""
    return PAGE.read_text(encoding="utf-8")


def shown() -> Any:
    """The document that the page shows."""
    (block,) = re.findall(r"^```json\n(.*?)^```$", text(), re.MULTILINE | re.DOTALL)
    return json.loads(block)


def written(root: Path) -> Any:
    """What is written about the files that the page shows, laid over a clean repository."""
    files = dict(re.findall(r"^```yaml ([^\n]+)\n(.*?)^```$", text(), re.MULTILINE | re.DOTALL))
    assert len(files) == 2
    return json.loads(json_format.write(verify_files(lay(root, files), How(date=TODAY))[0]))


def keys(document: Any) -> list[str]:
    """Every key of a document, in order, at every depth."""
    if isinstance(document, dict):
        return [name for key, value in document.items() for name in (key, *keys(value))]
    return [name for value in document for name in keys(value)] if isinstance(document, list) else []


def test_the_page_shows_what_is_written(tmp_path: Path) -> None:
    """To the last word and place."""
    assert written(tmp_path) == shown()


def test_the_page_shows_both_lists(tmp_path: Path) -> None:
    """What is to be mended and what is set aside, each counted."""
    document = written(tmp_path)
    assert len(document["issues"]) == document["resume"]["erreurs"] + document["resume"]["avertissements"] > 0
    assert len(document["mis_de_cote"]) == document["resume"]["mis_de_cote"] > 0


def test_every_key_is_explained_and_in_the_order_of_the_page(tmp_path: Path) -> None:
    """The page and the format have the same keys."""
    document = written(tmp_path)
    assert keys(document) == keys(shown())
    tables = "\n".join(line for line in text().splitlines() if line.startswith("| `"))
    named = set(re.findall(r"`([a-z_]+)`", tables))
    assert set(keys(document)) <= named
