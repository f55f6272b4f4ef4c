"""Des fiches encore peu remplies

## Ce qui est regardé
Pour chaque sorte de fiche, les champs attendus qui disent quelque chose, parmi ceux qui s’appliquent. Les
champs attendus sont ceux du modèle que remplit une nouvelle fiche.

## Ce qui le déclenche
La part des champs remplis est sous le seuil. Il y a une réponse par sorte de fiche : le territoire, le
diagnostic, les entretiens, les acteurs, les dispositifs, les politiques, les ambitions et les actions qui
sont recensés. Sans aucun entretien, acteur ou dispositif, ou si les entretiens ne sont pas lisibles ici,
le constat reste indéterminé.

## Pourquoi
Une proportion calculée sur des fiches à moitié vides ne dit pas grand-chose : l’inventaire se lit, les
proportions non.

## Ce qu’il ne dit pas
Rien du territoire : c’est l’état de notre collecte. Un champ vide peut l’être parce que personne ne sait.

## Appui
Diagnostic d’innovation démocratique (état des lieux). Le seuil est une proposition de l’équipe.
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.declare import Constat, Threshold, Thresholds
from diagdemo.constats.percent import percent
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.missing import Missing
from diagdemo.study.quantity import Quantity
from diagdemo.study.sections import Section, sections
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, sure, unsure
from diagdemo.wording import agree, number, share

CODE = "QUA-03"
_LIMIT = "completude"

CONSTAT = Constat(
    name="Des fiches encore peu remplies",
    nature=NatureConstat.RESERVE,
    importance=1,
    question=Question.RESULTATS,
    pillar=Pilier.TRANSPARENCE,
    framework="Diagnostic d’innovation démocratique",
    thresholds=(
        Threshold(
            _LIMIT,
            60,
            "%",
            "part des champs attendus sous laquelle la réserve est dite",
            "proposition de l’équipe",
        ),
    ),
)

_EXPECTED = ("interview", "actor", "device")


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for each kind of record."""
    held = [section for section in sections(study) if section.entities or section.kind in _EXPECTED]
    if not held:
        yield nothing_recorded("territoire", "Aucune fiche n’est recensée.")
    for section in held:
        yield _verdict(section, thresholds[_LIMIT])


def _verdict(section: Section, limit: float) -> Verdict:
    fill = section.fill
    return decide(
        _sparse(section, limit),
        Target(section.kind, section.label),
        found=f"{section.label.capitalize()}\u00a0: {_filled(section)} des champs attendus sont renseignés "
        f"({share(fill.known, fill.expected)}{_over(section)})\u00a0; le repère est de "
        f"{number(limit)}\u00a0%.",
        change=f"Renseigner {_still(section, limit)} de plus\u00a0; ce que personne ne sait se dit dans les "
        "limites du diagnostic.",
        unknown=f"{section.label.capitalize()}\u00a0: {_why(section)}.",
    )


def _sparse(section: Section, limit: float) -> Tested:
    if not section.fill.expected:
        return unsure(Missing(section.kind))
    part = 100 * section.fill.known / section.fill.expected
    return sure(part < limit, *(entity.at() for entity in section.entities))


def _filled(section: Section) -> str:
    part = section.fill.known / max(1, section.fill.expected)
    return percent(Quantity(part, part))


def _over(section: Section) -> str:
    records = len(section.entities)
    return f", dans {number(records)} fiches" if records > 1 else ""


def _still(section: Section, limit: float) -> str:
    fill = section.fill
    needed = max(1, -int(-(limit * fill.expected / 100 - fill.known) // 1))
    return agree(needed, "champ", "champs")


def _why(section: Section) -> str:
    return "aucune fiche n’est recensée" if section.readable else "les fiches ne sont pas lisibles ici"
