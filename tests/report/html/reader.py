"""A page as a browser takes it: its elements in order, what it links, what it says."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise

VOID = ("meta", "br", "input")
RAW = ("style", "script", "title")


@dataclass
class Element:
    """An element with its attributes, what it holds, and all its text."""

    name: str
    attributes: dict[str, str]
    children: list[Element] = field(default_factory=list)
    text: str = ""

    def all(self, *names: str) -> list[Element]:
        """The elements of these names in it, in order."""
        found = [] if names and self.name not in names else [self]
        return found + [each for child in self.children for each in child.all(*names)]

    def one(self, name: str, **attributes: str) -> Element:
        """The only element of this name that has these attributes."""
        (found,) = (each for each in self.all(name) if attributes.items() <= each.attributes.items())
        return found


class _Reader(HTMLParser):
    """Refuses what browsers would mend: an element left open, a duplicate attribute."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("page", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), attrs
        found = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(found)
        if tag not in VOID:
            self.open.append(found)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().name == tag, tag

    def handle_data(self, data: str) -> None:
        for each in self.open:
            if each.name not in RAW or each is self.open[-1]:
                each.text += data if self.open[-1].name not in RAW or each is self.open[-1] else ""


def read(page: str) -> Element:
    """The page as elements."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    (root,) = reader.open
    return root


def sound(page: str) -> Element:
    """The page as elements, after what holds of every page was checked."""
    root = read(page)
    everything = root.all()
    ids = [each.attributes["id"] for each in everything if "id" in each.attributes]
    assert len(set(ids)) == len(ids)
    for each in everything:
        _harmless(each, set(ids))
    levels = [int(each.name[1]) for each in root.all("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    return root


def _harmless(each: Element, ids: set[str]) -> None:
    """It loads nothing, runs nothing, and leads to what there is."""
    assert each.name not in (
        "img",
        "link",
        "iframe",
        "object",
        "embed",
        "base",
        "image",
        "use",
        "foreignobject",
    )
    for name, value in each.attributes.items():
        assert not name.startswith("on")
        assert name not in ("src", "srcset", "style", "action", "xlink:href", "srcdoc", "formaction")
        if name in ("aria-labelledby", "aria-describedby"):
            assert set(value.split()) <= ids
        if "url(" in value:
            assert value.removeprefix("url(#").removesuffix(")") in ids
    href = each.attributes.get("href")
    if href is None:
        return
    if href.startswith("#"):
        assert href[1:] in ids
    else:
        assert each.name == "a"
        assert href.lower().startswith(("https://", "http://")) or ":" not in href.split("/")[0]
        assert not href.startswith(("/", "\\"))
