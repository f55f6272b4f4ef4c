"""What each college says, out of how many who were asked; never pooled, never a word."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from diagdemo.model.vocabulary.interviews import College, Sens, StatutConsentement
from diagdemo.perceptions.portrait import Perceptions, perceptions
from diagdemo.study.datum import Datum
from perceptions.people import SAID, interview, territory


def heard(root: Path, people: dict[str, str], files: dict[str, str] | None = None) -> Perceptions:
    return perceptions(territory(root, people, files))


def test_silence_counts_only_for_those_who_were_asked(tmp_path: Path) -> None:
    found = heard(
        tmp_path,
        {
            "p-1": interview("agent", "themes: [moyens], sens: negatif", asked="moyens"),
            "p-2": interview("agent", asked="moyens"),
            "p-3": interview("agent", "themes: [moyens], sens: positif"),
            "p-4": interview("agent"),
        },
    )
    agents = found.themes["moyens"].by(College.AGENT)
    assert [voice.interview for voice in agents.answering] == ["p-1"]
    assert [voice.interview for voice in agents.spontaneous] == ["p-3"]
    assert (agents.silent, agents.unheard) == (("p-2",), ("p-4",))
    assert agents.senses == {Sens.POSITIF: 1, Sens.NEGATIF: 1}


def test_colleges_are_never_added_up(tmp_path: Path) -> None:
    found = heard(
        tmp_path,
        {
            "p-1": interview("agent", "themes: [moyens]"),
            "p-2": interview("elu", "themes: [moyens, confiance]"),
            "p-3": interview("elu", asked="moyens"),
        },
    )
    held = found.themes["moyens"]
    assert [(each.college, len(each.voices), len(each.met)) for each in held.heard] == [
        ("elu", 1, 2),
        ("agent", 1, 1),
    ]
    assert [theme.id for theme in found.only_said_by(College.ELU)] == ["confiance"]
    assert found.only_said_by(College.AGENT) == ()


@pytest.mark.parametrize(
    ("senses", "overall"),
    [
        (["positif", "negatif"], Sens.AMBIVALENT),
        (["positif", "neutre"], Sens.POSITIF),
        (["neutre"], Sens.NEUTRE),
        (["negatif", "negatif"], Sens.NEGATIF),
    ],
)
def test_a_person_counts_once_whatever_their_extracts(
    tmp_path: Path, senses: list[str], overall: Sens
) -> None:
    extracts = [f"themes: [moyens], sens: {sens}" for sens in senses]
    voices = heard(tmp_path, {"p-1": interview("agent", *extracts)}).themes["moyens"].by(College.AGENT).voices
    assert [voice.sens for voice in voices] == [overall]
    assert voices[0].refs == tuple(f"p-1#x{rank}" for rank, _ in enumerate(senses, 1))


def test_an_answer_to_the_guide_says_that_the_question_was_asked(tmp_path: Path) -> None:
    found = heard(
        tmp_path,
        {
            "p-1": interview("elu", answers="{posture_elus: {niveau: 3}, moyens: {texte: Un mi-temps.}}"),
            "p-2": interview("elu", answers="{posture_elus: {}}"),
        },
    )
    elus = found.themes["posture_elu"].by(College.ELU)
    assert elus.asked == ("p-1", "p-2")
    assert [(voice.levels, voice.sens) for voice in elus.voices] == [((3,), None)]
    assert elus.silent == ("p-2",)
    assert found.themes["moyens"].by(College.ELU).asked == ("p-1",)


def test_the_guide_of_the_repository_says_which_theme_a_question_is_about(tmp_path: Path) -> None:
    people = {"p-1": interview("elu", answers="{souvenir: {texte: Oui.}, reve: {texte: Non.}}")}
    guide = """guide:
  - {code: souvenir, texte: Racontez., theme: impact}
  - {code: reve, texte: Et demain ?}
