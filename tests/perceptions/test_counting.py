"""Sentences for the team alone: every count is there, unanimity too, and the silence of those asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from diagdemo.model.vocabulary.interviews import College, Sens
from diagdemo.perceptions.counting import counted, levels, senses
from diagdemo.perceptions.portrait import perceptions
from diagdemo.perceptions.subjects import Heard, Voice
from perceptions.people import interview, territory


def heard(met: int, asked: int, answering: int, spontaneous: int = 0) -> Heard:
    names = tuple(f"p-{n}" for n in range(met))
    voices = [Voice(name, None, True, (), (), ()) for name in names[:answering]]
    voices += [Voice(name, None, False, (), (), ()) for name in names[asked : asked + spontaneous]]
    return Heard(College.AGENT, names, names[:asked], tuple(voices))


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (heard(4, 4, 4), "4 personnes sur les 4 à qui la question a été posée en parlent"),
        (
            heard(4, 4, 1),
            "1 personne sur les 4 à qui la question a été posée en parle, rien n’est noté chez les 3 autres",
        ),
        (
            heard(2, 2, 1),
            "1 personne sur les 2 à qui la question a été posée en parle, rien n’est noté chez l’autre",
        ),
        (heard(4, 4, 0), "rien n’est noté chez les 4 personnes à qui la question a été posée"),
        (heard(1, 1, 1), "la seule personne à qui la question a été posée en parle"),
        (heard(1, 1, 0), "rien n’est noté chez la seule personne à qui la question a été posée"),
        (
            heard(4, 1, 1, 2),
            "la seule personne à qui la question a été posée en parle ; 2 autres en parlent sans qu’elle "
            "soit posée ; elle n’a pas été posée à 1 autre",
        ),
        (
            heard(4, 0, 0, 2),
            "2 personnes sur les 4 dont l’entretien est pris en compte en parlent sans que la question soit "
            "posée",
        ),
        (
            heard(1, 0, 0, 1),
            "la seule personne dont l’entretien est pris en compte en parle sans que la question soit posée",
        ),
    ],
)
def test_what_a_college_says_for_the_team(said: Heard, sentence: str) -> None:
    assert counted(said).replace("\u00a0", " ") == sentence


def test_nobody_says_whether_a_device_was_asked_about() -> None:
    said = heard(4, 0, 0, 2)
    assert counted(said, guided=False) == (
        "2 personnes sur les 4 dont l’entretien est pris en compte en parlent"
    )


def test_senses_are_of_people_and_levels_are_never_averaged() -> None:
    voices = (
        Voice("p-1", Sens.POSITIF, True, (), (3,), ()),
        Voice("p-2", Sens.POSITIF, True, (), (1,), ()),
        Voice("p-3", None, True, (), (3,), ()),
    )
    said = Heard(College.ELU, ("p-1", "p-2", "p-3"), ("p-1", "p-2", "p-3"), voices)
    assert senses(said) == "2 positifs, 1 non noté"
    assert levels(said) == "1, 3 et 3"


def test_each_extract_has_its_place_on_the_line_that_names_the_subject(tmp_path: Path) -> None:
    """Two extracts on one theme are two places; of a device, the line is that of the device."""
    told = interview(
        "agent", "themes: [temps], dispositifs: [forum]", "themes: [temps]", answers="{temps: {niveau: 2}}"
    )
    study = territory(tmp_path, {"p-1": told}, {"devices/forum.yaml": "nom: Forum\ntype: atelier_citoyen\n"})
    found = perceptions(study)
    theme, device = (held.by(College.AGENT) for held in (found.themes["temps"], found.devices["forum"]))
    assert [(place.ref, place.datum.key) for place in theme.places] == [
        ("p-1#x1", "extraits.1.themes"),
        ("p-1#x2", "extraits.2.themes"),
        ("p-1", "reponses.temps"),
    ]
    assert [(place.ref, place.datum.key) for place in device.places] == [("p-1#x1", "extraits.1.dispositifs")]
