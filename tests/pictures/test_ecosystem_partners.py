from __future__ import annotations

import random

import pytest

from diagdemo.pictures.ecosystem.network import ACTOR, Node
from diagdemo.pictures.ecosystem.partners import partners
from diagdemo.pictures.ecosystem.zones import Partner, zone
from diagdemo.pictures.picture import Picture
from diagdemo.pictures.scene import Group, Layout, Text
from pictures.geometry import problems
from pictures.networks import generated


def picture(held: list[Partner]) -> Picture:
    screen, paper = (partners(held, ("Degrés notés par l’équipe.",), layout) for layout in Layout)
    return Picture("partenaires", "Un essai", "Un essai", screen, paper, ())


def placed(count: int, seed: int) -> list[Partner]:
    chance = random.Random(seed)
    return [
        Partner(node, chance.randint(1, 4), chance.randint(1, 4))
        for node in generated(count, count, seed).nodes
    ]


@pytest.mark.parametrize("count", [2, 10, 30])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_sound_at_every_size(count: int, seed: int) -> None:
    made = picture(placed(count, seed))
    assert problems(made) == []
    for layout in Layout:
        ids = [shape.id for shape in made.scene(layout).walk() if isinstance(shape, Group)]
        assert sorted(ids) == sorted(f"n{rank}" for rank in range(count))


@pytest.mark.parametrize(
    ("synergy", "antagonism", "name"),
    [
        (1, 1, "Passifs"),
        (2, 2, "Passifs"),
        (3, 1, "Militants"),
        (4, 1, "Militants"),
        (3, 2, "Triangle d’or"),
        (4, 2, "Triangle d’or"),
        (4, 3, "Triangle d’or"),
        (3, 3, "Hésitants"),
        (2, 3, "Opposants"),
        (1, 4, "Irréductibles"),
        (3, 4, "Déchirés"),
        (4, 4, "Déchirés"),
    ],
)
def test_zones(synergy: int, antagonism: int, name: str) -> None:
    assert zone(Partner(Node("a", "Club", ACTOR), synergy, antagonism)) == name


def test_each_zone_is_named_once() -> None:
    words = [
        line
        for shape in picture(placed(2, 1)).a4.walk()
        if isinstance(shape, Text) and shape.bold
        for line in shape.lines
    ]
    zones = ("Passifs", "Militants", "Triangle d’or", "Hésitants", "Opposants", "Irréductibles", "Déchirés")
    assert [words.count(name) for name in zones] == [1] * 7
