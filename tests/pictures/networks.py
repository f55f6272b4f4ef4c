"""Networks for the tests of pictures: of any size, with long names, always the same for a seed."""

from __future__ import annotations

import random

from diagdemo.pictures.ecosystem.network import ACTOR, DEVICE, INSTITUTION, Link, Network, Node

FAMILIES = {
    "pilotage": "Pilotage",
    "moyens": "Moyens",
    "participation": "Participation",
    "cooperation": "Coopération",
    "tension": "Tension",
    "lignage": "Lignage",
}
_FIRST = (
    "Agence",
    "Amicale",
    "Assemblée",
    "Association",
    "Café citoyen",
    "Centre social",
    "Collectif",
    "Comité",
    "Commission",
    "Conférence",
    "Conseil",
    "Délégation",
    "Fédération",
    "Forum",
    "Maison",
    "Observatoire",
    "Préfecture",
    "Régie",
    "Réseau",
    "Service",
    "Université populaire",
)
_THEN = (
    "à l’égalité", "de l’intercommunalité", "de la démocratie participative", "de quartier", "des aînés",
    "des collégiennes et collégiens", "des mobilités", "du développement économique", "du Pont-Neuf",
    "et de la vie associative", "pour l’accès aux droits", "d’usagères et d’usagers",
)  # fmt: skip
_LAST = ("", "", "", "Croix-Rousse–Gerland", "de Saint-Symphorien", "du Haut-Vallon", "« Les Tilleuls »")


def generated(count: int, links: int, seed: int = 1, lonely: int = 0) -> Network:
    """A network of so many nodes, each of them linked but the lonely ones."""
    chance = random.Random(seed)
    nodes = [
        Node(
            f"n{rank}", _name(chance), chance.choices((INSTITUTION, DEVICE, ACTOR), (3, 3, 5))[0], f"f{rank}"
        )
        for rank in range(count)
    ]
    linked = nodes[lonely:]
    pairs = [(one, chance.choice([each for each in linked if each is not one])) for one in linked]
    while len(pairs) < links:
        one, other = chance.sample(linked, 2)
        pairs.append((one, other))
    made = {}
    for one, other in pairs:
        family = chance.choices(list(FAMILIES), (6, 3, 6, 4, 1, 2))[0]
        told = f"{one.name} → {other.name}"
        unsure, mutual = chance.random() < 0.1, chance.random() < 0.1
        made[one.id, other.id, family] = Link(one.id, other.id, family, family, told, mutual, unsure)
    return Network(tuple(nodes), tuple(made.values()), FAMILIES)


def shuffled(network: Network, seed: int = 1) -> Network:
    """The same network, given in another order."""
    chance = random.Random(seed)
    nodes, links = list(network.nodes), list(network.links)
    chance.shuffle(nodes)
    chance.shuffle(links)
    return Network(tuple(nodes), tuple(links), network.families, network.changing)


def _name(chance: random.Random) -> str:
    return " ".join(filter(None, (chance.choice(words) for words in (_FIRST, _THEN, _LAST))))
