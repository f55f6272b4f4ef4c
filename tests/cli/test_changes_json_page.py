"""The page about the JSON of changes names every key and every word that programs meet."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from changes.proposal import BRANCH, proposal
from cli.conftest import Type
from cli.test_json_pages import keys
from diagdemo.changes.model import Nature, Sense, Side
from gitdata import Depot

PAGE = Path(__file__).parents[2] / "docs" / "changements-json.md"
HOME = "territoires/brumeval"


@pytest.fixture(scope="module")
def depot(tmp_path_factory: pytest.TempPathFactory) -> Depot:
    """The example of a proposal, and another branch that meets it in the same record."""
    made = proposal(tmp_path_factory.mktemp("json") / "depot")
    made.switch("main")
    made.replace(
        f"{HOME}/devices/assemblees-de-quartier.yaml",
        "degre_constate: {valeur: information,",
        "degre_constate: {valeur: concertation,",
    )
    made.write(
        f"{HOME}/actors/velo-ecole.yaml",
        "nom: La vélo-école\nliens:\n  - {vers: enquete-mobilites, type: participe_a}\n",
    )
    made.commit("Une vélo-école", "2026-06-19")
    return made


def test_every_key_of_what_changes_is_in_the_page(type_line: Type, depot: Depot) -> None:
    document = asked(type_line, depot, "diff", f"main...{BRANCH}")
    (territory,) = document["territoires"]
    shown = [territory[part] for part in ("constats", "indicateurs", "carte", "avis_a_relire", "fiches")]
    assert all([*shown, document["issues_apparues"]])
    assert set(keys(document)) - named("Ce qui change") == set()


def test_every_key_of_an_attempt_is_in_the_page(type_line: Type, depot: Depot) -> None:
    document = asked(type_line, depot, "merge", BRANCH)
    (both,) = document["des_deux_cotes"]
    assert all([both["opposes"], document["fautes"], document["noms_disparus"]])
    assert set(keys(document)) - named("Essayer de réunir") - named("Un signalement") == set()


def test_every_word_for_what_becomes_of_things_is_in_the_page() -> None:
    assert {*Sense, *Nature, *Side} <= named("Ce qui change")


def asked(type_line: Type, depot: Depot, *words: str) -> Any:
    """What a command answers to programs."""
    return json.loads(type_line(*words, "--format", "json", "--depot", str(depot.root)).out)


def named(title: str) -> set[str]:
    """The keys that the page names under a heading, and under those below it."""
    found = re.search(rf"^(#+) {title}\n(.*?)(?=^#{{1,2}} |\Z)", PAGE.read_text("utf-8"), re.M | re.S)
    assert found, title
    return set(re.findall(r"`([a-z_]+)`", found[2]))
