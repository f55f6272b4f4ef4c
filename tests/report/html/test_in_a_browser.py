"""Pages in headless Chromium: accessible in light and dark, whole without program, closed to others."""

from __future__ import annotations

import re

import pytest

from diagdemo.report.formats.html import write
from report.html.browser import needs_axe, needs_chromium, opened, violations
from report.html.reader import read
from report.html.sample import sample
from report.html.subjects import SUBJECTS

DARK = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])


@pytest.fixture(scope="module")
def page() -> str:
    return write(sample()).decode("utf-8")


@needs_axe
@DARK
@pytest.mark.parametrize("width", [1300, 500])
def test_a_page_that_holds_everything_is_accessible(page: str, dark: bool, width: int) -> None:
    assert violations(page, dark=dark, width=width) == []


@needs_axe
@DARK
@pytest.mark.parametrize("name", SUBJECTS)
def test_pages_of_examples_are_accessible(name: str, dark: bool) -> None:
    assert violations(write(SUBJECTS[name]()).decode("utf-8"), dark=dark) == []


@needs_axe
@DARK
def test_what_is_not_accessible_is_seen(page: str, dark: bool) -> None:
    """What makes « no violation » worth something: each planted fault is found, in its own colours."""
    faint = "#a9b5c1" if not dark else "#36434f"
    assert {each["id"] for each in violations(page.replace(' lang="fr"', ""), dark=dark)} == {"html-has-lang"}
    planted = page.replace("</style>", f"main p {{ color: {faint} }}</style>")
    assert {each["id"] for each in violations(planted, dark=dark)} == {"color-contrast"}


@needs_chromium
def test_without_its_program_a_page_tells_everything_but_does_not_search(page: str) -> None:
    stopped = re.sub("script-src '[^']*'", "script-src 'none'", page)
    with_, without = read(opened(page)), read(opened(stopped))
    assert all("hidden" in each.attributes for each in without.all("form"))
    assert not any("hidden" in each.attributes for each in with_.all("form"))
    assert "2 sur 2" in with_.text
    assert without.text.split() == read(page).text.split()


@needs_chromium
def test_the_policy_of_a_page_keeps_other_programs_out(page: str) -> None:
    intruder = "<script>document.title = 'entré'</script></body>"
    assert (
        read(opened(page.replace("</body>", intruder))).one("head").one("title").text
        == "Brumeval\u00a0: essai"
    )
    free = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    assert read(opened(free.replace("</body>", intruder))).one("head").one("title").text == "entré"


def _after(page: str, act: str) -> str:
    """The page after someone acts on it; the policy that keeps other programs out is lifted for that."""
    free = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    return opened(free.replace("</body>", f"<script>{act}</script></body>"))


@needs_chromium
@pytest.mark.parametrize(
    ("act", "kept"),
    [
        ("form.mots.value = 'ECOLE evenement'", ["fiche-device-forum"]),
        ("form.etat.value = 'En pause'", ["fiche-actor-collectif"]),
        ("form.etat.value = 'En pause'; form.mots.value = 'école'", []),
        ("form.mots.value = 'école'; form.reset()", ["fiche-device-forum", "fiche-actor-collectif"]),
    ],
)
def test_sheets_are_sifted_by_words_and_by_what_they_say(page: str, act: str, kept: list[str]) -> None:
    start = "const form = document.querySelector('.filtre');"
    after = _after(page, f"{start}{act}; form.dispatchEvent(new Event('input'))")
    shown = [each for each in read(after).all("article") if "hidden" not in each.attributes]
    assert [each.one("h3").attributes["id"] for each in shown] == kept
    assert f"{len(kept)} sur 2" in after


@needs_chromium
def test_a_link_to_a_sheet_that_was_sifted_out_shows_it_again(page: str) -> None:
    act = (
        "const form = document.querySelector('.filtre'); form.mots.value = 'rien';"
        "form.dispatchEvent(new Event('input')); location.hash = 'fiche-device-forum';"
    )
    assert not any("hidden" in each.attributes for each in read(_after(page, act)).all("article"))


@needs_chromium
def test_a_node_lights_what_it_is_linked_to_and_nothing_that_is_left_out(page: str) -> None:
    left_out = "document.querySelector('[value=tension]').click();"
    node = "document.querySelector('[data-id=collectif]')"
    # Told rather than given: a window that is not the front one moves the focus without a word.
    tell = node + ".dispatchEvent(new Event('{}', {{bubbles: true}}));"
    entered, gone = tell.format("focusin"), tell.format("focusout")
    seen = read(_after(page, f"{left_out}{entered}"))
    assert seen.one("svg").attributes["class"] == "eclaire"
    lit = [each for each in seen.all() if "lie" in each.attributes.get("class", "").split()]
    nodes = {each.attributes["data-id"] for each in lit if "data-id" in each.attributes}
    assert nodes == {"collectif", "forum"}
    assert [each.attributes["class"] for each in lit if each.name == "path"] == ["participation lie"]
    left = read(_after(page, f"{entered}{gone}"))
    assert left.one("svg").attributes["class"] == ""
