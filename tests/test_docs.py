"""The documentation is true: its programs run, its commands answer what it shows, its links lead there."""

from __future__ import annotations

import datetime
import os
import re
import shlex
import shutil
import subprocess
import sys
import unicodedata
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from changes.proposal import proposal
from diagdemo.report.documents import Order, diagnostic
from diagdemo.workspace.load import load

CHECKOUT = Path(__file__).parents[1]
_DAY = datetime.date(2026, 6, 30)
PAGES = [
    *(CHECKOUT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    *sorted((CHECKOUT / "docs").rglob("*.md")),
    *sorted((CHECKOUT / "examples").glob("*/README.md")),
]


class Block(NamedTuple):
    """A fenced block of a page."""

    page: Path
    line: int
    text: str
    file: str = ""
    """The file that it stands for, or where it is typed, when the page says it."""

    def __str__(self) -> str:
        return f"{self.page.relative_to(CHECKOUT).as_posix()}:{self.line}"


@cache
def _tokens(page: Path) -> list[Token]:
    return MarkdownIt("commonmark").enable("table").parse(page.read_text(encoding="utf-8"))


def _blocks(language: str) -> list[Block]:
    return [
        Block(page, (token.map or [0])[0] + 1, token.content, token.info.partition(" ")[2])
        for page in PAGES
        for token in _tokens(page)
        if token.type == "fence" and token.info.split()[:1] == [language]
    ]


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a copy of the examples, where a page may write what it likes."""
    ignored = shutil.ignore_patterns("restitutions")
    shutil.copytree(CHECKOUT / "examples", tmp_path / "examples", ignore=ignored)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _folder(block: Block, copy: Path) -> Path:
    """Where a block is typed: beside the examples, or in the example of a proposal, on its branch."""
    if block.file != "proposition":
        return copy
    made = copy / "proposition"
    return made if made.exists() else proposal(made).root


@pytest.mark.parametrize("block", _blocks("python"), ids=str)
def test_programs_run(block: Block, copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(_folder(block, copy))
    exec(compile(block.text, str(block), "exec"), {"__name__": "__main__"})


@pytest.mark.parametrize("block", _blocks("jinja"), ids=str)
def test_templates_work(block: Block, copy: Path) -> None:
    root = copy / "examples/reseau-fictif"
    template = root / "templates" / block.file
    template.parent.mkdir(parents=True)
    template.write_text(block.text, encoding="utf-8")
    workspace = load(root)
    changed = diagnostic(workspace, "brumeval", Order(date=_DAY, own_templates=True)).text
    usual = diagnostic(workspace, "brumeval", Order(date=_DAY)).text
    added = [line for line in block.text.split("\n") if line and not re.search(r"\{%|\{\{", line)]
    assert added
    assert all(line in changed.split("\n") for line in added)
    if "{% extends" in block.text:
        kept = [line for line in changed.split("\n") if line not in added]
        assert "\n".join(kept).split() == usual.split()


PAGES_WITH_COMMANDS = sorted({block.page for block in _blocks("console")})


def test_the_readme_shows_commands() -> None:
    assert CHECKOUT / "README.md" in PAGES_WITH_COMMANDS


@pytest.mark.parametrize("page", PAGES_WITH_COMMANDS, ids=lambda page: page.name)
def test_commands_answer_what_is_shown(page: Path, copy: Path) -> None:
    """The commands of a page, typed in order; `…` stands for anything, alone on a line for any lines."""
    for block in _blocks("console"):
        if block.page == page:
            for typed, shown in _exchanges(block):
                answer = _type(typed, _folder(block, copy))
                assert _pattern(shown).fullmatch(answer), f"{block}: {typed}\n{answer}"


def _exchanges(block: Block) -> list[tuple[str, str]]:
    assert block.text.startswith("$ "), block
    parts = re.split(r"(?m)^\$ (.*)\n", block.text)
    return list(zip(parts[1::2], parts[2::2], strict=True))


def _type(line: str, folder: Path) -> str:
    program, *words = shlex.split(line)
    assert program == "diagdemo", f"only diagdemo can be tried: {line}"
    ran = subprocess.run(
        [*_entry_point(), *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode in (0, 1, 2), ran.stdout
    return ran.stdout


def _entry_point() -> list[str]:
    script = Path(sys.executable).with_name("diagdemo")
    return [str(script)] if script.exists() else [sys.executable, "-m", "diagdemo"]


_VERSION = re.compile(r"\b[0-9a-f]{10}\b")


def _pattern(shown: str) -> re.Pattern[str]:
    """No-break spaces may be typed as spaces; any name of a version stands for any other."""
    lines = []
    for line in shown.rstrip("\n").split("\n"):
        if line.strip() == "…":
            lines.append(r"(?:.*\n)*?")
        elif line or lines:
            words = ".*".join(re.escape(part) for part in line.rstrip().split("…"))
            spaces = re.sub(r"\\?[ \u00a0\u202f]", lambda _: "[ \u00a0\u202f]", words)
            lines.append(_VERSION.sub("[0-9a-f]{10}", spaces) + r"[ ]*\n")
    return re.compile("".join(lines) + r"\s*")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(CHECKOUT).as_posix())
def test_links_lead_to_files_and_headings_that_exist(page: Path) -> None:
    for target in _links(page):
        if re.match(r"[a-z]+:", target):
            assert target.startswith("https://"), target
            continue
        file, _, anchor = unquote(target).partition("#")
        reached = (page.parent / file).resolve() if file else page
        assert reached.is_relative_to(CHECKOUT), target
        assert reached.exists(), target
        if anchor:
            assert anchor in _anchors(reached), target


def _links(page: Path) -> list[str]:
    inline = (child for token in _tokens(page) for child in token.children or ())
    return [str(child.attrs["href"]) for child in inline if child.type == "link_open"]


@cache
def _anchors(page: Path) -> set[str]:
    """The anchors that forges give to headings, and those that are written."""
    tokens = _tokens(page)
    found = set(re.findall(r'<a id="([^"]+)">', page.read_text(encoding="utf-8")))
    for heading, inline in pairwise(tokens):
        if heading.type == "heading_open":
            text = "".join(child.content for child in inline.children or ())
            kept = "".join(c for c in text.lower() if c in " -_" or unicodedata.category(c)[0] in "LN")
            found.add(kept.replace(" ", "-"))
    return found


def test_every_page_is_reached_from_a_front_page() -> None:
    reached, waiting = set(), [CHECKOUT / "README.md", CHECKOUT / "docs/README.md"]
    while waiting:
        page = waiting.pop()
        if page not in reached:
            reached.add(page)
            files = (unquote(link).partition("#")[0] for link in _links(page) if ":" not in link)
            waiting += [(page.parent / file).resolve() for file in files if file.endswith(".md")]
    assert set(PAGES) <= reached
