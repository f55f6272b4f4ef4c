"""A scene written as SVG: the same bytes for the same scene, nothing but shapes and text, no style sheet."""

from __future__ import annotations

from collections.abc import Container, Iterator
from html import escape

from diagdemo.pictures.lettering import FAMILY, LINE
from diagdemo.pictures.palette import PAPER
from diagdemo.pictures.scene import Disc, Group, Path, Rect, Scene, Shape, Text, coordinate


def svg(
    scene: Scene, title: str, desc: str, *, prefix: str = "", anchors: Container[str] | None = None
) -> str:
    """The picture as a document, or as a part of a page.

    Args:
        scene: what is drawn.
        title: its caption.
        desc: what it shows, for whoever cannot see it.
        prefix: what makes its ids unique in a page.
        anchors: those of the page it is a part of, where its nodes lead to their sheets; none for a file.
    """
    across, down = coordinate(scene.width), coordinate(scene.height)
    size = f'viewBox="0 0 {across} {down}"' + (
        f' width="{across}" height="{down}"' if anchors is None else ""
    )
    explored = anchors is not None and any(_node(each, anchors) for each in scene.walk())
    names = f'role="{"group" if explored else "img"}" aria-labelledby="{prefix}titre {prefix}resume"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} {names} font-family="{FAMILY}">',
        f'<title id="{prefix}titre">{_text(title)}</title>',
        f'<desc id="{prefix}resume">{_text(desc)}</desc>',
        *_definitions(scene, prefix),
        f'<rect width="{across}" height="{down}" fill="{PAPER}"/>',
        *(part for shape in scene.shapes for part in _shape(shape, prefix, anchors)),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _definitions(scene: Scene, prefix: str) -> Iterator[str]:
    """The heads of arrows and the hatchings that the scene uses, one for each colour."""
    arrows = sorted({each.stroke for each in scene.walk() if isinstance(each, Path) and each.arrow})
    hatches = sorted({each.hatch for each in scene.walk() if isinstance(each, Rect) and each.hatch})
    if not arrows and not hatches:
        return
    yield "<defs>"
    for colour in arrows:
        yield (
            f'<marker id="{prefix}{_name("f", colour)}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="6" '
            f'markerHeight="6" orient="auto-start-reverse">'
            f'<path d="M0 0.8L8 4L0 7.2Z" fill="{colour}"/></marker>'
        )
    for colour in hatches:
        yield (
            f'<pattern id="{prefix}{_name("h", colour)}" width="6" height="6" patternUnits="userSpaceOnUse" '
            f'patternTransform="rotate(45)"><path d="M0 0V6" stroke="{colour}" stroke-width="1.2"/></pattern>'
        )
    yield "</defs>"


def _shape(shape: Shape, prefix: str, anchors: Container[str] | None) -> Iterator[str]:
    match shape:
        case Text():
            yield _words(shape)
        case Rect():
            yield from _rect(shape, prefix)
        case Disc():
            yield (
                f'<circle cx="{coordinate(shape.x)}" cy="{coordinate(shape.y)}" r="{coordinate(shape.r)}"'
                f"{_paint(shape.fill, shape.stroke, shape.width)}/>"
            )
        case Path():
            yield _path(shape, prefix, anchors)
        case Group():
            yield from _group(shape, prefix, anchors)


def _words(text: Text) -> str:
    x, y = coordinate(text.x), coordinate(text.y)
    anchor = "" if text.anchor == "start" else f' text-anchor="{text.anchor}"'
    bold = ' font-weight="700"' if text.bold else ""
    turned = f' transform="rotate({coordinate(text.turned)} {x} {y})"' if text.turned else ""
    start = (
        f'<text x="{x}" y="{y}" font-size="{coordinate(text.size)}" fill="{text.fill}"{anchor}{bold}{turned}>'
    )
    if len(text.lines) == 1:
        return f"{start}{_text(text.lines[0])}</text>"
    spans = "".join(
        f'<tspan x="{x}" y="{coordinate(text.y + rank * LINE * text.size)}">{_text(line)}</tspan>'
        for rank, line in enumerate(text.lines)
    )
    return f"{start}{spans}</text>"


def _rect(rect: Rect, prefix: str) -> Iterator[str]:
    x, y, w, h = map(coordinate, rect.box)
    radius = f' rx="{coordinate(rect.radius)}"' if rect.radius else ""
    place = f'<rect x="{x}" y="{y}" width="{w}" height="{h}"{radius}'
    yield f"{place}{_paint(rect.fill, rect.stroke, rect.width, rect.dash)}/>"
    if rect.hatch:
        yield f'{place} fill="url(#{prefix}{_name("h", rect.hatch)})"/>'


def _path(path: Path, prefix: str, anchors: Container[str] | None) -> str:
    arrow = f' marker-end="url(#{prefix}{_name("f", path.stroke)})"' if path.arrow else ""
    kind = f' class="{_attribute(path.kind)}"' if path.kind else ""
    ends = (
        f' data-de="{_attribute(path.ends[0])}" data-vers="{_attribute(path.ends[1])}"' if path.ends else ""
    )
    # In a page, the table that tells the same is easier to listen to than a hundred lines.
    unread = ' aria-hidden="true"' if path.title and anchors is not None else ""
    paint = _paint(path.fill, path.stroke, path.width, path.dash)
    start = f'<path d="{path.d}"{paint}{arrow}{kind}{ends}{unread}'
    return f"{start}><title>{_text(path.title)}</title></path>" if path.title else f"{start}/>"


def _group(group: Group, prefix: str, anchors: Container[str] | None) -> Iterator[str]:
    linked = anchors is not None and group.anchor in anchors
    yield f"<{'a' if linked else 'g'}{_bearing(group, linked, anchors is not None)}>"
    if group.title:
        yield f"<title>{_text(group.title)}</title>"
    for shape in group.shapes:
        yield from _shape(shape, prefix, anchors)
    yield "</a>" if linked else "</g>"


def _bearing(group: Group, linked: bool, inside: bool) -> str:
    """The attributes of a group: in a page, a node is reached with the keyboard and says its name."""
    link = f' href="#{_attribute(group.anchor)}"' if linked else ""
    kind = f' class="{_attribute(group.kind)}"' if group.kind else ""
    node = f' data-id="{_attribute(group.id)}"' if group.id else ""
    if linked or not inside or not group.id:
        return f"{link}{kind}{node}"
    return f'{kind}{node} tabindex="0" role="img" aria-label="{_attribute(group.title or group.id)}"'


def _node(shape: Shape, anchors: Container[str]) -> bool:
    """Whether a shape of a page is reached with the keyboard."""
    return isinstance(shape, Group) and bool(shape.id or shape.anchor in anchors)


def _paint(fill: str, stroke: str, width: float, dash: str = "") -> str:
    line = f' stroke="{stroke}" stroke-width="{coordinate(width)}"' if stroke != "none" else ""
    return f' fill="{fill}"{line}' + (f' stroke-dasharray="{dash}"' if dash and line else "")


def _name(kind: str, colour: str) -> str:
    return f"{kind}{colour.lstrip('#')}"


def _text(text: str) -> str:
    """Words as XML holds them, whatever was typed: no control sign, no mark that turns the text around."""
    return escape(_clean(text), quote=False)


def _attribute(text: str) -> str:
    return escape(_clean(text), quote=True)


def _clean(text: str) -> str:
    return "".join(sign for sign in text if sign.isprintable() or sign in "\u00a0\u202f")
