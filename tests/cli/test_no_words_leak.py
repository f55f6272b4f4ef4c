"""What people said in interviews is in no output: neither their words, nor anything of those who withdrew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from cli.conftest import Type
from diagdemo.constats.observe import observe
from diagdemo.indicators import measure_all
from diagdemo.perceptions.met import set_aside
from diagdemo.perceptions.portrait import perceptions
from diagdemo.study.build import build_study
from diagdemo.study.datum import Datum
from diagdemo.study.study import Study
from diagdemo.workspace.load import load
from diagdemo.workspace.workspace import Workspace

NETWORK = Path(__file__).parents[2] / "examples" / "reseau-fictif"
AT = ("--depot", str(NETWORK), "--date", "2026-11-22")
WORDS = 5
"""So many words in a row, the same as in an interview, are a quotation."""
_COMMANDS = (
    "constats --indetermines",
    "constats val-de-clairune --horizon court",
    "constats --format json",
    "questions --max 0 --format markdown",
    "questions port-celestin --format json",
    "indicators --format json",
    "indicators port-celestin",
    "graph brumeval --avec-tensions --preuves",
    *(f"graph brumeval --avec-tensions --format {form}" for form in ("json", "graphml", "kumu")),
    *(f"explain {code} brumeval" for code in ("ENT-03", "ENT-04")),
    *(f"explain {code} port-celestin" for code in ("POR-02", "CAD-03", "convergence_elus_agents")),
)
_SPOKEN = ("extraits", "reponses", "synthese")


@cache
def workspace() -> Workspace:
    return load(NETWORK)


@cache
def studies() -> tuple[Study, ...]:
    from constats.test_fictional_network import DAY

    return tuple(build_study(workspace(), slug, DAY) for slug in workspace().territories)


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def runs(text: str) -> Iterator[tuple[str, ...]]:
    held = words(text)
    yield from zip(*(held[at:] for at in range(WORDS)), strict=False)


def spoken() -> Iterator[tuple[str, str]]:
    """Each text that an interview holds, with where it is."""
    for study in studies():
        for id, interview in study.interviews.items():
            model = interview.model
            texts = [model.synthese, *(extract.texte for extract in model.extraits or ())]
            texts += [answer.texte for answer in (model.reponses or {}).values()]
            yield from ((f"{study.slug}/{id}", text) for text in texts if text)


def test_no_words_of_interviews_are_told(type_line: Type) -> None:
    said = {run: where for where, text in spoken() for run in runs(text)}
    assert len(said) > 500
    for command in _COMMANDS:
        ran = type_line(*command.split(), *AT)
        assert ran.code == 0, command
        found = {" ".join(run): said[run] for run in runs(ran.raw) if run in said}
        assert not found, (command, found)


def told(study: Study) -> Iterator[Datum]:
    """Every datum that a constat or an indicator rests on."""
    for outcome in observe(study).outcomes.values():
        for verdict in outcome.verdicts:
            yield from verdict.evidence
    for measure in measure_all(study).values():
        yield from measure.evidence
        for row in (*measure.rows, *measure.history):
            yield from row.evidence


@pytest.mark.parametrize("slug", workspace().territories)
def test_who_withdrew_is_heard_nowhere(slug: str) -> None:
    study = next(each for each in studies() if each.slug == slug)
    out = {id for id, each in study.interviews.items() if set_aside(each.record)}
    heard = study.derive(perceptions)
    assert not out & {saying.interview for saying in heard.sayings}
    subjects = (*heard.themes.values(), *heard.devices.values(), *heard.actors.values())
    assert not out & {voice.interview for subject in subjects for by in subject.heard for voice in by.voices}
    assert not [
        datum for datum in told(study) if datum.id in out and datum.route[:1] and datum.route[0] in _SPOKEN
    ]


def test_some_withdrew() -> None:
    assert any(set_aside(each.record) for study in studies() for each in study.interviews.values())
