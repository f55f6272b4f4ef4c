"""Pages of the examples: whole, sound, with all their pictures."""

from __future__ import annotations

import pytest

from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.report.blocks import Heading, blocks
from diagdemo.report.formats.html import write
from report.documents import document
from report.html.reader import sound
from report.html.subjects import SUBJECTS


@pytest.mark.parametrize(("name", "territory", "diffusion"), SUBJECTS)
def test_a_page_is_sound_and_shows_everything(name: str, territory: str | None, diffusion: Diffusion) -> None:
    told = document(name, territory, diffusion)
    page = sound(write(told).decode("utf-8"))
    drawn = {each.children[0].text: each.children[1].text for each in page.all("svg")}
    assert drawn == {picture.title: picture.alt for picture in told.pictures}
    titles = [each for each in blocks(told.text) if isinstance(each, Heading)]
    assert len(page.all("h1", "h2", "h3", "h4")) == len(titles) > 5
    assert len(page.all("sup")) == told.text.count("<sup>")
