"""Groups that a computation suggests, as questions alone."""

from __future__ import annotations

from diagdemo.graph.neighbourhoods import neighbourhoods
from diagdemo.graph.remark import Remark, Section
from diagdemo.graph.telling.naming import named
from diagdemo.graph.today import today
from diagdemo.study.study import Study

_MEANING = (
    "Des regroupements proposés par un calcul (méthode de Louvain, tirage fixé)\u00a0: un autre tirage "
    "peut en proposer d’autres. Ils ne servent qu’à poser des questions."
)


def suggested(study: Study) -> Section:
    """The section `voisinages`."""
    found = study.derive(neighbourhoods)
    remarks = [
        Remark(
            f"{named(study, group)} paraissent plus liés entre eux qu’avec le reste\u00a0: est-ce ainsi "
            "que vous le vivez\u00a0?",
            group,
            evidence=study.derive(today).proof(group),
        )
        for group in found
    ] or [Remark(f"Aucun regroupement ne se dégage {study.derive(today).when}.")]
    return Section("voisinages", "Quels regroupements interroger", _MEANING, tuple(remarks))
