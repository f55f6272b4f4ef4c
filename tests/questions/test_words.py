"""No question shows a key of a file: on the examples, on a brand-new depot, on the cases of every constat."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from constats.laying import lay, study_of
from diagdemo.constats.observe import catalogue, observe
from diagdemo.constats.thresholds import thresholds_of
from diagdemo.indicators import measure_all
from diagdemo.questions.worded import worded
from diagdemo.questions.wordings.records import IN_RECORDS
from diagdemo.study.build import build_study
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study
from diagdemo.workspace.lexicon import load_lexicon
from diagdemo.workspace.load import load
from diagdemo.workspace.plan import load_plan

EXAMPLES = Path(__file__).parents[2] / "examples"
CASES = Path(__file__).parents[1] / "constats" / "cases"
DAY = datetime.date(2026, 6, 1)
PLACES = [place for place in sorted(EXAMPLES.glob("*/territoires/*")) if place.is_dir()]
SCOPED = [code for code, module in catalogue().items() if ".territoire." in module.__name__]


@cache
def bare() -> frozenset[str]:
    """The keys that are no French word: those whose title has an accent that the key lost."""
    plan, lexicon = load_plan(), load_lexicon()
    titles = {
        key: lexicon.title(part, key).lower() for part, held in plan.parts.items() for key in held["fields"]
    }
    return frozenset(key for key, title in titles.items() if key != title and key == without_accents(title))


def without_accents(text: str) -> str:
    return unicodedata.normalize("NFD", text).encode("ascii", "ignore").decode()


def raw(text: str) -> list[str]:
    """What of a question is a key: a word with an underscore, a word that lost its accents, a lone key."""
    words = re.findall(r"[\w-]+", text)
    keys = {key for held in load_plan().parts.values() for key in held["fields"]}
    lone = re.findall(r"\u00a0: ([a-z_]+)\u00a0\?", text)
    return [
        *(word for word in words if "_" in word or word in bare()),
        *(each for each in lone if each in keys or each == "autre"),
    ]


def told(study: Study) -> Iterator[str]:
    for outcome in observe(study).outcomes.values():
        for verdict in outcome.verdicts:
            yield from (worded(study, each).text for each in verdict.missing)
    for measure in measure_all(study).values():
        yield from (worded(study, each).text for each in measure.missing)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_no_key_is_shown_on_an_example(place: Path) -> None:
    texts = set(told(build_study(load(place.parents[1]), place.name, DAY)))
    assert texts
    assert [text for text in texts if raw(text)] == []


def test_no_key_is_shown_on_a_new_depot(tmp_path: Path) -> None:
    (tmp_path / "territoires/vide").mkdir(parents=True)
    (tmp_path / "diagdemo.yaml").write_text("programme: Essai\nversion_format: 1\n", encoding="utf-8")
    texts = set(told(build_study(load(tmp_path), "vide", DAY)))
    assert len(texts) > 8
    assert [text for text in texts if raw(text)] == []


@pytest.mark.parametrize("code", SCOPED)
def test_no_key_is_shown_on_the_cases_of_a_constat(code: str, tmp_path: Path) -> None:
    for rank, case in enumerate(sorted(path for path in (CASES / code).iterdir() if path.is_dir())):
        study = study_of(lay(case, tmp_path / str(rank)))
        module = catalogue()[code]
        limits = thresholds_of(study.workspace, code, module.CONSTAT)
        missing = [each for verdict in module.observe(study, limits) for each in verdict.missing]
        assert [each for each in missing if raw(worded(study, each).text)] == []


def test_a_key_would_be_seen() -> None:
    assert raw("Quels acteurs\u00a0: interets\u00a0?") == ["interets", "interets"]
    assert raw("Selon ce critère\u00a0: liens\u00a0?") == ["liens"]
    assert raw("Où en est le degre_annonce\u00a0?") == ["degre_annonce"]
    assert raw("Quel âge ont les participants\u00a0: les plus jeunes\u00a0?") == []


@pytest.mark.parametrize(("kind", "word"), list(IN_RECORDS))
def test_a_field_that_no_record_fills_has_its_place(kind: str, word: str, tmp_path: Path) -> None:
    """In the folder of the records when there are some; else a command makes the first one."""
    root = EXAMPLES / "reseau-fictif"
    full = worded(build_study(load(root), "brumeval", DAY), Missing(kind, word=word))
    assert (full.place.path, full.place.key) == ("territoires/brumeval/actors", word)
    (tmp_path / "territoires/vide").mkdir(parents=True)
    (tmp_path / "diagdemo.yaml").write_text("programme: Essai\nversion_format: 1\n", encoding="utf-8")
    empty = worded(build_study(load(tmp_path), "vide", DAY), Missing(kind, word=word))
    assert empty.place.command == "diagdemo add actor --territoire vide"


def test_a_criterion_is_named_as_people_do() -> None:
    study = build_study(load(EXAMPLES / "reseau-fictif"), "brumeval", DAY)
    asked = worded(study, study.devices["budget-participatif"].lacks("editions", 1, "profil", "age"))
    assert asked.text.endswith("selon ce critère\u00a0: âge\u00a0?")


def test_a_record_with_a_fault_is_to_mend() -> None:
    study = build_study(load(EXAMPLES / "reseau-fictif"), "brumeval", DAY)
    asked = worded(study, Missing("interview", "p-0000", path="territoires/brumeval/interviews/p-0000.yaml"))
    assert asked.text.startswith("Cette fiche a une erreur")
    assert asked.internal