"""
    assert list(perceptions(territory(tmp_path, people, settings=guide)).themes) == ["impact"]


@pytest.mark.parametrize("consent", ["refuse", "en_attente", "retire"])
def test_without_consent_nothing_is_heard_and_it_is_said(tmp_path: Path, consent: str) -> None:
    found = heard(
        tmp_path,
        {
            "p-1": interview("agent", "themes: [moyens]", asked="temps", consent=consent),
            "p-2": interview("agent"),
        },
    )
    agents = found.of(College.AGENT)
    assert (agents.taken, [(each.interview, each.reason) for each in agents.aside]) == (
        ("p-2",),
        [("p-1", StatutConsentement.of(consent))],
    )
    assert (found.taken, found.collected, found.themes) == (1, 2, {})


def test_colleges_not_met_are_named(tmp_path: Path) -> None:
    found = heard(tmp_path, {"p-1": interview("agent"), "p-2": interview("elu", consent="refuse")})
    assert College.ELU not in found.not_met
    assert College.CITOYEN in found.not_met


def test_who_was_met_in_the_executive_is_read_in_the_diagnosis(tmp_path: Path) -> None:
    diagnosis = "version: V1\nstatut: en_cours\nportage: {executif_rencontre: oui}\n"
    found = heard(tmp_path, {}, {"diagnostic.yaml": diagnosis})
    assert (found.executive.value, found.management.value) == (True, None)
    assert [lack.key for lack in found.management.missing] == ["portage.dgs_rencontree"]


def test_interviews_kept_elsewhere_are_not_zero(tmp_path: Path) -> None:
    found = perceptions(territory(tmp_path, {}, settings="entretiens: ../ailleurs\n"))
    assert (found.readable, found.not_met) == (False, ())


def test_devices_and_actors_are_called_by_their_names(tmp_path: Path) -> None:
    found = heard(
        tmp_path,
        {"p-1": interview("agent", "dispositifs: [forum], acteurs: [mairie-annexe]")},
        {
            "devices/forum.yaml": "nom: Forum annuel\ntype: atelier_citoyen\n",
            "actors/mairie-annexe.yaml": "nom: Mairie annexe\nnature: service\ncategorie: collectivite\n",
        },
    )
    assert [each.name for each in (*found.devices.values(), *found.actors.values())] == [
        "Forum annuel",
        "Mairie annexe",
    ]
    assert found.devices["forum"].by(College.AGENT).asked == ()


def test_brakes_and_gains_come_in_the_order_of_the_grid(tmp_path: Path) -> None:
    found = heard(tmp_path, {"p-1": interview("agent", "themes: [utilite, lien_social, temps]")})
    assert [brake.id for brake in found.brakes] == ["temps", "utilite"]
    assert [gain.id for gain in found.gains] == ["lien_social"]


@pytest.mark.parametrize(("asked", "unanimous"), [(2, True), (3, False)])
def test_unanimity_is_told(tmp_path: Path, asked: int, unanimous: bool) -> None:
    people = {f"p-{n}": interview("agent", asked="moyens") for n in range(1, asked + 1)}
    people |= {f"p-{n}": interview("agent", "themes: [moyens]", asked="moyens") for n in (1, 2)}
    assert heard(tmp_path, people).themes["moyens"].by(College.AGENT).unanime is unanimous


def test_no_word_of_anyone_is_held(tmp_path: Path) -> None:
    found = heard(
        tmp_path,
        {
            "p-1": interview(
                "agent", "themes: [moyens], sens: negatif", answers="{moyens: {texte: Ces mots-là.}}"
            )
        },
    )
    data = list(_data(found))
    assert data
    assert not [datum for datum in data if SAID in datum.said or "Ces mots" in datum.said]


def _data(thing: Any) -> Any:
    if isinstance(thing, Datum):
        yield thing
    elif is_dataclass(thing):
        for each in fields(thing):
            yield from _data(getattr(thing, each.name))
    elif isinstance(thing, dict):
        for value in thing.values():
            yield from _data(value)
    elif isinstance(thing, tuple):
        for value in thing:
            yield from _data(value)


def test_an_interview_that_is_not_coded_yet_is_no_silence(tmp_path: Path) -> None:
    """Nothing is noted of what the person said: that is unknown, whatever they were asked."""
    uncoded = interview("agent", asked="moyens").replace("extraits: []\n", "")
    heard = perceptions(territory(tmp_path, {"p-1": uncoded, "p-2": interview("agent", asked="moyens")}))
    agents = heard.themes["moyens"].by(College.AGENT)
    assert agents.silent == ("p-2",)
    assert agents.unheard == ("p-1",)
