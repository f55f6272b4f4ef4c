"""Facts that date from after the reference day are counted aloud, by every command that cites some."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.conftest import Type
from cli.depot import DAY, lay

NETWORK = Path(__file__).parents[2] / "examples" / "reseau-fictif"
COMMANDS: list[tuple[str, ...]] = [
    ("constats", "brumeval"),
    ("indicators", "brumeval"),
    ("questions", "brumeval"),
]
COMMANDS += [("explain", "CAD-01", "brumeval"), ("explain", "completude_des_donnees", "brumeval")]


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_later_facts_are_counted(type_line: Type, words: tuple[str, ...]) -> None:
    told = " des faits cités sont postérieurs à cette date."
    before = type_line(*words, "--depot", str(NETWORK), "--date", "2020-01-01").out
    now = type_line(*words, "--depot", str(NETWORK), "--date", "2026-11-22").out
    assert told in " ".join(before.split())
    assert told not in " ".join(now.split())


@pytest.mark.parametrize("command", ["constats", "indicators"])
def test_programs_read_how_many(type_line: Type, command: str) -> None:
    words = (command, "brumeval", "--depot", str(NETWORK), "--format", "json", "--date")
    before, now = (json.loads(type_line(*words, day).out) for day in ("2020-01-01", "2026-11-22"))
    assert before["territoires"][0]["faits_posterieurs"] > 10
    assert now["territoires"][0]["faits_posterieurs"] == 0


def test_one_later_fact_is_singular(tmp_path: Path, type_line: Type) -> None:
    forum = (
        "nom: Forum\ntype: atelier_citoyen\nstatut: actif\ndegre_annonce: concertation\n"
        "mandat: {statut: {valeur: oral, date: 2027}}\n"
    )
    root = lay(tmp_path, devices__forum=forum)
    out = type_line("explain", "CAD-01", "brumeval", "--depot", str(root), *DAY).out
    assert "1 des faits cités est postérieur à cette date." in " ".join(out.split())


def test_indicators_are_read_at_a_horizon(type_line: Type) -> None:
    words = ("indicators", "brumeval", "--depot", str(NETWORK), "--date", "2026-11-22", "--horizon", "long")
    page = type_line(*words).out
    assert page.startswith("Brumeval  brumeval · long terme\n")
    (later,) = json.loads(type_line(*words, "--format", "json").out)["territoires"]
    (now,) = json.loads(type_line(*words[:-2], "--format", "json").out)["territoires"]
    assert (later["horizon"], now["horizon"]) == ("long", None)
    assert [each["texte"] for each in later["indicateurs"]] != [each["texte"] for each in now["indicateurs"]]
