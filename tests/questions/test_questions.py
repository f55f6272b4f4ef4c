"""Every missing datum makes a question in plain words, with a place for its answer, in a useful order."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest

from cli.depot import lay
from diagdemo.constats.declare import Thresholds
from diagdemo.constats.observe import catalogue, observe
from diagdemo.constats.outcome import Observation, Outcome
from diagdemo.constats.verdict import Target, Verdict
from diagdemo.indicators import measure_all
from diagdemo.indicators.core.measure import Measure
from diagdemo.issues import Route
from diagdemo.model.entities import entities
from diagdemo.model.fields import Part
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.questions.gather import Subject, questions
from diagdemo.questions.table import FIELDS
from diagdemo.questions.worded import Worded, worded
from diagdemo.questions.wordings.audience import EQUIPE, Audience
from diagdemo.questions.wordings.records import COLLEGES, OF_A_KIND, RECORDS
from diagdemo.study.build import build_study
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study
from diagdemo.workspace.consent import consent_of, standing
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
    best = [(subject.within, subject.questions[0].rank) for subject in subjects]
    assert best == sorted(best)
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
OTHER = Missing("device", "conseil-des-jeunes", ("statut",))


def test_what_an_answer_decides_alone_comes_first() -> None:
    held = waiting(
        (OTHER,), (STATUS, DEGREE), (STATUS, DEGREE), (STATUS, DEGREE), (DEGREE, STATUS._replace(path=""))
    )
    first, second = questions(held, {})
    assert (first.questions[0].missing.id, len(first.questions[0].alone)) == ("conseil-des-jeunes", 1)
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


def test_what_opens_new_questions_decides_nothing_alone() -> None:
    """A list of editions would be followed by what happened in each: it sheds light, and decides nothing."""
    held = waiting((STATUS._replace(route=("editions",)),), (STATUS._replace(route=("mandat", "marge")),))
    ((one, other),) = (subject.questions for subject in questions(held, {}))
    assert [(len(each.alone), len(each.together)) for each in (one, other)] == [(0, 1), (0, 1)]


@pytest.mark.parametrize(
    ("key", "closed"),
    [
        (("statut",), True),
        (("etapes",), True),
        (("debut",), True),
        (("moyens", "etp"), True),
        (("portage_politique",), True),
        (("editions", 0, "votants"), True),
        (("editions", 0, "profil", "age"), False),
        (("moyens",), False),
        (("description",), False),
    ],
)
def test_an_answer_is_closed_when_it_leaves_nothing_to_ask(key: Route, closed: bool) -> None:
    assert ask("device", "budget-participatif", key).closed is closed


def test_what_is_over_is_asked_last() -> None:
    past = Missing("device", "panel-halle", ("statut",))
    held = questions(waiting((past,), (past,), (DEGREE, STATUS)), {})
    assert [subject.questions[0].past for subject in held] == [False, True]


def test_what_stays_within_the_team_is_put_to_the_team() -> None:
    """No field of internal visibility, nor any field of an interview, is asked of anyone else."""
    inside = [
        (kind, route) for kind, route in every_field() if kind == "interview" or is_internal(kind, route)
    ]
    assert len(inside) > 60
    for kind, route in inside:
        assert ask(kind, "", route).audiences == EQUIPE, (kind, route)
        assert ask(kind, "", route).internal, (kind, route)


def is_internal(kind: str, route: Route) -> bool:
    """Whether the field, or a block above it, may not leave the team."""
    part: Any = entities()[kind]
    for step in route:
        if not isinstance(step, str) or part is None or step not in part.model_fields:
            continue
        field = part.model_fields[step]
        if (field.json_schema_extra or {}).get("visibilite") == "interne":
            return True
        part = next(parts_of(field.annotation), None)
    return False


def parts_of(annotation: Any) -> Iterator[type[Part]]:
    """The blocks that an annotation holds."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for inner in get_args(annotation):
        yield from parts_of(inner)


@pytest.mark.parametrize(("root", "slug"), PLACES)
def test_no_interview_is_asked_about_outside_the_team(root: str, slug: str) -> None:
    held = study(root, slug)
    for audience in (None, *Audience):
        for subject in questions(observe(held), measure_all(held), audience):
            for each in subject.questions:
                record = each.missing.kind == "interview" and each.missing.id
                assert not record or each.worded.audiences == EQUIPE
                assert not record or consents()[root, slug][each.missing.id] == "recueilli"


@cache
def consents() -> dict[tuple[str, str], dict[str, str | None]]:
    """What each person allows, by place and interview."""
    return {
        (root, slug): {
            record.id: standing(consent_of(record))
            for record in study(root, slug).workspace.of(slug, "interview")
        }
        for root, slug in PLACES
    }


@pytest.mark.parametrize(
    ("consent", "asked"),
    [
        ("statut: recueilli", ["consentement", "extraits"]),
        ("statut: en_attente", ["consentement"]),
        ("statut: refuse", []),
        ("statut: retire", []),
        ("statut: recueilli, date_retrait: 2026-02-01", []),
    ],
)
def test_what_people_allow_says_what_may_be_asked(tmp_path: Path, consent: str, asked: list[str]) -> None:
    consent = "{" + consent + ", portee: analyse_interne, date: 2026-01-12}"
    text = f"date: 2026-01\ncollege: elu\nconserver_jusqu_au: 2027-01-12\nconsentement: {consent}\n"
    root = lay(tmp_path, **{"interviews__p-7k3m": text})
    held = build_study(load(root), "brumeval", DAY)
    lacking = [Missing("interview", "p-7k3m", (key,)) for key in ("consentement", "extraits")]
    waited = Observation(held, waiting(*((each,) for each in lacking)).outcomes)
    told = [each.missing.key for subject in questions(waited, {}) for each in subject.questions]
    assert sorted(told) == asked
    assert questions(waited, {}, Audience.AGENTS) == ()


@pytest.mark.parametrize("key", ["synergie", "antagonisme", "pouvoir", "interet"])
def test_no_one_is_asked_to_score_an_actor(key: str) -> None:
    lack = Missing("actor", "atelier-velo", ("sociodynamique", key))
    assert questions(waiting((lack,)), {"capital_d_allies": Measure(None, 0, 1, missing=(lack,))}) == ()


def test_what_stays_within_the_team_is_asked_only_for_a_constat() -> None:
    lack = Missing("actor", "atelier-velo", ("interets",))
    assert questions(waiting(), {"capital_d_allies": Measure(None, 0, 1, missing=(lack,))}) == ()
    (subject,) = questions(waiting((lack,)), {})
    assert subject.within


@pytest.mark.parametrize("audience", Audience)
def test_only_what_is_put_to_some_is_kept(audience: Audience) -> None:
    place = "haute-ostrenne" if audience is Audience.EQUIPE else "brumeval"
    held = questions(observe(study("reseau-fictif", place)), {}, audience)
    assert held
    assert all(audience in each.worded.audiences for subject in held for each in subject.questions)
