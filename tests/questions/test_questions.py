"""Every missing datum makes a question in plain words, with a place for its answer, in a useful order."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from diagdemo.constats.declare import Thresholds
from diagdemo.constats.observe import catalogue, observe
from diagdemo.constats.outcome import Observation, Outcome
from diagdemo.constats.verdict import Target, Verdict
from diagdemo.indicators import measure_all
from diagdemo.indicators.core.measure import Measure
from diagdemo.issues import Route
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.questions.gather import Subject, questions
from diagdemo.questions.table import FIELDS
from diagdemo.questions.worded import Worded, worded
from diagdemo.questions.wordings.audience import Audience
from diagdemo.questions.wordings.records import COLLEGES, OF_A_KIND, RECORDS
from diagdemo.study.build import build_study
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study
from diagdemo.workspace.load import load
from diagdemo.workspace.plan import load_plan

EXAMPLES = Path(__file__).parents[2] / "examples"
DAY = datetime.date(2026, 11, 22)
PLACES = [
    (root.name, place.name)
    for root in sorted(EXAMPLES.iterdir())
    if (root / "territoires").is_dir()
    for place in sorted((root / "territoires").iterdir())
]


@cache
def study(root: str, slug: str) -> Study:
    return build_study(load(EXAMPLES / root), slug, DAY)


@cache
def asked(root: str, slug: str) -> tuple[Subject, ...]:
    held = study(root, slug)
    return questions(observe(held), measure_all(held))


def brumeval() -> Study:
    return study("reseau-fictif", "brumeval")


def ask(kind: str, id: str = "", route: Route = (), word: str = "") -> Worded:
    return worded(brumeval(), Missing(kind, id, route, word))


@pytest.mark.parametrize(("root", "slug"), PLACES)
def test_every_question_has_words_of_its_own(root: str, slug: str) -> None:
    """No constat and no indicator waits for a field that the table does not know."""
    bare = {
        (each.missing.kind, each.missing.route)
        for subject in asked(root, slug)
        for each in subject.questions
        if not each.worded.own_words
    }
    assert bare == set()


@pytest.mark.parametrize(("root", "slug"), PLACES)
def test_every_answer_has_one_place(root: str, slug: str) -> None:
    workspace = study(root, slug).workspace
    for subject in asked(root, slug):
        for each in subject.questions:
            place = each.worded.place
            assert bool(place.path) is not bool(place.command)
            if each.missing.id:
                assert workspace.record(place.path) is not None, each


@pytest.mark.parametrize(("root", "slug"), PLACES)
def test_questions_come_in_the_order_of_what_they_decide(root: str, slug: str) -> None:
    subjects = asked(root, slug)
    assert [s.questions[0].rank for s in subjects] == sorted(s.questions[0].rank for s in subjects)
    for subject in subjects:
        assert [each.rank for each in subject.questions] == sorted(each.rank for each in subject.questions)


@pytest.mark.parametrize(("root", "slug"), PLACES)
def test_one_place_is_asked_about_once(root: str, slug: str) -> None:
    places = [each.missing._replace(path="") for subject in asked(root, slug) for each in subject.questions]
    assert len(places) == len(set(places))


def every_field() -> list[tuple[str, Route]]:
    """A route to each field of each kind of record, through blocks, lists and free keys."""
    return [
        (kind, route) for kind, held in load_plan().records.items() for route in _inside(held["part"], ())
    ]


def _inside(part: str, route: Route) -> Iterator[Route]:
    for key, node in load_plan().parts[part]["fields"].items():
        yield (*route, key)
        for inner in (node, node.get("list"), node.get("part")):
            if isinstance(inner, dict):
                yield from _through(inner, (*route, key))


def _through(node: dict[str, Any], route: Route) -> Iterator[Route]:
    if node["kind"] == "dict":
        yield (*route, "mot")
    if "of" in node:
        yield from _through(node["of"], (*route, 0 if node["kind"] == "list" else "mot"))
    elif node["kind"] == "part":
        yield from _inside(node["part"], route)


def test_any_field_makes_a_question() -> None:
    """The words are total: what the table does not know is asked with the title of the field."""
    routes = every_field()
    assert len(routes) > 400
    for kind, route in routes:
        text = ask(kind, "", route).text
        assert text.endswith("?")
        assert not re.search(r"[{}]|\bNone\b", text), text


def test_every_wording_is_reachable() -> None:
    """The table names no field that the model does not have."""
    keys = {
        (kind, ".".join(step for step in route if isinstance(step, str))) for kind, route in every_field()
    }
    keys = {(kind, re.sub(r"\bmot\b", "*", key)) for kind, key in keys}
    keys.add(("device", "degre_constate.source"))
    assert sorted(set(FIELDS) - keys) == []


def test_words_are_plain() -> None:
    """No key of a file, no English word, a question mark at the end."""
    tables = (*FIELDS.values(), *RECORDS.values(), *OF_A_KIND.values(), *COLLEGES.values())
    for wording in tables:
        text = wording.text.replace("\u00a0", " ")
        assert text.endswith(" ?"), text
        assert not re.search(r"_|'| [:;!?]\S", re.sub(r"\{\w+\}", "", text)), text
        assert wording.audiences


def test_an_edition_is_named_as_people_do() -> None:
    device = brumeval().devices["budget-participatif"]
    rank = next(rank for rank, each in enumerate(device.model.editions or ()) if each.id == "2023")
    made = worded(brumeval(), device.lacks("editions", rank, "votants"))
    assert made.text.replace("\u00a0", " ") == "Combien de personnes ont voté en 2023 ?"
    assert made.about == "Budget participatif de Brumeval"
    assert made.place.key == f"editions.{rank + 1}.votants"


def test_an_edition_that_is_no_year_is_quoted() -> None:
    device = brumeval().devices["petition-locale"]
    made = worded(brumeval(), device.lacks("editions", 0, "fin"))
    assert made.text.replace("\u00a0", " ") == "Quand l’édition « 2021-2026 » s’est-elle achevée ?"


@pytest.mark.parametrize(
    ("missing", "text", "command"),
    [
        (
            Missing("device"),
            "Quels dispositifs de participation",
            "diagdemo add device --territoire brumeval",
        ),
        (
            Missing("interview", word="direction"),
            "Qui rencontrer à la direction générale",
            "diagdemo add interview --territoire brumeval --college direction",
        ),
        (
            Missing("actor", word="entreprise"),
            "Quels acteurs de cette famille existent sur le territoire : entreprise",
            "diagdemo add actor --territoire brumeval --categorie entreprise",
        ),
        (
            Missing("ambition", word="long"),
            "Quelle ambition le territoire se donne-t-il pour cet horizon : long terme",
            "diagdemo add ambition --territoire brumeval --horizon long",
        ),
        (Missing("interview", word="inconnu-au-bataillon"), "Qui rencontrer parmi", "diagdemo add interview"),
    ],
)
def test_a_missing_record_is_made_with_a_command(missing: Missing, text: str, command: str) -> None:
    made = worded(brumeval(), missing)
    assert made.text.replace("\u00a0", " ").startswith(text)
    assert made.place.command.startswith(command)


@pytest.mark.parametrize("kind", ["territoire", "diagnostic", "constats"])
def test_a_missing_file_is_named(kind: str) -> None:
    made = ask(kind)
    assert made.place.path == f"territoires/brumeval/{kind}.yaml"
    assert made.place.command == ""


def waiting(*missing: tuple[Missing, ...]) -> Observation:
    """CAD-01 undecided on as many targets, each waiting for these."""
    constat = catalogue()["CAD-01"].CONSTAT
    verdicts = tuple(
        Verdict(EtatConstat.INDETERMINE, Target(f"cible-{rank}"), "On ne sait pas.", missing=each)
        for rank, each in enumerate(missing)
    )
    return Observation(brumeval(), {"CAD-01": Outcome("CAD-01", constat, Thresholds({}), verdicts)})


STATUS = Missing("device", "budget-participatif", ("statut",), "", "territoires/brumeval/devices/x.yaml")
DEGREE = STATUS._replace(route=("degre_annonce",))
OTHER = Missing("device", "panel-halle", ("statut",))


def test_what_an_answer_decides_alone_comes_first() -> None:
    held = waiting(
        (OTHER,), (STATUS, DEGREE), (STATUS, DEGREE), (STATUS, DEGREE), (DEGREE, STATUS._replace(path=""))
    )
    first, second = questions(held, {})
    assert (first.questions[0].missing.id, len(first.questions[0].alone)) == ("panel-halle", 1)
    assert [len(each.alone) for each in second.questions] == [0, 0]
    assert [len(each.together) for each in second.questions] == [4, 4]


def test_a_figure_that_has_a_value_is_only_completed() -> None:
    measures = {
        "sans": Measure(None, 0, 1, "Rien.", missing=(STATUS,)),
        "avec": Measure("médiane", 1, 2, missing=(DEGREE,)),
    }
    (subject,) = questions(waiting(), measures)
    assert [(e.missing.key, len(e.alone), len(e.together)) for e in subject.questions] == [
        ("statut", 1, 0),
        ("degre_annonce", 0, 1),
    ]


@pytest.mark.parametrize("audience", Audience)
def test_only_what_is_put_to_some_is_kept(audience: Audience) -> None:
    held = questions(observe(brumeval()), {}, audience)
    assert held
    assert all(audience in each.worded.audiences for subject in held for each in subject.questions)
