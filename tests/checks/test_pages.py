"""Every code has one page, and the examples of every page are run."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pytest

import diagdemo
from checks.laying import check, clumsy, commit_all, lay, read_page
from diagdemo.checks import pages

CODES = {f"D{number}" for number in (*range(100, 116), *range(120, 130), *range(130, 135), *range(140, 162))}
HEADINGS = ["Ce qui est signalé", "Pourquoi", "Exemple à corriger", "Exemple juste"]
IN_GIT = {"D134"}
EVERY = pytest.mark.parametrize("module", pages().values(), ids=pages().keys())


def test_every_code_has_one_page() -> None:
    """Nothing is signalled that `explain` cannot tell about, and no page is about nothing."""
    assert set(pages()) == CODES


def test_every_code_that_the_sources_name_has_a_page() -> None:
    """A code is never written in the code of the tool without its page."""
    package = Path(diagdemo.__file__).parent
    sources = [*package.glob("yaml/**/*.py"), *package.glob("workspace/*.py"), *package.glob("checks/*.py")]
    named = {
        code for source in sources for code in re.findall(r'"(D1\d\d)"', source.read_text(encoding="utf-8"))
    }
    assert named == CODES


@EVERY
def test_pages_have_a_title_and_four_sections(module: ModuleType) -> None:
    """A page says what is signalled and why, and shows one wrong and one right example."""
    page = read_page(module)
    assert page.title
    assert not page.title.endswith(".")
    assert list(page.sections) == HEADINGS
    assert all(text.strip() for text in page.sections.values())


@EVERY
def test_the_wrong_example_is_signalled(module: ModuleType, tmp_path: Path) -> None:
    """Laid over a clean repository, the wrong example yields the code of its page and no other."""
    root = lay(tmp_path, read_page(module).files("Exemple à corriger"))
    if module.CODE in IN_GIT:
        commit_all(root)
    issues = check(root).issues
    assert {issue.code for issue in issues} == {module.CODE}
    assert [clumsy(issue) for issue in issues if issue.code >= "D130" and clumsy(issue)] == []


@EVERY
def test_the_right_example_is_clean(module: ModuleType, tmp_path: Path) -> None:
    """The right example holds no fault of any kind."""
    files = read_page(module).files("Exemple juste")
    root = lay(tmp_path, files)
    if module.CODE in IN_GIT:
        commit_all(root)
    assert files
    assert check(root).issues == ()


def test_the_clean_repository_is_clean(tmp_path: Path) -> None:
    """What examples are laid over brings no issue of its own."""
    assert check(lay(tmp_path, {})).issues == ()


@EVERY
def test_pages_keep_french_typography(module: ModuleType) -> None:
    """Outside examples, quotes and tall punctuation have their no-break spaces, apostrophes their curve."""
    page = read_page(module)
    prose = "\n".join([page.title, page.sections["Ce qui est signalé"], page.sections["Pourquoi"]])
    assert not re.search(r"« |[ \n]»| [;:?!](?:\s|\Z)|\w'\w|(?<=\w)[;?!]", prose)


def test_the_words_of_checks_keep_french_quotes() -> None:
    """Inside its quotes, a quotation never leaves its first or its last word on another line."""
    sources = (Path(diagdemo.__file__).parent / "checks").rglob("*.py")
    assert [path.name for path in sources if re.search("« | »", path.read_text(encoding="utf-8"))] == []
