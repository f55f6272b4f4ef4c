"""Pages of the examples: whole, sound, with all their pictures."""

from __future__ import annotations

import pytest

from diagdemo.report.blocks import Heading, blocks
from diagdemo.report.formats.html import write
from report.html.reader import sound
from report.html.subjects import SUBJECTS


@pytest.mark.parametrize("name", SUBJECTS)
def test_a_page_is_sound_and_shows_everything(name: str) -> None:
    told = SUBJECTS[name]()
    page = sound(write(told).decode("utf-8"))
    drawn = {each.children[0].text: each.children[1].text for each in page.all("svg")}
    assert drawn == {picture.title: picture.alt for picture in told.pictures}
    titles = [each for each in blocks(told.text) if isinstance(each, Heading)]
    assert len(page.all("h1", "h2", "h3", "h4")) == len(titles) > 2
    assert len(page.all("sup")) == told.text.count("<sup>")


def test_the_devices_of_a_diagnostic_are_searched_and_reached_from_its_map() -> None:
    page = sound(write(SUBJECTS["diagnostic"]()).decode("utf-8"))
    sheets = page.all("article")
    assert len(sheets) > 10
    assert all({"data-type", "data-etat"} <= set(each.attributes) for each in sheets)
    anchors = {f"#{title.attributes['id']}" for each in sheets for title in each.all("h3")}
    nodes = {each.attributes["href"] for each in page.all("a") if "data-id" in each.attributes}
    assert len(nodes & anchors) > 8
