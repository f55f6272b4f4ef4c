"""The commented models follow the declarations, and what they show is right."""

from __future__ import annotations

import re

import pytest

from diagdemo.resources import folder
from diagdemo.workspace.bind import bind
from diagdemo.workspace.create.commented import OTHERS, commented, without_filled
from diagdemo.workspace.create.draft import model_of
from diagdemo.workspace.lexicon import load_lexicon
from diagdemo.workspace.plan import load_plan
from diagdemo.yaml.source import read

PLAN = load_plan()
KINDS = sorted(PLAN.records)
EXAMPLE = re.compile(r"^( *)#(?! \S)", re.MULTILINE)
REQUIRED = re.compile(r"^( *[a-z_]+:)  # par exemple : (.*)$", re.MULTILINE)
PROSE = re.compile(r"^# Par exemple : (.*)\n([a-z_]+:)$", re.MULTILINE)


def codes(kind: str, text: str) -> list[str]:
    document = read("fiche.yaml", text.encode())
    bound = bind(document, PLAN.records[kind]["part"], PLAN, PLAN.words)
    return [issue.code for issue in (*document.issues, *bound.issues)]


@pytest.mark.parametrize("kind", KINDS)
def test_the_files_follow_the_declarations(kind: str) -> None:
    assert model_of(kind) == commented(kind, PLAN, load_lexicon())


@pytest.mark.parametrize("kind", KINDS)
def test_a_blank_model_lacks_its_required_fields_and_nothing_else(kind: str) -> None:
    empty = {"D121"} if PLAN.parts[PLAN.records[kind]["part"]]["required"] else {"D115"}
    assert set(codes(kind, model_of(kind))) == empty


@pytest.mark.parametrize("kind", KINDS)
def test_every_example_that_is_shown_can_be_written_as_it_is(kind: str) -> None:
    text = PROSE.sub(r"\2 \1", REQUIRED.sub(r"\1 \2", model_of(kind)))
    assert codes(kind, EXAMPLE.sub(r"\1", text)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_the_model_is_shown_or_named(kind: str) -> None:
    text = model_of(kind)
    for key in PLAN.parts[PLAN.records[kind]["part"]]["fields"]:
        assert re.search(rf"^#?{key}:|[ ,]{key}[,.]", text, re.MULTILINE), key


@pytest.mark.parametrize("kind", KINDS)
def test_a_model_is_short_and_fits_a_screen(kind: str) -> None:
    lines = model_of(kind).splitlines()
    assert len(lines) <= 70
    assert max(len(line) for line in lines if re.match(" *# \\S", line)) <= 110


@pytest.mark.parametrize("kind", KINDS)
def test_the_first_line_leads_to_a_schema_that_exists(kind: str) -> None:
    first = model_of(kind).splitlines()[0]
    assert first.startswith("# yaml-language-server: $schema=")
    assert (folder("schemas") / first.rpartition("/")[2]).is_file()


def test_a_model_says_what_not_to_write() -> None:
    assert all("N’écrivez jamais le nom d’une personne" in model_of(kind) for kind in KINDS)


def test_what_is_filled_is_no_longer_among_the_other_fields() -> None:
    paragraph = f"# {OTHERS}nature, codes,\n# population."
    assert without_filled(paragraph, ["codes"]) == f"# {OTHERS}nature, population."
    assert without_filled(paragraph, ["nature", "codes", "population"]) is None
