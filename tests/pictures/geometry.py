"""What tests measure on pictures: texts that overlap, leave their scene, are faint or too small."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from xml.etree import ElementTree

from diagdemo.pictures.picture import Picture
from diagdemo.pictures.scene import Box, Group, Layout, Scene, Text
from diagdemo.pictures.svg import svg
from pictures.polygons import SLACK, Point, Polygon, bounds, corners, middle, outline, overlap, within

LEAST = 6.0
"""The least size of a printed text, in points."""
CONTRAST = 4.5
"""Of words on what is behind them: level AA."""


def problems(picture: Picture) -> list[str]:
    """All that no picture may have, in either layout; an empty list when it is sound."""
    return [
        f"{picture.name}, {layout.name}: {problem}"
        for layout in Layout
        for problem in scene_problems(picture.scene(layout), layout)
    ]


def scene_problems(scene: Scene, layout: Layout) -> list[str]:
    """What no scene may have."""
    return [
        *(f"« {one.lines} » overlaps « {other.lines} »" for one, other in overlapping(scene)),
        *(f"« {text.lines} » is out of the scene" for text in outside(scene)),
        *(f"« {text.lines} » is faint: {contrast(text.fill, text.on):.2f}" for text in faint(scene)),
        *(f"« {text.lines} » says it is on {text.on}" for text in misplaced(scene)),
        *(f"« {text.lines} » is written in {text.size}" for text in small(scene, layout)),
        *_too_large(scene, layout),
        *_not_xml(scene),
    ]


def texts(scene: Scene) -> list[Text]:
    """The texts of a scene that show something."""
    return [shape for shape in scene.walk() if isinstance(shape, Text) and any(shape.lines)]


def overlapping(scene: Scene) -> list[tuple[Text, Text]]:
    """The pairs of texts that share a surface, turned as they are."""
    held = [(text, outline(text)) for text in texts(scene)]
    around = [bounds(shape) for _, shape in held]
    return [
        (held[one][0], held[other][0])
        for one, other in combinations(range(len(held)), 2)
        if around[one].overlaps(around[other]) and overlap(held[one][1], held[other][1])
    ]


def outside(scene: Scene) -> list[Text]:
    """The texts that leave the scene."""
    whole = Box(0, 0, scene.width, scene.height)
    return [text for text in texts(scene) if not within(outline(text), corners(whole))]


def faint(scene: Scene) -> list[Text]:
    """The texts that are hard to tell from what they say is behind them."""
    return [text for text in texts(scene) if contrast(text.fill, text.on) < CONTRAST]


def small(scene: Scene, layout: Layout) -> list[Text]:
    """The texts under the size that can be read; on paper, a unit is a point."""
    least = LEAST if layout is Layout.A4 else Layout.ECRAN.least
    return [text for text in texts(scene) if text.size < least]


def misplaced(scene: Scene) -> list[Text]:
    """The texts whose `on` is not the colour of the last filled shape laid under their middle."""
    found: list[Text] = []
    below: list[tuple[Polygon, str]] = []
    for shape in scene.walk():
        if isinstance(shape, Text):
            if any(shape.lines) and _ground(below, middle(outline(shape))) != shape.on:
                found.append(shape)
        elif not isinstance(shape, Group) and shape.fill not in ("none", ""):
            below.append((outline(shape), shape.fill))
    return found


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, as WCAG computes it: 1 for the same, 21 for black on white."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def drawn(picture: Picture) -> tuple[str, ...]:
    """Both layouts as SVG: what must be the same on every run."""
    return tuple(svg(picture.scene(layout), picture.title, picture.alt) for layout in Layout)


def _ground(below: list[tuple[Polygon, str]], point: Point) -> str:
    held = (fill for polygon, fill in reversed(below) if within((point,), polygon, 0))
    return next(held, "#ffffff")


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _too_large(scene: Scene, layout: Layout) -> Iterator[str]:
    if scene.width > layout.width + SLACK or scene.height > layout.height + SLACK:
        yield f"{scene.width:.1f} by {scene.height:.1f} is more than its layout has"


def _not_xml(scene: Scene) -> Iterator[str]:
    try:
        ElementTree.fromstring(svg(scene, "", ""))
    except ElementTree.ParseError as fault:
        yield f"is not XML: {fault}"
