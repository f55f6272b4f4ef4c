"""What tests of charts share: the examples as their team reads them, and the words of a picture."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path

from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.pictures.picture import Picture
from diagdemo.pictures.scene import Layout, Scene
from diagdemo.report.reading import Reading, read
from diagdemo.workspace.load import load
from diagdemo.workspace.workspace import Workspace
from pictures.geometry import texts

DAY = datetime.date(2026, 6, 30)
EXAMPLES = Path(__file__).parents[2] / "examples"
TERRITORIES = (
    ("reseau-fictif", "brumeval"),
    ("reseau-fictif", "haute-ostrenne"),
    ("reseau-fictif", "pays-de-sarvelle"),
    ("reseau-fictif", "port-celestin"),
    ("reseau-fictif", "val-de-clairune"),
    ("territoires-reels", "mulhouse"),
    ("territoires-reels", "loos-en-gohelle"),
)
LONG = "Conseil consultatif inter-quartiers des habitantes et des habitants de l’Île-aux-Œillets"


@cache
def reading(network: str, slug: str, day: datetime.date = DAY) -> Reading:
    """A territory of the examples."""
    return read(_network(network), slug, day, Diffusion.INTERNE)


@cache
def _network(name: str) -> Workspace:
    return load(EXAMPLES / name)


def words(scene: Scene) -> str:
    """All that is written in a scene, on one line, every blank the same."""
    return flat(" ".join(line for text in texts(scene) for line in text.lines))


def flat(text: str) -> str:
    """Words as they compare: no no-break space, no break of line."""
    return " ".join(text.split())


def unsaid(picture: Picture) -> list[str]:
    """The cells of the equivalent that are in no text of one of the scenes."""
    return [
        f"{layout.name}: {cell}"
        for layout in Layout
        for row in picture.equivalent[1:]
        for cell in row
        if flat(cell) and flat(cell) not in words(picture.scene(layout))
    ]
