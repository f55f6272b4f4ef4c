"""The eight questions: what the team answers, the constats that speak to each, and what is not known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from diagdemo.constats.findings import ground_of
from diagdemo.model.diagnostic import Answer
from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.model.vocabulary.territory import Question
from diagdemo.report.claim import Claim
from diagdemo.report.found import FoundGroup, found
from diagdemo.report.grounds import resting_on, stated, usable
from diagdemo.report.proof import Proof, proofs
from diagdemo.report.reading import Reading
from diagdemo.report.sections.a_demander import ADemander, to_ask
from diagdemo.report.sections.cites import ConstatsCites, by_nature, speaking_to, specific
from diagdemo.report.sections.qui_le_dirait import who_could_tell
from diagdemo.report.written import Text


@dataclass(frozen=True)
class Chapitre:
    """L’une des huit questions du diagnostic, avec ce qui l’éclaire."""

    numero: int
    """De 1 à 8."""
    ancre: str
    """L’ancre du chapitre dans le document : « question-resultats »."""
    titre: str
    """Le titre court."""
    question: str
    """La question, en entier."""
    reponse: Claim | None
    """La réponse écrite par l’équipe ; rien quand elle n’est pas écrite, ou n’est pas pour ce public."""
    appuis: str
    """Ce sur quoi la réponse s’appuie, en toutes lettres ; vide quand rien n’est cité."""
    absence: str
    """Pourquoi il n’y a pas de réponse ; vide quand il y en a une."""
    constats: tuple[ConstatsCites, ...]
    """Les constats relevés qui éclairent cette question, une ligne par nature."""
    inconnu: Claim | None
    """Ce que l’équipe dit ne pas savoir."""
    a_demander: tuple[ADemander, ...]
    """Les trois questions les plus utiles à poser ensuite."""
    autres: str
    """Combien d’autres questions l’annexe porte : « 12 autres questions » ; vide quand il n’y en a pas."""
    qui: str
    """Qui pourrait le dire, quand aucune question précise ne se pose ; vide quand il y en a."""


@dataclass(frozen=True)
class Chapitres:
    """Les huit questions, chacune sous son nom."""

    resultats: Chapitre
    """Les résultats et les impacts de chaque dispositif."""
    specificites: Chapitre
    """Ce qui est propre à l’écosystème du territoire."""
    solutions: Chapitre
    """Les solutions techniques et méthodologiques qui portent leurs fruits."""
    combinaisons: Chapitre
    """Les combinaisons de dispositifs."""
    moyens: Chapitre
    """Les moyens humains et financiers."""
    portage: Chapitre
    """Le portage politique."""
    posture_elus: Chapitre
    """La posture des élu·es."""
    posture_agents: Chapitre
    """La posture des agents."""


def chapitres(reading: Reading) -> Chapitres:
    """The eight questions, in their order."""
    groups, asked = found(reading), to_ask(reading)
    return Chapitres(
        *(_chapter(reading, rank, each, groups, *asked[each]) for rank, each in enumerate(Question, 1))
    )


def _chapter(
    reading: Reading,
    rank: int,
    question: Question,
    groups: Sequence[FoundGroup],
    asked: tuple[ADemander, ...],
    others: str,
) -> Chapitre:
    answer, unknown, grounds = answered(reading, question)
    return Chapitre(
        rank,
        f"question-{question.replace('_', '-')}",
        question.label,
        question.definition,
        answer,
        grounds,
        "" if answer else _absence(reading.diffusion),
        by_nature(
            (
                *(specific(reading, groups) if question is Question.SPECIFICITES else ()),
                *speaking_to(question, groups),
            )
        ),
        unknown,
        asked,
        others,
        "" if asked else who_could_tell(question, unknown is not None),
    )


def answered(reading: Reading, question: Question) -> tuple[Claim | None, Claim | None, str]:
    """What the team answers, what it does not know, and what it rests on."""
    diagnosis = reading.study.diagnostic
    answers = diagnosis.model.reponses_aux_questions if diagnosis else None
    answer: Answer | None = getattr(answers, str(question), None)
    if diagnosis is None or answer is None:
        return None, None, ""
    route = ("reponses_aux_questions", str(question))
    grounds = [ground_of(reading.study, each) for each in answer.preuves or ()]
    lines = proofs(usable(grounds), reading.within)
    written = stated(answer, "reponse", diagnosis.record, route)
    unknown = stated(answer, "inconnu", diagnosis.record, route)
    return _claim(written, lines), _claim(unknown), resting_on(grounds, reading.within) if written else ""


def _claim(text: Text | None, lines: tuple[Proof, ...] = ()) -> Claim | None:
    return Claim(" ".join(text.text.split()), (text.proof, *lines)) if text else None


def _absence(diffusion: Diffusion) -> str:
    if diffusion is Diffusion.PUBLIQUE:
        return "La réponse de l’équipe n’est pas dans ce que chacun peut lire."
    return "L’équipe n’a pas encore écrit de réponse."
