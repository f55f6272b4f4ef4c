"""Un désaccord qui n’a pas encore sa place

## Ce qui est regardé
Objet par objet (un dispositif, un projet, une question), les positions et les intérêts que les fiches des
acteurs écrivent ; et, deux à deux, les désaccords notés par un lien de conflit. Une
action, ou un lien prévu ou souhaité avec l’un de ces acteurs, donne-t-il une place à cet échange ? La
concurrence entre deux organisations n’est pas un désaccord et n’est pas regardée.

## Ce qui le déclenche
Une position réservée ou opposée est écrite à propos d’un objet, ou un lien de conflit est recensé, et rien
n’est prévu avec les acteurs concernés : ni action qu’ils portent, ni lien prévu ou souhaité, ni action qui
vise ce constat. Une position qui n’est pas renseignée laisse le constat indéterminé.

## Pourquoi
Un désaccord est une information sur ce qui compte pour chacun. Nommer l’objet et l’intérêt de chaque côté
permet d’en parler ; une liste de personnes « contre » ne sert à rien.

## Ce qu’il ne dit pas
Qui a raison, ni qu’un acteur bloque. Ce constat reste dans l’équipe ; les degrés de pouvoir et
d’antagonisme, facultatifs, ne font qu’en relever l’importance quand l’équipe les a notés.

## Appui
Cap Rural et Démocratie Ouverte, 2020 (dépasser les antagonismes) ; carte des partenaires.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.planned import planned_with
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.graph.ecosystem import ecosystem
from diagdemo.model.vocabulary.actors import Verbe
from diagdemo.model.vocabulary.devices import Enjeu
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.look import look
from diagdemo.study.stances import RESERVED, Stance, object_named, stances, strongly_opposed
from diagdemo.study.standing import stands
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, opposite, some, sure
from diagdemo.study.tie import Tie
from diagdemo.wording import quoted

CODE = "ECO-05"

CONSTAT = Constat(
    name="Un désaccord qui n’a pas encore sa place",
    nature=NatureConstat.VIGILANCE,
    importance=2,
    question=Question.PORTAGE_POLITIQUE,
    pillar=Pilier.COOPERATION,
    framework="Cap Rural et Démocratie Ouverte, 2020\u00a0; carte des partenaires",
    enjeu=Enjeu.CONFIANCE,
    internal=True,
)

_CHANGE = (
    "Prévoir un temps d’échange avec ces acteurs sur cet objet, et l’écrire\u00a0: une action, ou un lien "
    "prévu."
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each object of an interest, and for each pair in conflict."""
    by_object: dict[str, list[Stance]] = {}
    for stance in stances(study):
        by_object.setdefault(stance.object, []).append(stance)
    tensions = _tensions(study)
    if not by_object and not tensions:
        yield nothing_recorded(
            "actor",
            "Aucun intérêt ni aucun conflit n’est recensé\u00a0: rien ne dit où sont les désaccords.",
            "interets",
        )
    for object, held in by_object.items():
        yield _about(study, object, held)
    for pair, ties in tensions.items():
        yield _between(study, pair, ties)


def _about(study: Study, object: str, held: Sequence[Stance]) -> Verdict:
    reserved = some(stance.position.test(lambda said: said in RESERVED) for stance in held)
    actors = [s.actor for s in held if s.position.test(lambda said: said in RESERVED).value is not False]
    name = quoted(object_named(study, object))
    strong = any(strongly_opposed(actor).value for actor in actors)
    return decide(
        every([reserved, opposite(planned_with(study, [actor.id for actor in actors])), _all_told(held)]),
        Target(object, object_named(study, object)),
        found=f"À propos de {name}\u00a0: {_together(held)}. Rien de prévu n’est encore écrit pour en "
        "parler ensemble.",
        change=_CHANGE,
        unknown=f"À propos de {name}\u00a0: une position n’est pas renseignée, il n’est pas établi qu’il "
        "y ait un désaccord.",
        importance=3 if strong else None,
    )


def _between(study: Study, pair: tuple[str, str], ties: Sequence[Tie]) -> Verdict:
    one, other = (quoted(study.called(id)) for id in pair)
    return decide(
        every([sure(True, *(tie.datum for tie in ties)), opposite(planned_with(study, pair))]),
        Target("+".join(pair), " et ".join(study.called(id) for id in pair)),
        found=f"Un désaccord est recensé entre {one} et {other}{_about_what(study, ties)}. Rien de prévu "
        "n’est encore écrit pour en parler ensemble\u00a0; ce que chaque côté cherche est la première "
        "chose à noter.",
        change=_CHANGE,
        unknown=f"Il n’est pas établi qu’un désaccord demeure entre {one} et {other}.",
    )


def _about_what(study: Study, ties: Sequence[Tie]) -> str:
    """What the links say the disagreement is about, in brackets."""
    said = (
        look(study.nodes[tie.datum.id], *tie.datum.route, "note").one
        for tie in ties
        if tie.datum.id in study.nodes
    )
    told = " ".join(note for note in said if note)
    return f" ({quoted(told.rstrip('.'))})" if told else ""


def _all_told(held: Sequence[Stance]) -> Tested:
    """What the sentence tells of everyone, as proof."""
    return sure(True, *(datum for stance in held for datum in stance.evidence))


def _together(held: Sequence[Stance]) -> str:
    return "\u00a0; ".join(stance.told for stance in held)


def _tensions(study: Study) -> dict[tuple[str, str], list[Tie]]:
    """The conflicts known to stand between two nodes that are known; an old one, only seen, is not told."""
    found: dict[tuple[str, str], list[Tie]] = {}
    known = study.derive(ecosystem).graph
    for tie in study.ties:
        if tie.verb is Verbe.CONFLIT and stands(study, tie) and tie.ends <= set(known):
            one, other = sorted((tie.start, tie.end))
            found.setdefault((one, other), []).append(tie)
    return found
