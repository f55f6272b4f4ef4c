"""Sentences that hold counts: never that all those asked say the same."""

from __future__ import annotations

import pytest

from diagdemo.model.vocabulary.interviews import College
from diagdemo.perceptions.subjects import Heard, Voice
from diagdemo.perceptions.telling import figure, heard_from, speaking
from diagdemo.study.quantity import Quantity


def heard(met: int, asked: int, speaking_asked: int, spontaneous: int = 0) -> Heard:
    names = tuple(f"p-{n}" for n in range(met))
    voices = [Voice(name, None, True, (), (), ()) for name in names[:speaking_asked]]
    voices += [Voice(name, None, False, (), (), ()) for name in names[asked : asked + spontaneous]]
    return Heard(College.AGENT, names, names[:asked], tuple(voices))


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (heard(4, 4, 3), "3 agents sur les 4 à qui la question a été posée en parlent"),
        (heard(4, 4, 1), "1 agent sur les 4 à qui la question a été posée en parle"),
        (heard(4, 4, 4), "plusieurs agents en parlent quand la question est posée"),
        (heard(4, 1, 1), "au moins 1 agent en parle quand la question est posée"),
        (
            heard(6, 4, 3, 1),
            "3 agents sur les 4 à qui la question a été posée en parlent, "
            "et 1 autre en parle sans qu’elle soit posée",
        ),
        (heard(4, 4, 0), "rien n’est noté chez les 4 agents à qui la question a été posée"),
        (heard(4, 1, 0), "rien n’est noté chez 1 agent à qui la question a été posée"),
        (heard(4, 0, 0), "la question n’a pas été posée à des agents, et personne n’en parle de soi-même"),
        (
            heard(4, 0, 0, 2),
            "2 agents en parlent sans que la question soit posée, sur 4 entretiens de ce collège",
        ),
        (heard(2, 0, 0, 2), "plusieurs agents en parlent sans que la question soit posée"),
    ],
)
def test_what_a_college_says(said: Heard, sentence: str) -> None:
    assert speaking(said) == sentence


def test_sides_are_as_true_of_one_person_as_of_ten() -> None:
    assert heard_from([College.DIRECTION, College.ELU]) == "du côté de la direction générale et des élu·es"


@pytest.mark.parametrize(
    ("quantity", "told"),
    [
        (Quantity(612, 612), "612"),
        (Quantity(690, 690, about=True), "environ 690"),
        (Quantity(420, float("inf")), "au moins 420"),
        (Quantity(0, 300), "au plus 300"),
        (Quantity(612, 700), "de 612 à 700"),
    ],
)
def test_figures(quantity: Quantity, told: str) -> None:
    assert figure(quantity) == told
