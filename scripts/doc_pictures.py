"""The pictures that the front page shows, drawn from the fictional network as its diagnostic draws them."""

from __future__ import annotations

import datetime
from pathlib import Path

from diagdemo.pictures.svg import svg
from diagdemo.report.documents import Order, diagnostic
from diagdemo.workspace.load import load

_DAY = datetime.date(2026, 6, 1)
"""That of the commands of the page."""
_SHOWN = ("ecosysteme", "cycle")


def doc_pictures(root: Path) -> dict[str, str]:
    """Each picture by its path from the root of the project."""
    document = diagnostic(load(root / "examples/reseau-fictif"), "brumeval", Order(date=_DAY))
    return {
        f"docs/images/brumeval-{picture.name}.svg": svg(picture.ecran, picture.title, picture.alt)
        for picture in document.pictures
        if picture.name in _SHOWN
    }
