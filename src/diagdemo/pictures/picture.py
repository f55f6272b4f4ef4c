"""A picture of a document: its scene on screen and on paper, and the same in words."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.pictures.scene import Layout, Scene


@dataclass(frozen=True)
class Picture:
    """A picture with what replaces it for whoever cannot see it."""

    name: str
    """The stem of its file, unique in a document: `ecosysteme`."""
    title: str
    """Its caption, a French phrase without a full stop."""
    alt: str
    """What it shows, in one or two sentences, with their figures."""
    ecran: Scene
    a4: Scene
    equivalent: tuple[tuple[str, ...], ...]
    """The same as a table: the headings, then the rows. Every figure of the picture is there."""

    def scene(self, layout: Layout) -> Scene:
        """Its scene in a layout."""
        return self.ecran if layout is Layout.ECRAN else self.a4
