"""Une continuité qui repose sur un seul service

## Ce qui est regardé
Qui conduit les dispositifs actifs : l’acteur qui les pilote, les coordonne ou les anime, d’après les
liens recensés. La collectivité dans son ensemble n’est pas un service : elle n’est pas comptée.

## Ce qui le déclenche
Un même acteur conduit une part des dispositifs actifs au moins égale au seuil, quoi que disent les
dispositifs dont la conduite n’est pas connue. Une fonction, ou un service d’une seule personne, n’est pas
nommé : la phrase dit « un seul poste ». Ces seuils n’ont pas de source : ce sont des propositions
de l’équipe, et le constat est une question.

## Pourquoi
Quand presque tout passe par un seul service, le savoir-faire y est réuni, et il y est aussi exposé : un
départ ou une réorganisation touche tous les dispositifs à la fois.

## Ce qu’il ne dit pas
Rien des personnes de ce service ni de leur travail, qui tient souvent l’ensemble. Un lien que personne
n’a noté manque à la carte, non au territoire.

## Appui
Documentation de Kumu (points de passage uniques). Les seuils sont des propositions de l’équipe.
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.declare import Constat, Threshold, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.graph.ecosystem import ecosystem
from diagdemo.model.actor import Actor
from diagdemo.model.device import Device
from diagdemo.model.vocabulary.actors import NatureActeur, Verbe
from diagdemo.model.vocabulary.devices import Enjeu
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.study.proportion import at_least
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, some, sure, unsure
from diagdemo.study.tie import Tie
from diagdemo.study.time import is_active
from diagdemo.wording import agree, quoted

CODE = "MOY-05"
_SHARE, _FEWEST = "part", "dispositifs_minimum"

CONSTAT = Constat(
    name="Une continuité qui repose sur un seul service",
    nature=NatureConstat.VIGILANCE,
    importance=2,
    question=Question.MOYENS,
    pillar=Pilier.PARTICIPATION,
    framework="Documentation de Kumu",
    enjeu=Enjeu.RELATION_DURABLE,
    thresholds=(
        Threshold(
            _SHARE,
            60,
            "%",
            "part des dispositifs actifs conduits par le même acteur à partir de laquelle la question "
            "est posée",
            "proposition de l’équipe",
        ),
        Threshold(
            _FEWEST,
            3,
            "dispositifs",
            "nombre de dispositifs actifs sous lequel une part ne veut rien dire",
            "proposition de l’équipe",
        ),
    ),
)

_LEADS = (Verbe.PILOTE, Verbe.COORDONNE, Verbe.ANIME)
_UNKNOWN = "Il n’est pas établi que la plupart des dispositifs actifs soient conduits par le même acteur."


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for the territory: that of the actor who leads most."""
    if not study.devices:
        yield nothing_recorded("device", "Aucun dispositif n’est recensé\u00a0: rien ne dit qui les conduit.")
        return
    led = {id: _leading(study, id) for id in study.devices}
    leaders = list(dict.fromkeys(tie.start for ties in led.values() for tie in ties))
    tested = [(leader, _mostly(study, led, leader, thresholds)) for leader in (*leaders, "")]
    worst = next((pair for pair in tested if pair[1].value), None) or (
        next((pair for pair in tested if pair[1].value is None), tested[-1])
    )
    yield _verdict(study, led, *worst)


def _leading(study: Study, device: str) -> tuple[Tie, ...]:
    map = study.derive(ecosystem)
    return tuple(
        tie
        for tie in study.ties
        if tie.end == device and tie.verb in _LEADS and map.binds(tie) and tie.start != map.collectivite
    )


def _mostly(study: Study, led: dict[str, tuple[Tie, ...]], leader: str, thresholds: Thresholds) -> Tested:
    members = [
        (is_active(study, device), _leads(device, led[device.id], leader))
        for device in study.devices.values()
    ]
    return at_least(members, thresholds[_SHARE] / 100, int(thresholds[_FEWEST]))


def _leads(device: Entity[Device], ties: tuple[Tie, ...], leader: str) -> Tested:
    """Whether an actor leads a device; without any lead on the map, it may be anyone."""
    if not ties:
        return unsure(device.lacks("liens"))
    return some(sure(tie.start == leader, tie.datum) for tie in ties)


def _verdict(study: Study, led: dict[str, tuple[Tie, ...]], leader: str, test: Tested) -> Verdict:
    actives = [id for id, device in study.devices.items() if is_active(study, device).value]
    own = sum(any(tie.start == leader for tie in led[id]) for id in actives)
    what = agree(own, "dispositif actif recensé", "dispositifs actifs recensés")
    return decide(
        test,
        Target(),
        found=f"La continuité de {what}, sur {len(actives)}, repose sur {_one(study, leader)}\u00a0: "
        "qui prend le relais en cas de départ ou de réorganisation\u00a0?",
        change="Confier la conduite d’un dispositif à un autre service, ou à deux ensemble, et l’écrire.",
        unknown=_UNKNOWN,
    )


def _one(study: Study, leader: str) -> str:
    """The actor, by its name; one post is often one person: a function, or a service of one, is not named."""
    model = study.nodes[leader].model if leader in study.nodes else None
    if not isinstance(model, Actor) or model.nature is NatureActeur.FONCTION:
        return "un seul poste"
    staff = look(study.nodes[leader], "effectif").quantity
    if staff is not None and staff.high <= 1:
        return "un seul poste"
    return f"un seul acteur, {quoted(study.called(leader))}"
