"""Un collège peu ou pas rencontré

## Ce qui est regardé
Les entretiens recensés avec des élu·es, avec des agents et avec la direction générale, et ce que
`diagnostic.yaml` dit des rencontres avec l’exécutif et avec la direction générale.

## Ce qui le déclenche
Aucun entretien de ce collège ne peut être pris en compte, et le diagnostic ne dit pas qu’il a été rencontré ;
ou, entre élu·es et agents, l’un des deux compte plus de trois entretiens pour un de l’autre. Un entretien
dont l’accord est attendu laisse le constat indéterminé.

## Pourquoi
Un état des lieux qui n’entend qu’un côté décrit ce côté. Le dire évite que le diagnostic soit lu comme la
parole de tous.

## Ce qu’il ne dit pas
Rien du territoire : c’est une limite de notre enquête, qui n’impute à personne de n’avoir pas été rencontré.

## Appui
Diagnostic d’innovation démocratique, état des lieux ; Labo Démocratie Ouverte (rencontrer la maire ou le
maire et la direction générale).
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.declare import Constat, Threshold, Thresholds
from diagdemo.constats.verdict import Target, Verdict, decide
from diagdemo.model.vocabulary.interviews import College
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.perceptions.met import REASONS, CollegeMet
from diagdemo.perceptions.pending import pending
from diagdemo.perceptions.portrait import UNREADABLE, Perceptions, perceptions
from diagdemo.perceptions.telling import some_of
from diagdemo.study.datum import Datum
from diagdemo.study.look import look
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, sure, unsure
from diagdemo.wording import agree, listed

CODE = "ENT-01"

CONSTAT = Constat(
    name="Un collège peu ou pas rencontré",
    nature=NatureConstat.RESERVE,
    importance=2,
    question=Question.POSTURE_ELUS,
    pillar=Pilier.REPRESENTATION,
    framework="Diagnostic d’innovation démocratique\u00a0; Labo Démocratie Ouverte",
    thresholds=(
        Threshold(
            "rapport",
            3,
            "entretiens",
            "nombre d’entretiens d’un collège, élu·es ou agents, pour un de l’autre, à ne pas dépasser",
            "proposition de l’équipe",
        ),
    ),
)

_OTHER = {College.ELU: College.AGENT, College.AGENT: College.ELU}


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each of the three colleges."""
    heard = study.derive(perceptions)
    for college in (College.ELU, College.AGENT, College.DIRECTION):
        yield _verdict(study, heard, college, thresholds["rapport"])


def _verdict(study: Study, heard: Perceptions, college: College, most: float) -> Verdict:
    met = heard.of(college)
    more = "d’autres entretiens" if met.taken else "au moins un entretien"
    return decide(
        _few(study, heard, college, most),
        Target(str(college), college.label),
        found=_found(heard, met),
        change=f"Mener {more} avec {some_of(college)}.",
        unknown=_unknown(heard, college),
    )


def _few(study: Study, heard: Perceptions, college: College, most: float) -> Tested:
    """Whether too few of a college were met."""
    told = {College.ELU: heard.executive, College.DIRECTION: heard.management}.get(college)
    met = heard.of(college)
    if told is not None and told.value and not met.taken:
        return sure(False, *told.evidence)
    if not heard.readable:
        return unsure(Missing("interview", word=str(college)))
    others = len(heard.of(_OTHER[college]).taken) if college in _OTHER else 0
    waited = pending(study, heard, college)
    evidence = _evidence(study)
    if _are_few(len(met.taken) + len(waited), others, most):
        return sure(True, *evidence)
    if _are_few(len(met.taken), others, most):
        return unsure(*waited, evidence=evidence)
    return sure(False, *evidence)


def _are_few(taken: int, others: int, most: float) -> bool:
    return taken == 0 or others > most * taken


def _evidence(study: Study) -> tuple[Datum, ...]:
    """The college of every interview, and what the diagnosis says of its own limits."""
    colleges = tuple(interview.at("college") for interview in study.interviews.values())
    limits = look(study.diagnostic, "limites") if study.diagnostic else None
    stated = (limits.datum,) if limits is not None and limits.values else ()
    place = (study.territory.at(),) if study.territory else ()
    return (*colleges, *stated) or place


def _found(heard: Perceptions, met: CollegeMet) -> str:
    if met.taken and met.college in _OTHER:
        other = heard.of(_OTHER[met.college])
        many = agree(len(other.taken), "entretien", "entretiens")
        return (
            f"Notre enquête prend en compte {many} avec {some_of(other.college)}, "
            f"pour {len(met.taken)} avec {some_of(met.college)}."
        )
    if met.aside:
        reasons = dict.fromkeys(REASONS[each.reason][0] for each in met.aside)
        return (
            f"Notre enquête ne peut prendre en compte aucun entretien avec {some_of(met.college)}\u00a0: "
            f"{agree(len(met.aside), 'est', 'sont')} mis de côté ({listed(list(reasons))})."
        )
    return f"Notre enquête ne compte aucun entretien avec {some_of(met.college)}."


def _unknown(heard: Perceptions, college: College) -> str:
    if not heard.readable:
        return f"{UNREADABLE} Rien ne dit combien ont été menés avec {some_of(college)}."
    return (
        f"Un entretien avec {some_of(college)} attend un accord ou une fiche à corriger\u00a0: "
        "rien ne dit encore s’il compte."
    )
