"""What colleges say, in sentences that hold their counts and none of their words.

That all those asked say the same is never written: it would tell what each one said.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from diagdemo.model.vocabulary.interviews import College
from diagdemo.perceptions.subjects import Heard
from diagdemo.study.quantity import Quantity
from diagdemo.wording import agree, listed, number

_PEOPLE = {
    College.ELU: ("élu·e", "élu·es"),
    College.AGENT: ("agent", "agents"),
    College.DIRECTION: ("membre de la direction générale", "membres de la direction générale"),
    College.ASSOCIATION: ("personne d’une association", "personnes d’associations"),
    College.CITOYEN: ("habitante ou habitant", "habitantes et habitants"),
    College.OPERATEUR: ("personne d’un opérateur", "personnes d’opérateurs"),
    College.AUTRE: ("autre personne", "autres personnes"),
}

_SOME = {
    College.ELU: "des élu·es",
    College.AGENT: "des agents",
    College.DIRECTION: "la direction générale",
    College.ASSOCIATION: "des associations",
    College.CITOYEN: "des habitantes et habitants",
    College.OPERATEUR: "des opérateurs",
    College.AUTRE: "d’autres personnes",
}

_SIDES = {**_SOME, College.DIRECTION: "de la direction générale"}


def people(college: College, count: int) -> str:
    """« 1 agent », « 3 agents »."""
    return agree(count, *_PEOPLE[college])


def some_of(college: College) -> str:
    """« des agents »."""
    return _SOME[college]


def heard_from(colleges: Iterable[College]) -> str:
    """« du côté des agents et des associations », which is as true of one person as of ten."""
    return f"du côté {listed([_SIDES[college] for college in colleges])}"


def speaking(heard: Heard, verb: tuple[str, str] = ("en parle", "en parlent")) -> str:
    """« 3 agents sur les 4 à qui la question a été posée en parlent », without the words of anyone.

    Of those who were not asked, only what they say is told: their silence means nothing. `verb` is what they
    do, for one and for several.
    """
    if heard.asked:
        others = len(heard.spontaneous)
        more = f", et {agree(others, 'autre', 'autres')} {_does(others, verb)} sans qu’elle soit posée"
        return _asked(heard, verb) + (more if others else "")
    if not heard.voices:
        return f"la question n’a pas été posée à {some_of(heard.college)}, et personne n’en parle de soi-même"
    count, met = len(heard.voices), len(heard.met)
    unasked = "sans que la question soit posée"
    if count == met:
        return f"{_some(heard.college, count)} {_does(count, verb)} {unasked}"
    return (
        f"{people(heard.college, count)} {_does(count, verb)} {unasked}, sur {met} entretiens de ce collège"
    )


def _asked(heard: Heard, verb: tuple[str, str]) -> str:
    """What those who were asked do, out of how many; when all do, only that some do."""
    count, asked = len(heard.answering), len(heard.asked)
    if not count:
        return _nothing(heard)
    if count == asked:
        return f"{_some(heard.college, count)} {_does(count, verb)} quand la question est posée"
    return (
        f"{people(heard.college, count)} sur les {asked} à qui la question a été posée {_does(count, verb)}"
    )


def _does(count: int, verb: tuple[str, str]) -> str:
    return verb[1] if count > 1 else verb[0]


def _some(college: College, count: int) -> str:
    return f"au moins {people(college, 1)}" if count == 1 else f"plusieurs {_PEOPLE[college][1]}"


def _nothing(heard: Heard) -> str:
    if len(heard.asked) == 1:
        return f"rien n’est noté chez {people(heard.college, 1)} à qui la question a été posée"
    return f"rien n’est noté chez les {people(heard.college, len(heard.asked))} à qui la question a été posée"


def figure(quantity: Quantity) -> str:
    """« 612 », « environ 690 », « au moins 420 », « au plus 300 », « de 612 à 700 »."""
    low, high = (number(round(end, 1)) if math.isfinite(end) else "" for end in quantity[:2])
    if quantity.exact:
        return f"environ {low}" if quantity.about else low
    if not high:
        return f"au moins {low}"
    return f"de {low} à {high}" if quantity.low > 0 else f"au plus {high}"
