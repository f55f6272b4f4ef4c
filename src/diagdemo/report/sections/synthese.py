"""The one-page synthesis: what was done, what holds, what is to settle, what surprises, what is not known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from diagdemo.report.claim import Claim, claim
from diagdemo.report.clear.constats import question_of
from diagdemo.report.found import found
from diagdemo.report.points import Point
from diagdemo.report.reading import Reading
from diagdemo.report.sections.voix import Voix, voix
from diagdemo.report.selection import FEW, RULE, Chosen, leading_questions, leading_strengths
from diagdemo.report.synthesis.done import what_was_done
from diagdemo.report.synthesis.figures import KeyFigure, key_figures
from diagdemo.report.synthesis.next_step import next_step
from diagdemo.report.synthesis.surprise import Surprise, surprise
from diagdemo.report.synthesis.unknown import Inconnu, what_is_not_known
from diagdemo.wording import listed, quoted


@dataclass(frozen=True)
class Saillant:
    """Un point mis en avant."""

    titre: str
    """Le nom du constat ; vide pour ce que l’équipe a écrit."""
    ancre: str
    """L’ancre du constat dans le diagnostic ; vide pour ce qui n’en a pas."""
    phrase: Claim
    """Ce qui est relevé, avec ses preuves."""
    autres: str
    """Les autres fiches pour lesquelles il est relevé ; vide quand il n’y en a pas."""
    question: str
    """La question ouverte qu’il pose ; vide pour un point fort."""
    voix: Voix | None
    """Ce que les groupes en disent ; rien quand aucun n’a parlé."""


@dataclass(frozen=True)
class SyntheseSection:
    """La synthèse du diagnostic, en une page."""

    fait: tuple[Claim, ...]
    """Ce qui a été fait, en trois lignes au plus."""
    chiffres: tuple[KeyFigure, ...]
    """Les chiffres clés, avec ce qu’ils comptent."""
    points_forts: tuple[Saillant, ...]
    """Les points forts, trois au plus."""
    peu_de_points_forts: str
    """Pourquoi il y en a moins de trois ; vide quand il y en a trois."""
    questions: tuple[Saillant, ...]
    """Les questions à trancher, trois au plus."""
    peu_de_questions: str
    """Pourquoi il y en a moins de trois ; vide quand il y en a trois."""
    surprise: Surprise | None
    """Ce à quoi l’on ne s’attendait pas ; rien quand rien d’assez sûr n’est relevé."""
    inconnus: tuple[Inconnu, ...]
    """Ce qu’on ne sait pas, et qui pourrait le dire."""
    suite: Claim
    """La prochaine étape."""
    regle: str
    """Comment les points forts et les questions sont choisis."""


def synthese(reading: Reading) -> SyntheseSection:
    """The synthesis of a territory."""
    strong, asked = leading_strengths(reading), leading_questions(reading)
    return SyntheseSection(
        what_was_done(reading),
        key_figures(reading),
        tuple(_salient(reading, each) for each in strong),
        fewer(strong, "point fort", "points forts"),
        tuple(_salient(reading, each, ask=True) for each in asked),
        fewer(asked, "point à trancher", "points à trancher"),
        surprise(reading, [each.point.code for each in asked]),
        what_is_not_known(reading),
        next_step(reading),
        RULE,
    )


def fewer(chosen: Sequence[Chosen], one: str, several: str) -> str:
    """That there are fewer than a page could hold, which says how far the data go and not how things are."""
    if len(chosen) >= FEW:
        return ""
    if not chosen:
        return f"Aucun {one} n’est établi par les fiches\u00a0: c’est ce qui est connu, non ce qui existe."
    only = f"Un seul {one} est établi" if len(chosen) == 1 else f"Seuls {len(chosen)} {several} sont établis"
    return f"{only} par les fiches\u00a0: le reste est à vérifier ensemble."


def _salient(reading: Reading, chosen: Chosen, ask: bool = False) -> Saillant:
    point = chosen.point
    anchors = {
        (group.code, each.verdict.target.id): each.anchor for group in found(reading) for each in group.found
    }
    return Saillant(
        point.name,
        anchors.get((point.code, point.target.id), ""),
        claim(point.sentence, point.evidence, reading.within),
        _others(chosen.others),
        question_of(point) if ask else "",
        voix(point.voices, reading.within),
    )


def _others(others: Sequence[Point]) -> str:
    names = list(dict.fromkeys(quoted(each.target.name) for each in others if each.target.name))
    return f"De même pour {listed(names)}." if names else ""
