"""Actors: organisations, services, functions and groups; never a named person."""

from __future__ import annotations

from typing import Annotated, ClassVar

from diagdemo.model.fact import Fact
from diagdemo.model.fields import (
    INTERNE,
    PUBLIQUE,
    Bounds,
    Key,
    Line,
    NodeRef,
    NotAfter,
    Part,
    Prose,
    Record,
    Ref,
    Rna,
    Siren,
    Unit,
    Url,
    champ,
)
from diagdemo.model.link import Link
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.source import OtherFact, OtherMeasure, Source, Sourced
from diagdemo.model.vocabulary.actors import CategorieActeur, Colonne, NatureActeur, Position
from diagdemo.model.vocabulary.devices import Echelle, PublicVise


class ActorIds(Part):
    """Les identifiants de l’acteur dans les répertoires publics."""

    siren: Siren | None = champ("SIREN", "Neuf chiffres.", PUBLIQUE)
    rna: Rna | None = champ("RNA", "Le numéro d’association : W et neuf chiffres.", PUBLIQUE)
    decidim: Line | None = champ("Decidim", "L’identifiant sur la plateforme Decidim.", PUBLIQUE)


class Interest(Sourced):
    """Ce que l’acteur cherche, à propos d’un objet précis."""

    objet: Line = champ("Objet", "Ce dont il s’agit : une fiche, un projet, une question.", requis=True)
    position: Fact[Position] | None = champ(
        "Position", "La position exprimée par l’organisation, par des actes."
    )
    interet: Line | None = champ("Intérêt", "Ce que l’organisation cherche à obtenir ou à préserver.")
    date: PartialDate | None = champ("Date", "Quand cette position a été exprimée.")


class Sociodynamics(Sourced):
    """L’engagement d’une organisation autour d’un objet : à réserver à l’équipe, jamais pour une personne."""

    objet: Line = champ("Objet", "À propos de quoi ces degrés sont donnés.", requis=True)
    pouvoir: Annotated[Fact[int], Bounds(1, 4)] | None = champ(
        "Pouvoir", "De 1 à 4 : ce que l’acteur peut faire ou empêcher."
    )
    interet: Annotated[Fact[int], Bounds(1, 4)] | None = champ(
        "Intérêt", "De 1 à 4 : combien le sujet lui importe."
    )
    synergie: Annotated[Fact[int], Bounds(1, 4)] | None = champ(
        "Synergie", "De 1 à 4 : l’énergie mise pour, d’après les actes."
    )
    antagonisme: Annotated[Fact[int], Bounds(1, 4)] | None = champ(
        "Antagonisme", "De 1 à 4 : l’énergie mise contre, d’après les actes."
    )


class Actor(Record):
    """Un acteur du territoire : organisation, service, fonction ou groupe. Jamais une personne nommée."""

    KIND: ClassVar[str] = "actor"
    FOLDER: ClassVar[str | None] = "actors"
    LABEL: ClassVar[tuple[str, str]] = ("un acteur", "acteurs")

    nom: Line = champ(
        "Nom",
        "Le nom d’usage de l’organisation, du service ou de la fonction. Jamais le nom d’une personne.",
        PUBLIQUE,
        requis=True,
        exemple="Maison des associations",
    )
    nature: NatureActeur | None = champ("Nature", "Ce qu’est l’acteur.", PUBLIQUE, exemple="organisation")
    categorie: CategorieActeur | None = champ(
        "Catégorie", "La famille de l’acteur.", PUBLIQUE, exemple="association"
    )
    colonne: Colonne | None = champ(
        "Colonne", "Le côté du schéma ; se déduit de la catégorie quand il est absent.", PUBLIQUE
    )
    echelle: Fact[Echelle] | None = champ("Échelle", "L’échelle où l’acteur agit.", PUBLIQUE)
    role: Prose | None = champ(
        "Rôle",
        "Ce que l’acteur fait dans la participation, en une phrase. Pas d’avis sur lui.",
        PUBLIQUE,
        exemple="Accueille les réunions des associations et du conseil citoyen.",
    )
    url: Url | None = champ("Site", "L’adresse de son site.", PUBLIQUE)
    debut: Annotated[Fact[PartialDate], NotAfter("fin")] | None = champ(
        "Création", "Depuis quand l’acteur existe.", PUBLIQUE
    )
    fin: Fact[PartialDate] | None = champ("Fin", "Quand il a cessé d’exister.", PUBLIQUE)
    statut_juridique: Fact[str] | None = champ(
        "Statut juridique", "Association loi 1901, régie personnalisée…", PUBLIQUE
    )
    effectif: Annotated[Fact[float], Bounds(0), Unit("personnes")] | None = champ(
        "Effectif", "Le nombre de personnes qui y travaillent.", PUBLIQUE
    )
    nombre: Annotated[Fact[int], Bounds(0)] | None = champ(
        "Nombre", "Pour un groupe ou un réseau de lieux : combien ils sont.", PUBLIQUE
    )
    membres: Annotated[Fact[int], Bounds(0), Unit("personnes")] | None = champ(
        "Membres", "Le nombre d’adhérents ou de membres.", PUBLIQUE
    )
    budget: Annotated[Fact[float], Bounds(0), Unit("€")] | None = champ(
        "Budget", "Le budget annuel, en euros, avec son année.", PUBLIQUE
    )
    identifiants: ActorIds | None = champ("Identifiants", "SIREN, RNA…", PUBLIQUE)
    interets: tuple[Interest, ...] | None = champ(
        "Intérêts", "Ce que l’organisation cherche, à propos de quoi. Pour l’équipe seulement.", INTERNE
    )
    sociodynamique: Sociodynamics | None = champ(
        "Sociodynamique",
        "Facultatif, pour les organisations et les fonctions seulement ; pour l’équipe.",
        INTERNE,
    )
    publics_touches: tuple[PublicVise, ...] | None = champ(
        "Publics touchés", "Les publics que l’acteur touche vraiment.", PUBLIQUE
    )
    liens: tuple[Link, ...] | None = champ(
        "Liens",
        "Ce qui relie l’acteur aux dispositifs et aux autres acteurs ; chaque lien s’écrit une seule fois.",
        PUBLIQUE,
        exemple="\n  - {vers: conseil-citoyen, type: heberge}",
    )
    succede_a: tuple[Annotated[str, Ref(("actor", "device"), verb="succede_a")], ...] | None = champ(
        "Succède à", "Les acteurs dont celui-ci prend la suite.", PUBLIQUE
    )
    fusion_de: tuple[Annotated[str, Ref(("actor", "device"), verb="fusion_de")], ...] | None = champ(
        "Né de la fusion de", "Les acteurs réunis en celui-ci.", PUBLIQUE
    )
    distinct_de: tuple[NodeRef, ...] | None = champ(
        "Distinct de", "Les acteurs au nom voisin qui ne sont pas celui-ci.", INTERNE
    )
    autres_mesures: tuple[OtherMeasure, ...] | None = champ(
        "Autres mesures", "Les chiffres qui n’ont pas de champ.", PUBLIQUE
    )
    autres_faits: tuple[OtherFact, ...] | None = champ(
        "Autres faits", "Les faits en mots qui n’ont pas de champ.", PUBLIQUE
    )
    sources: dict[Key, Source] | None = champ(
        "Sources",
        "Ce sur quoi la fiche repose.",
        PUBLIQUE,
        exemple="\n  site: {titre: Page de présentation, editeur: Ville de Brumeval, nature: officielle, date: 2026-01}",
    )
