"""Whatever people type, the page shows it as text: no element, no link, no sign that hides words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from diagdemo.pictures.picture import Picture
from diagdemo.pictures.scene import Group, Path, Scene, Text
from diagdemo.report.blocks import Link, Mark
from diagdemo.report.document import Document
from diagdemo.report.formats.html import write
from diagdemo.report.markdown import escape, link
from diagdemo.report.page.inline import line
from report.html.reader import Element, sound
from report.html.sample import sample

HOSTILE = {
    "script": "<script>alert(1)</script>",
    "end of style": "</style></script><img src=x onerror=alert(1)>",
    "comment": "<!-- et tout disparaît",
    "quoted attribute": '"><a href="javascript:alert(1)" onclick="alert(1)">ici</a>',
    "single quotes": "' onmouseover='alert(1)",
    "link": "[ici](javascript:alert(1))",
    "entity": "&lt;b&gt; &amp; &#106;avascript",
    "template": "{{ 7*7 }} {% raw %} {# rien #}",
    "section": "]]> <![CDATA[ <svg onload=alert(1)>",
}


def _hostile(text: str) -> Document:
    """A document where `text` is everywhere that a text may be."""
    typed = escape(text)
    mark = f"<sup>{link(text, text)}</sup>"
    document = sample(
        f'# {typed}\n\n> {typed}\n\n## {typed}\n\n### <a id="fiche-x"></a>{typed}{mark}\n\n'
        f"- **Type\u00a0:** {typed}{mark}\n- **{typed}**, *{typed}*, {link(text, 'a')}\n\n"
        '### <a id="fiche-y"></a>Autre\n\n- **Type\u00a0:** Autre\n\n'
        f"| {typed} | b |\n|---|---|\n| {typed} | {typed} |\n\n![{typed}](images/essai-piege.svg)\n\n"
        f'*{typed}.* [En mots](#image-piege)\n\n### <a id="image-piege"></a>{typed}\n'
    )
    shapes = Text(1, 1, (text,), 12), Path("M0 0", title=text, kind=text, ends=(text, text))
    scene = Scene(9, 9, (Group(shapes, text, text, text, text), Group(shapes, text, text, text, "fiche-x")))
    picture = Picture("piege", text, text, scene, scene, ((text,),))
    return replace(document, title=text, notice=text, pictures=(picture,))


def _shape(page: Element) -> list[tuple[str, tuple[str, ...]]]:
    """Its elements with the names of their attributes."""
    return [(each.name, tuple(each.attributes)) for each in page.all()]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_shown_and_does_nothing(name: str) -> None:
    page = sound(write(_hostile(HOSTILE[name])).decode("utf-8"))
    quiet = sound(write(_hostile("Zéphyr")).decode("utf-8"))
    assert _shape(page) == _shape(quiet)
    assert page.one("head").one("title").text == HOSTILE[name]
    assert page.text.count(HOSTILE[name]) == quiet.text.count("Zéphyr") > 20


@pytest.mark.parametrize(
    "href",
    [
        *("javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "//piege.example"),
        *("/etc/passwd", "\\\\piege.example", "file:///etc/passwd", "mailto:a@exemple.fr", "#nulle-part"),
    ],
)
def test_only_web_addresses_places_of_the_page_and_files_beside_it_are_links(href: str) -> None:
    inlines = (Link("ici", href), Link("là", href, True), Mark("l. 1", href))
    assert line(inlines, {"quelque-part"}) == "ici<strong>là</strong><sup>l. 1</sup>"


@pytest.mark.parametrize(
    "href", ["https://exemple.fr/", "HTTP://exemple.fr", "#quelque-part", "../depot/a%3Ab.yaml#L1", "a.yaml"]
)
def test_these_addresses_are_links(href: str) -> None:
    assert f'href="{href}"' in line((Link("ici", href),), {"quelque-part"})


def test_signs_that_hide_or_command_do_not_reach_the_page() -> None:
    signs = "\u202e\u2066\u200b\x1b\x00\x08\ufeff"
    document = replace(_hostile(f"a{signs}b"), title=f"a{signs}b", notice=f"a{signs}b")
    page = write(document).decode("utf-8")
    assert not set(signs) & set(page)
    assert sound(page).one("head").one("title").text == "ab"
