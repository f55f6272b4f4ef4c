"""Des chiffres sans source ou sans date

## Ce qui est regardé
Tous les chiffres des fiches du territoire, des acteurs et des dispositifs. La source d’un chiffre est la
sienne, celle de son bloc, ou toutes celles de sa fiche. Sa date est la sienne, celle de son bloc ou de
son édition, ou celle de ses sources.

## Ce qui le déclenche
Au moins un chiffre n’a ni source à lui ni source dans sa fiche, ou n’a aucune date. C’est une réserve sur
nos données, jamais un jugement sur le territoire.

## Pourquoi
Un chiffre dont on ne sait ni d’où il vient ni de quand il date ne se compare à rien, et ne se défend pas
en séance.

## Ce qu’il ne dit pas
Que le chiffre est faux.

## Appui
DémoMètre et règles de l’open data : un chiffre a une source et une date.
"""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.constats.figure import Figure, examples
from diagdemo.constats.figures import figures
from diagdemo.constats.verdict import Target, Verdict, decide, nothing_recorded
from diagdemo.model.vocabulary.plan import NatureConstat, Pilier
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.study import Study
from diagdemo.study.tested import sure
from diagdemo.wording import agree, listed

CODE = "QUA-01"

CONSTAT = Constat(
    name="Des chiffres sans source ou sans date",
    nature=NatureConstat.RESERVE,
    importance=1,
    question=Question.RESULTATS,
    pillar=Pilier.TRANSPARENCE,
    framework="Règles de l’open data",
)


def observe(study: Study, thresholds: Thresholds) -> Iterator[Verdict]:
    """One verdict for the territory."""
    held = study.derive(figures)
    if not held:
        yield nothing_recorded(
            "device", "Aucun chiffre n’est recensé\u00a0: il n’y a rien dont chercher la source ni la date."
        )
        return
    unsourced = [figure for figure in held if not figure.sources]
    undated = [figure for figure in held if figure.date is None]
    loose = [figure for figure in held if not figure.sources or figure.date is None]
    yield decide(
        sure(bool(loose), *(figure.datum for figure in loose or held)),
        Target(),
        found=_found(len(held), unsourced, undated, loose),
        change="Donner à chacun sa source et sa date, ou le retirer.",
        unknown="",
    )


def _found(total: int, unsourced: list[Figure], undated: list[Figure], loose: list[Figure]) -> str:
    what = [
        *([f"{agree(len(unsourced), 'n’a', 'n’ont')} pas de source"] if unsourced else []),
        *([f"{agree(len(undated), 'n’a', 'n’ont')} pas de date"] if undated else []),
    ]
    out_of = agree(total, "chiffre recensé", "chiffres recensés")
    return f"Sur {out_of}, {listed(what)}. {examples(loose)}"
