"""`diagdemo questions`: on a screen, as a sheet to fill, for a program."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from cli.conftest import Type
from cli.depot import DAY, lay
from diagdemo.cli.show.paint import plain
from diagdemo.cli.show.questions import Sheet, format_sheet
from diagdemo.cli.studies import read_territory

NETWORK = Path(__file__).parents[2] / "examples" / "reseau-fictif"


@pytest.fixture
def words(tmp_path: Path) -> tuple[str, ...]:
    return ("questions", "brumeval", "--depot", str(lay(tmp_path)), *DAY)


def test_each_question_says_to_whom_where_and_what_for(words: tuple[str, ...], type_line: Type) -> None:
    page = " ".join(type_line(*words, "--max", "0").out.split())
    assert page.startswith("Brumeval brumeval Données lues au 1er juin 2026 (date demandée). ")
    assert re.search(
        r"Budget participatif .*☐ La commande qui lui est passée est-elle écrite \? Est-elle publique \? "
        r"pour direction générale où territoires/brumeval/devices/budget.yaml mandat.statut décide CAD-01",
        page,
    )


def test_what_is_left_out_is_counted(words: tuple[str, ...], type_line: Type) -> None:
    everything = type_line(*words, "--max", "0").out.count("☐")
    ran = type_line(*words, "--max", "3").out
    assert ran.count("☐") == 3
    assert f"… et {everything - 3} autres questions suivent ; « --max 0 » les montre toutes." in ran


def test_the_shortened_list_keeps_the_most_useful(type_line: Type) -> None:
    """The first of all questions is among the first three."""
    words = ("questions", "brumeval", "--depot", str(NETWORK), "--date", "2026-11-22", "--max")
    few = re.findall(r"☐ (.*)", type_line(*words, "3").out)
    many = re.findall(r"☐ (.*)", type_line(*words, "30").out)
    assert len(many) == 30
    assert few[0] == many[0]


@pytest.mark.parametrize("to", ["elus", "agents", "direction", "associations"])
def test_questions_may_be_those_of_some(words: tuple[str, ...], type_line: Type, to: str) -> None:
    document = json.loads(type_line(*words, "--pour", to, "--format", "json").out)
    asked = document["territoires"][0]["questions"]
    assert asked
    assert all(to in each["pour"] for each in asked)


def test_json_gives_the_place_of_each_answer(words: tuple[str, ...], type_line: Type) -> None:
    document = json.loads(type_line(*words, "--format", "json").out)
    for each in document["territoires"][0]["questions"]:
        assert bool(each["fichier"]) is not bool(each["commande"]), each
        assert each["decide"] or each["eclaire"], each
        assert each["question"].endswith("?"), each


def test_markdown_is_a_sheet_to_fill(tmp_path: Path, type_line: Type) -> None:
    name = "Forum `*_<b>_*`"
    lay(tmp_path, devices__forum=f'nom: "{name}"\ntype: atelier_citoyen\nstatut: actif\n')
    ran = type_line("questions", "--depot", str(tmp_path), *DAY, "--format", "markdown", "--max", "0")
    html = MarkdownIt("commonmark").render(ran.out)
    assert html.startswith("<h1>Brumeval : ce qu’il reste à savoir</h1>")
    assert "<h2>Forum `*_&lt;b&gt;_*`</h2>" in html
    assert html.count("[ ]") == html.count("Réponse : ....") == html.count("D’après : ....") > 5


def test_when_nothing_is_missing_it_is_said(words: tuple[str, ...]) -> None:
    reading = read_territory(Path(words[3]), "brumeval", datetime.date(2026, 6, 1))
    text = format_sheet(Sheet(next(reading.studies()), "", (), 0, ""), 80, plain)
    assert "Il n’y a rien à demander" in text
