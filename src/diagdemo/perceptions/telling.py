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


_SIDES = {
    College.ELU: "des élu·es",
    College.AGENT: "des agents",
    College.DIRECTION: "de la direction générale",
    College.ASSOCIATION: "des associations",
    College.CITOYEN: "des habitantes et habitants",
    College.OPERATEUR: "des opérateurs",
    College.AUTRE: "d’autres personnes",
}


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
        if not heard.answering:
            return _nothing(heard)
        among = f"sur les {number(len(heard.asked))} à qui la question a été posée"
        return _several(heard, len(heard.answering), len(heard.asked), among, verb)
    if not heard.voices:
        return f"la question n’a pas été posée à {some_of(heard.college)}, et personne n’en parle de soi-même"
    unasked = f"sans que la question soit posée, sur {number(len(heard.met))} entretiens de ce collège"
    return _several(heard, len(heard.voices), len(heard.met), "", verb, unasked)


def _several(heard: Heard, count: int, total: int, among: str, verb: tuple[str, str], how: str = "") -> str:
    """How many do so out of how many; when all do, only that some do."""
    does = verb[1] if count > 1 else verb[0]
    if count < total:
        return " ".join(part for part in (people(heard.college, count), among, does, how) if part)
    if count == 1:
        return f"au moins {people(heard.college, 1)} {does}"
    return f"plusieurs {_PEOPLE[heard.college][1]} {does}"


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
