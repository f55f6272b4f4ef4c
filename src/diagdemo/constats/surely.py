"""Verdicts on the map: found only when the map is sure enough of it, with a link less or a link more."""

from __future__ import annotations

from diagdemo.constats.declare import Threshold
from diagdemo.constats.verdict import Target, Verdict
from diagdemo.graph.robustness import SOLID, Robustness
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.study.datum import Datum
from diagdemo.study.missing import Missing

STABILITY = Threshold(
    "stabilite",
    100 * SOLID,
    "%",
    "Part des essais, à un lien près, où le constat reste vrai.",
    "proposition de l’équipe, d’après des essais sur des cartes de 15 à 40 fiches",
)


def surely(
    target: Target,
    told: str,
    robust: Robustness,
    stable: float,
    *,
    detail: str,
    change: str,
    evidence: tuple[Datum, ...],
    missing: tuple[Missing, ...],
) -> Verdict:
    """What the map says, when it says it surely enough; else what would make it surer.

    Args:
        target: what it is about.
        told: the sentence, without its end.
        robust: how surely the map says it.
        stable: the share, in per cent, from which it may be said.
        detail: the end of the sentence when it is said.
        change: the smallest change that would lift it.
        evidence: what it rests on.
        missing: the data that would make the map surer.
    """
    if robust.doubt or 100 * robust.share < stable:
        doubt = f"{told}, mais la carte est trop fragile pour l’affirmer\u00a0: c’est {robust.told}."
        return Verdict(EtatConstat.INDETERMINE, target, doubt, evidence, missing)
    return Verdict(EtatConstat.DECLENCHE, target, f"{told}{detail}", evidence, change=change)
