"""A public policy followed through its life: where the inhabitants came in, and what it changed."""

from __future__ import annotations

from typing import Annotated, ClassVar

from diagdemo.model.fact import Fact
from diagdemo.model.fields import (
    PUBLIQUE,
    ActorRef,
    DeviceRef,
    Key,
    Line,
    NotAfter,
    Prose,
    Record,
    Replaceable,
    Url,
    champ,
)
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.source import Source, Sourced


class Stage(Sourced):
    """Une étape du parcours."""

    etape: Annotated[str, Replaceable("etapes_cycle")] = champ(
        "Étape", "L’étape du cycle.", PUBLIQUE, requis=True
    )
    debut: Annotated[Fact[PartialDate], NotAfter("fin")] | None = champ(
        "Début", "Quand elle a commencé.", PUBLIQUE
    )
    fin: Fact[PartialDate] | None = champ("Fin", "Quand elle s’est achevée.", PUBLIQUE)
    dispositifs: tuple[DeviceRef, ...] | None = champ(
        "Dispositifs", "Ceux qui sont intervenus ; [] pour dire qu’il n’y en a pas eu.", PUBLIQUE
    )
    acteurs: tuple[ActorRef, ...] | None = champ("Acteurs", "Ceux qui sont intervenus.", PUBLIQUE)
    qui_decide: ActorRef | None = champ("Qui décide", "L’acteur qui a tranché.", PUBLIQUE)
    effet: Line | None = champ("Effet", "Ce que la participation a changé à cette étape.", PUBLIQUE)
    url: Url | None = champ("Adresse", "L’adresse d’un document.", PUBLIQUE)


class Policy(Record):
    """Une politique publique suivie d’un bout à l’autre de sa vie."""

    KIND: ClassVar[str] = "policy"
    FOLDER: ClassVar[str | None] = "policies"
    LABEL: ClassVar[tuple[str, str]] = ("une politique suivie", "politiques suivies")

    intitule: Line = champ(
        "Intitulé",
        "Le nom de la politique ou du projet.",
        PUBLIQUE,
        requis=True,
        exemple="Révision du plan local d’urbanisme",
    )
    resume: Prose | None = champ(
        "Résumé",
        "De quoi il s’agit, en deux phrases.",
        PUBLIQUE,
        exemple="|\n  Trois ans pour réécrire les règles de construction.",
    )
    parcours: tuple[Stage, ...] | None = champ(
        "Parcours",
        "Les étapes dans l’ordre, avec ce que la participation y a changé.",
        PUBLIQUE,
        exemple="\n  - {etape: diagnostic, debut: 2022, dispositifs: []}",
    )
    sources: dict[Key, Source] | None = champ("Sources", "Ce sur quoi la fiche repose.", PUBLIQUE)
