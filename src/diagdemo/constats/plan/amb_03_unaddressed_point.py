"""Un point important que ni l’ambition ni le plan ne visent

## Ce qui est regardé
Les points à travailler et de vigilance les plus importants qui sont relevés, les constats que visent les
ambitions, et ceux auxquels répondent les actions.

## Ce qui le déclenche
Un de ces points n’est visé par aucune ambition ni aucune action. Un point que tous les groupes qui se
sont exprimés ont écarté n’est plus compté. Tant que le diagnostic n’en est pas venu à l’ambition, le
constat reste indéterminé.

## Pourquoi
L’ambition se fonde sur le diagnostic partagé : ce qui a été relevé comme important y trouve une réponse,
ou un motif de ne pas en avoir.

## Ce qu’il ne dit pas
Qu’il faut tout traiter en même temps. Un point peut être laissé pour plus tard : il suffit de le dire.

## Appui
Diagnostic d’innovation démocratique (formaliser une ambition en se fondant sur un diagnostic).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.opinions import Given, HumanLayer, human_layer
from diagdemo.constats.outcome import Observation, Outcome
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.model.vocabulary.plan import Avis, EtatConstat, NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.commitments import ambition_step
from diagdemo.study.datum import Datum
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, every, sure, unsure
from diagdemo.wording import first_of, quoted

CODE = "AMB-03"
_HIGHEST = 3
_NAMED = 3
"""How many things a point is found about are named."""

CONSTAT = Constat(
    name="Un point important que ni l’ambition ni le plan ne visent",
    nature=NatureConstat.POINT_A_TRAVAILLER,
    importance=3,
    question=Question.PORTAGE_POLITIQUE,
    pillar=Pilier.PARTICIPATION,
    framework="Diagnostic d’innovation démocratique",
)

_TO_ANSWER = (NatureConstat.POINT_A_TRAVAILLER, NatureConstat.VIGILANCE)


def observe(study: Study, thresholds: Thresholds, found: dict[str, Outcome]) -> Iterator[Verdict]:
    """One verdict for each constat of the highest importance that is found."""
    step, layer = study.derive(ambition_step), human_layer(Observation(study, found))
    important = {code: held for code, outcome in found.items() if (held := _important(outcome))}
    if not important:
        yield _nothing(step)
    for code, verdicts in important.items():
        yield _verdict(study, found[code], verdicts, layer, step)


def _nothing(step: Tested) -> Verdict:
    said = "Aucun point à travailler parmi les plus importants n’est relevé."
    if step.value:
        return Verdict(EtatConstat.NON_DECLENCHE, Target(), said, step.evidence)
    early = "Rien ne dit encore que l’étape de l’ambition ait commencé."
    return nothing_recorded("ambition", f"{said} {early}")


def _important(outcome: Outcome) -> tuple[Verdict, ...]:
    if outcome.constat.nature not in _TO_ANSWER:
        return ()
    triggered = outcome.of(EtatConstat.DECLENCHE)
    return tuple(verdict for verdict in triggered if outcome.importance(verdict) >= _HIGHEST)


def _verdict(
    study: Study, outcome: Outcome, verdicts: tuple[Verdict, ...], layer: HumanLayer, step: Tested
) -> Verdict:
    kept = [verdict for verdict in verdicts if not _set_aside(layer, outcome.code, verdict.target.id)]
    target = Target(outcome.code, outcome.constat.name)
    name = f"Le constat {quoted(outcome.constat.name)} ({outcome.code})"
    if not kept:
        said = f"{name}\u00a0: tous les groupes qui se sont exprimés l’ont écarté."
        return Verdict(EtatConstat.NON_DECLENCHE, target, said, _spoken(layer, outcome.code, verdicts))
    evidence = tuple(dict.fromkeys(datum for verdict in kept for datum in verdict.evidence))
    aimed = _aimed_at(study, outcome.code)
    left = sure(False, *aimed) if aimed else sure(True, *evidence)
    return decide(
        every([left, _reached(step)]),
        target,
        found=f"{name}{_about(kept)} n’est visé par aucune ambition ni aucune action.",
        change="Écrire une ambition ou une action qui vise ce constat, ou dire pourquoi ce point attend.",
        unknown=f"{name}\u00a0: rien ne dit encore que l’étape de l’ambition ait commencé, et il est trop "
        "tôt pour chercher qui y répond.",
    )


def _about(found: Sequence[Verdict]) -> str:
    """What it is found about, between commas: a few names; empty for the territory as a whole."""
    names = [quoted(verdict.target.name) for verdict in found if verdict.target.name]
    return f", relevé pour {first_of(names, _NAMED)}," if names else ""


def _voices(layer: HumanLayer, code: str, target: str) -> tuple[Given, ...]:
    """What groups say of a constat on a target or, failing that, as a whole."""
    held = layer.on(code, target) or layer.on(code)
    return held.given if held else ()


def _set_aside(layer: HumanLayer, code: str, target: str) -> bool:
    """Whether groups gave an opinion, all to set it aside."""
    given = _voices(layer, code, target)
    return bool(given) and all(each.opinion.avis is Avis.ECARTE for each in given)


def _spoken(layer: HumanLayer, code: str, verdicts: tuple[Verdict, ...]) -> tuple[Datum, ...]:
    """The lines of the opinions given on what is found."""
    given = [each for verdict in verdicts for each in _voices(layer, code, verdict.target.id)]
    return tuple(dict.fromkeys(each.datum for each in given))


def _aimed_at(study: Study, code: str) -> tuple[Datum, ...]:
    """The lines of ambitions and actions that answer a constat."""
    own = [
        ambition.at("constats_vises")
        for ambition in study.ambitions.values()
        if code in (ambition.model.constats_vises or ())
    ]
    own += [
        action.at("constats") for action in study.actions.values() if code in (action.model.constats or ())
    ]
    return tuple(own)


def _reached(step: Tested) -> Tested:
    return step if step.value else unsure(Missing("ambition"))
