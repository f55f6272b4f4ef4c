"""Ambitions: where the territory wants to be, and what that changes in its ecosystem."""

from __future__ import annotations

from typing import Annotated, ClassVar

from diagdemo.model.fact import Fact
from diagdemo.model.fields import (
    PUBLIQUE,
    ConstatCode,
    Key,
    Line,
    Part,
    Prose,
    Record,
    Replaceable,
    Text,
    champ,
)
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.source import Source
from diagdemo.model.vocabulary.actors import CategorieActeur, Verbe
from diagdemo.model.vocabulary.devices import Degre, Enjeu, StatutDispositif, TypeDispositif
from diagdemo.model.vocabulary.plan import Horizon, Operation
from diagdemo.model.vocabulary.territory import Public


class Target(Part):
    """Ce à quoi on verra que l’ambition est atteinte."""

    indicateur: Key = champ("Indicateur", "Le nom d’un indicateur.", PUBLIQUE, requis=True)
    valeur: Fact[float] = champ("Valeur", "La valeur visée.", PUBLIQUE, requis=True)
    unite: Line | None = champ("Unité", "L’unité de la valeur visée : %, jours…", PUBLIQUE)
    date: PartialDate | None = champ("Date", "Pour quand.", PUBLIQUE)


class ChangedLink(Part):
    """Le lien qu’une ambition ajoute ou retire."""

    de: Annotated[str, Text("cle")] = champ(
        "De", "La fiche d’où part le lien ; elle peut être ajoutée par une ambition.", PUBLIQUE, requis=True
    )
    type: Verbe = champ("Verbe", "Ce qui relie les deux fiches.", PUBLIQUE, requis=True)
    vers: Annotated[str, Text("cle")] = champ("Vers", "La fiche où arrive le lien.", PUBLIQUE, requis=True)


class Change(Part):
    """Un changement de l’écosystème : un dispositif, un acteur ou un lien."""

    operation: Operation = champ("Opération", "Ajouter, modifier, retirer.", PUBLIQUE, requis=True)
    dispositif: Annotated[str, Text("cle")] | None = champ(
        "Dispositif", "Le dispositif concerné, existant ou à créer.", PUBLIQUE
    )
    acteur: Annotated[str, Text("cle")] | None = champ(
        "Acteur", "L’acteur concerné, existant ou à créer.", PUBLIQUE
    )
    lien: ChangedLink | None = champ("Lien", "Le lien concerné.", PUBLIQUE)
    nom: Line | None = champ("Nom", "Le nom de ce qui est ajouté.", PUBLIQUE)
    type: TypeDispositif | None = champ("Type", "Le type du dispositif.", PUBLIQUE)
    categorie: CategorieActeur | None = champ("Catégorie", "La catégorie de l’acteur.", PUBLIQUE)
    statut: StatutDispositif | None = champ("État", "L’état du dispositif à cet horizon.", PUBLIQUE)
    degre_annonce: Degre | None = champ("Degré annoncé", "Le degré de participation à cet horizon.", PUBLIQUE)
    etapes: tuple[Annotated[str, Replaceable("etapes_cycle")], ...] | None = champ(
        "Étapes", "Les étapes du cycle à cet horizon.", PUBLIQUE
    )
    enjeux: tuple[Enjeu, ...] | None = champ("Enjeux", "Les enjeux à cet horizon.", PUBLIQUE)
    note: Line | None = champ("Note", "Une précision.", PUBLIQUE)


class Ambition(Record):
    """Une ambition du territoire, à un horizon."""

    KIND: ClassVar[str] = "ambition"
    FOLDER: ClassVar[str | None] = "ambition"
    LABEL: ClassVar[tuple[str, str]] = ("une ambition", "ambitions")

    horizon: Horizon = champ("Horizon", "Court, moyen ou long terme.", PUBLIQUE, requis=True, exemple="court")
    enonce: Prose = champ(
        "Énoncé",
        "L’ambition, en une ou deux phrases qu’un habitant comprend.",
        PUBLIQUE,
        requis=True,
        exemple="|\n  Chaque avis du conseil citoyen reçoit une réponse écrite sous deux mois.",
    )
    enjeux: tuple[Enjeu, ...] | None = champ(
        "Enjeux", "Les enjeux auxquels elle répond.", PUBLIQUE, exemple="[confiance]"
    )
    constats_vises: tuple[ConstatCode, ...] | None = champ(
        "Constats visés", "Les constats auxquels elle répond.", PUBLIQUE, exemple="[DEC-01]"
    )
    cible: Target | None = champ(
        "Cible",
        "Ce à quoi on verra qu’elle est atteinte.",
        PUBLIQUE,
        exemple="{indicateur: reddition_de_comptes, valeur: 100, date: 2027}",
    )
    coproduite_avec: tuple[Public, ...] | None = champ(
        "Coproduite avec", "Qui a participé à l’écrire.", PUBLIQUE, exemple="[elu, agent]"
    )
    changements: tuple[Change, ...] | None = champ(
        "Changements",
        "Ce qu’elle change à l’écosystème.",
        PUBLIQUE,
        exemple="\n  - {operation: modifier, dispositif: conseil-citoyen, degre_annonce: co_construction}",
    )
    sources: dict[Key, Source] | None = champ("Sources", "Ce sur quoi la fiche repose.", PUBLIQUE)
