"""What a page is made of, on a small document that holds all that documents hold."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest

from diagdemo.pictures.scene import Group, Scene, Text
from diagdemo.pictures.svg import svg
from diagdemo.report.formats.html import write
from report.html.reader import Element, sound
from report.html.sample import NODES, TEXT, sample


def _page(text: str = TEXT) -> Element:
    return sound(write(sample(text)).decode("utf-8"))


@pytest.fixture(scope="module")
def page() -> Element:
    return _page()


def test_the_same_document_gives_the_same_bytes() -> None:
    assert write(sample()) == write(sample())


def test_it_says_its_language_its_title_and_where_its_content_starts(page: Element) -> None:
    assert page.one("html").attributes["lang"] == "fr"
    assert page.one("head").one("title").text == "Brumeval\u00a0: essai"
    assert page.one("a", href="#contenu").text == "Aller au contenu"
    assert page.one("main").attributes["id"] == "contenu"


def test_it_allows_its_own_style_and_program_and_nothing_else(page: Element) -> None:
    policy = page.one("meta", **{"http-equiv": "Content-Security-Policy"}).attributes["content"]
    assert policy.startswith("default-src 'none';")
    allowed = re.findall(r"(style|script)-src '(sha256-[^']*)'", policy)
    assert len(allowed) == 2
    for name, hashed in allowed:
        digest = hashlib.sha256(page.one(name).text.encode("utf-8")).digest()
        assert hashed == "sha256-" + base64.b64encode(digest).decode()


def test_its_style_and_its_program_stay_small(page: Element) -> None:
    assert len(page.one("style").text) < 9000
    assert len(page.one("script").text) < 3600
    assert "innerHTML" not in page.one("script").text
    assert not re.search(r"https?:|@import|url\(", page.one("style").text)


def test_the_contents_lead_to_each_chapter(page: Element) -> None:
    links = page.one("nav").all("a")
    assert [each.text for each in links] == [
        "En bref",
        "Annexe A. Fiches",
        "Annexe B. Sources",
        "Annexe C. Images",
    ]
    titles = {each.attributes["id"]: each.text for each in page.all("h2")}
    assert {each.attributes["href"][1:]: each.text for each in links} == titles


def test_two_chapters_of_one_name_have_two_anchors() -> None:
    found = _page('# Un\n\n## Suite\n\n## Suite\n\n## !!\n\n## <a id="suite-3"></a>Suite\n\n## Suite\n')
    assert [each.attributes["id"] for each in found.all("h2")] == [
        "suite",
        "suite-2",
        "chapitre",
        "suite-3",
        "suite-4",
    ]


def test_an_anchor_written_twice_stands_once() -> None:
    found = _page('# Un\n\n## Deux\n\n<a id="x"></a>Ici.\n\n<a id="x"></a>Là.\n\n[Voir](#x)\n')
    assert [each.attributes.get("id") for each in found.one("section").all("p")] == ["x", None, None]


def test_a_link_to_nowhere_is_text(page: Element) -> None:
    paragraph = next(each for each in page.all("p") if "un lien mort" in each.text)
    assert [each.text for each in paragraph.all("a")] == ["une page", "la fiche"]
    assert paragraph.all("a")[0].attributes["href"] == "https://exemple.fr/?a=1&b=2"


def test_a_mark_tells_its_file_to_whoever_listens(page: Element) -> None:
    mark = page.one("dl").all("sup")[0].one("a")
    assert mark.text == "l. 1"
    assert mark.attributes["aria-label"] == "l. 1 de devices/forum.yaml"
    assert mark.attributes["href"] == "territoires/brumeval/devices/forum.yaml#L1"
    assert "aria-label" not in page.one("dl").all("sup")[1].one("a").attributes


def test_the_marks_of_a_title_are_beside_it(page: Element) -> None:
    assert page.one("h3", id="fiche-device-forum").text == "Forum citoyen"
    assert page.all("article")[0].children[0].one("sup").text == "l. 1"


def test_key_figures_stand_out_with_what_is_known_of_them(page: Element) -> None:
    assert [each.text for each in page.one("dl").all("dd")] == ["2l. 1", "1 fiche", "24 lignes", "4 fiches"]


def test_many_figures_stay_a_table() -> None:
    rows = "".join(f"| chose {n} | {n} |\n" for n in range(9))
    found = _page(f"# Un\n\n## Deux\n\n| Chiffres clés | Valeur |\n|---|---:|\n{rows}")
    assert not found.all("dl")
    assert len(found.one("table").all("tr")) == 10


def test_headings_of_tables_say_what_they_head(page: Element) -> None:
    table = page.all("table")[0]
    assert [(each.text, each.attributes["scope"]) for each in table.all("th")] == [
        ("Commune", "col"),
        ("Habitants", "col"),
        ("État", "col"),
        ("Brumeval", "row"),
        ("Aigrefond", "row"),
    ]


def test_a_first_column_that_repeats_itself_heads_nothing() -> None:
    found = _page("# Un\n\n## Deux\n\n| Éditeur | Titre |\n|---|---|\n| Ville | a |\n| Ville | b |\n")
    assert [each.attributes["scope"] for each in found.all("th")] == ["col", "col"]


def test_wide_tables_are_reached_with_the_keyboard_and_named(page: Element) -> None:
    regions = [each for each in page.all("div") if each.attributes.get("class") == "defile"]
    assert [each.attributes["aria-label"] for each in regions] == [
        "Tableau\u00a0: Un titre trop bas",
        "Tableau\u00a0: Qui agit avec qui",
    ]
    assert {each.attributes["tabindex"] for each in regions} == {"0"}


def test_a_picture_has_its_names_its_caption_and_its_words(page: Element) -> None:
    figure = page.one("figure")
    drawn = figure.one("svg")
    assert drawn.children[0].name == "title"
    assert drawn.children[0].text == "Qui agit avec qui"
    assert drawn.children[1].text == "Deux acteurs autour de deux dispositifs."
    assert figure.one("figcaption").one("a").attributes["href"] == "#image-ecosysteme"
    assert "Qui agit avec qui." not in "".join(each.text for each in page.all("p"))


def test_nodes_lead_to_the_sheets_that_the_page_has_and_all_are_reached(page: Element) -> None:
    nodes = {each.attributes["data-id"]: each for each in page.all("a", "g") if "data-id" in each.attributes}
    assert list(nodes) == list(NODES)
    for name, (_, label, anchor) in NODES.items():
        linked = name in ("forum", "collectif")
        assert nodes[name].attributes.get("href") == (f"#{anchor}" if linked else None)
        assert nodes[name].attributes.get("tabindex") == (None if linked else "0")
        assert nodes[name].attributes.get("aria-label", "").startswith("" if linked else label)
        assert nodes[name].children[0].text.startswith(label)


def test_the_families_of_links_can_be_left_out(page: Element) -> None:
    boxes = page.one("fieldset").all("input")
    assert [each.attributes["value"] for each in boxes] == ["pilotage", "moyens", "participation", "tension"]
    assert page.one("fieldset").all("label")[0].text.strip() == "Pilotage"
    for box in boxes:
        assert f"figure:has([value={box.attributes['value']}]:not(:checked))" in page.one("style").text


def test_a_picture_of_which_nothing_is_known_stays_words() -> None:
    found = _page("# Un\n\n## Deux\n\n![Une carte](https://piege.example/x.png)\n")
    assert found.one("section").one("p").text == "Une carte"


def test_a_picture_is_drawn_once() -> None:
    image = "![Deux acteurs.](images/essai-ecosysteme.svg)\n\n"
    assert len(_page(f"# Un\n\n## Deux\n\n{image}{image}").all("svg")) == 1


def test_sheets_can_be_chosen_by_what_they_say_of_themselves(page: Element) -> None:
    sheets = page.all("article")
    assert [each.attributes for each in sheets] == [
        {"data-type": "Évènement", "data-etat": "Actif"},
        {"data-type": "Collectif", "data-etat": "En pause"},
    ]
    form = page.one("form", **{"data-parmi": "article"})
    assert [[each.text for each in choice.all("option")] for choice in form.all("select")] == [
        ["Tout", "Collectif", "Évènement"],
        ["Tout", "Actif", "En pause"],
    ]
    assert "hidden" in form.attributes


def test_long_annexes_alone_are_searched(page: Element) -> None:
    sections = {each.one("h2").text: bool(each.all("form")) for each in page.all("section")}
    assert sections == {
        "En bref": False,
        "Annexe A. Fiches": True,
        "Annexe B. Sources": True,
        "Annexe C. Images": False,
    }


def test_marks_and_anchors_may_stand_in_bold_words() -> None:
    found = _page('# Un\n\n## Deux\n\n**Tous<sup>[l. 3](a.yaml#L3)</sup>, <a id="ici"></a>*ou* presque.**\n')
    paragraph = found.one("section").one("p")
    assert paragraph.attributes["id"] == "ici"
    assert paragraph.one("sup").text == "l. 3"
    assert paragraph.one("em").text == "ou"


def test_a_picture_is_one_image_unless_something_in_it_is_reached() -> None:
    linked = Scene(9, 9, (Group((Text(1, 1, ("Forum",), 12),), "Forum", anchor="fiche-forum"),))
    assert 'role="img"' in svg(linked, "Roue", "Un forum.", anchors=())
    assert 'role="group"' in svg(linked, "Roue", "Un forum.", anchors={"fiche-forum"})
    assert '<a href="#fiche-forum">' in svg(linked, "Roue", "Un forum.", anchors={"fiche-forum"})
    assert "<a " not in svg(linked, "Roue", "Un forum.")
