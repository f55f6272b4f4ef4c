"""A picture of the document in the page: drawn in it, with its caption and the families of links to show."""

from __future__ import annotations

from collections.abc import Container

from diagdemo.model.vocabulary.actors import FamilleLien
from diagdemo.pictures.picture import Picture
from diagdemo.pictures.scene import Path
from diagdemo.pictures.svg import svg
from diagdemo.report.page.element import Html
from diagdemo.report.page.template import laid


def figure(picture: Picture, caption: Html, anchors: Container[str]) -> Html:
    """The picture laid out for the screen; its nodes lead to the sheets that the page has."""
    drawn = svg(picture.ecran, picture.title, picture.alt, prefix=f"svg-{picture.name}-", anchors=anchors)
    kinds = {each.kind for each in picture.ecran.walk() if isinstance(each, Path) and each.ends}
    families = [family for family in FamilleLien if family in kinds]
    return laid(
        "figure.html.j2",
        drawn=Html(drawn.rstrip("\n")),
        caption=caption,
        subject=picture.title,
        families=families if len(families) > 1 else [],
    )
