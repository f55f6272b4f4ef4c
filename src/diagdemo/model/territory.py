"""The territory: who it is, how many people live there, what it belongs to."""

from __future__ import annotations

from typing import Annotated, ClassVar

from diagdemo.model.fact import Fact
from diagdemo.model.fields import (
    PUBLIQUE,
    Bounds,
    Code,
    Key,
    Line,
    NotAfter,
    Part,
    Prose,
    Record,
    Siren,
    Unit,
    Url,
    champ,
)
from diagdemo.model.link import Link
from diagdemo.model.means import Means
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.source import OtherFact, OtherMeasure, Source, Sourced
from diagdemo.model.vocabulary.devices import Enjeu
from diagdemo.model.vocabulary.territory import NatureTerritoire, TypeTerritoire

Insee = Annotated[str, Code("un code Insee", r"\d{2,3}|2[AB]|(?:\d{2}|2[AB])\d{3}", "68224")]
GeoCode = Annotated[str, Code("un code officiel", r"\d{2,3}|2[AB]|(?:\d{2}|2[AB])\d{3}|\d{9}", "200066009")]
Departement = Annotated[str, Code("un code de département", r"\d{2,3}|2[AB]", "68")]
Region = Annotated[str, Code("un code de région", r"\d{2,3}", "44")]
Euros = Annotated[Fact[float], Bounds(0), Unit("€")]


class TerritoryCodes(Part):
    """Les codes officiels du territoire, toujours entre guillemets."""

    insee: Insee | None = champ(
        "Code Insee", "Le code de la commune, du département ou de la région.", PUBLIQUE
    )
    siren: Siren | None = champ("SIREN", "Neuf chiffres.", PUBLIQUE)


class Memberships(Part):
    """Ce à quoi le territoire appartient, par codes officiels."""

    epci: Siren | None = champ("EPCI", "Le SIREN de l’intercommunalité.", PUBLIQUE)
    departement: Departement | None = champ("Département", "Le code du département.", PUBLIQUE)
    departements: tuple[Departement, ...] | None = champ(
        "Départements", "Quand le territoire en touche plusieurs.", PUBLIQUE
    )
    region: Region | None = champ("Région", "Le code de la région.", PUBLIQUE)
    regions: tuple[Region, ...] | None = champ(
        "Régions", "Quand le territoire en touche plusieurs.", PUBLIQUE
    )


class PopulationStructure(Sourced):
    """La répartition de la population, pour la comparer à celle des participants."""

    age: dict[Key, Annotated[Fact[int], Bounds(0), Unit("personnes")]] | None = champ(
        "Âge", 'Par tranche, entre guillemets : "15-29".', PUBLIQUE
    )
    sexe: dict[Key, Annotated[Fact[int], Bounds(0), Unit("personnes")]] | None = champ(
        "Sexe", "Femmes, hommes.", PUBLIQUE
    )
    csp: dict[Key, Annotated[Fact[int], Bounds(0), Unit("personnes")]] | None = champ(
        "Catégorie socioprofessionnelle", "Par catégorie.", PUBLIQUE
    )
    qpv: dict[Key, Annotated[Fact[int], Bounds(0), Unit("personnes")]] | None = champ(
        "Quartier prioritaire", "Dans un quartier prioritaire, ou non.", PUBLIQUE
    )
    date: PartialDate | None = champ("Date", "L’année de référence.", PUBLIQUE)


class Budget(Sourced):
    """Le budget de la collectivité, en euros."""

    fonctionnement: Euros | None = champ(
        "Fonctionnement", "Les dépenses réelles de fonctionnement, en euros.", PUBLIQUE
    )
    investissement: Euros | None = champ(
        "Investissement", "Les dépenses réelles d’investissement, en euros.", PUBLIQUE
    )
    annee: Annotated[int, Bounds(1900, 2100)] | None = champ("Année", "L’année du budget.", PUBLIQUE)


class Term(Sourced):
    """Une mandature."""

    debut: Annotated[Fact[PartialDate], NotAfter("fin")] = champ(
        "Début", "Le mois de l’élection.", PUBLIQUE, requis=True
    )
    fin: Fact[PartialDate] | None = champ("Fin", "Le mois de la fin.", PUBLIQUE)
    libelle: Line | None = champ("Libellé", "Une précision ; jamais le nom d’une personne.", PUBLIQUE)


class Territory(Record):
    """Le territoire du diagnostic."""

    KIND: ClassVar[str] = "territoire"
    FILE: ClassVar[str | None] = "territoire.yaml"
    LABEL: ClassVar[tuple[str, str]] = ("le territoire", "territoires")

    nom: Line = champ("Nom", "Le nom officiel.", PUBLIQUE, requis=True, exemple="Brumeval")
    type: TypeTerritoire = champ(
        "Type",
        "Commune, EPCI, métropole, département, région, autre.",
        PUBLIQUE,
        requis=True,
        exemple="commune",
    )
    nature: NatureTerritoire | None = champ(
        "Nature", "La forme juridique, pour un EPCI ou un autre territoire.", PUBLIQUE
    )
    codes: TerritoryCodes | None = champ("Codes", "Les codes officiels, entre guillemets.", PUBLIQUE)
    population: Annotated[Fact[int], Bounds(0), Unit("habitants")] | None = champ(
        "Population",
        "Le nombre d’habitants, avec son année et sa définition (municipale ou totale).",
        PUBLIQUE,
    )
    structure_population: PopulationStructure | None = champ(
        "Structure de la population",
        "La répartition par âge, sexe… pour la comparer à celle des participants.",
        PUBLIQUE,
    )
    rattachements: Memberships | None = champ(
        "Rattachements", "L’intercommunalité, le département, la région.", PUBLIQUE
    )
    membres: tuple[GeoCode, ...] | None = champ(
        "Membres", "Les codes des communes ou des EPCI membres.", PUBLIQUE
    )
    inscrits: Annotated[Fact[int], Bounds(0), Unit("personnes")] | None = champ(
        "Inscrits",
        "Le nombre de personnes inscrites sur les listes électorales, avec sa date.",
        PUBLIQUE,
        exemple="{valeur: 9400, date: 2026}",
    )
    qpv: Annotated[Fact[int], Bounds(0)] | None = champ(
        "Quartiers prioritaires",
        "Le nombre de quartiers prioritaires de la politique de la ville ; 0 s’il n’y en a pas.",
        PUBLIQUE,
        exemple="1",
    )
    budget: Budget | None = champ(
        "Budget", "Fonctionnement et investissement, en euros, avec l’année.", PUBLIQUE
    )
    moyens: Means | None = champ(
        "Moyens de la participation",
        "Le temps de travail et les budgets de la participation dans toute la collectivité.",
        PUBLIQUE,
    )
    mandatures: tuple[Term, ...] | None = champ(
        "Mandatures",
        "Les mandats de l’exécutif, du plus ancien au plus récent.",
        PUBLIQUE,
        exemple="\n  - {debut: 2020-07, fin: 2026-03}",
    )
    enjeux_prioritaires: tuple[Enjeu, ...] | None = champ(
        "Enjeux prioritaires",
        "Les enjeux que le territoire met en avant.",
        PUBLIQUE,
        exemple="[confiance, diversite]",
    )
    url: Url | None = champ("Site", "L’adresse du site de la collectivité.", PUBLIQUE)
    contexte: Prose | None = champ(
        "Contexte",
        "Ce qu’il faut savoir du territoire pour comprendre la suite : des faits, pas d’opinion sur des personnes.",
        PUBLIQUE,
        exemple="|\n  Une vallée de douze mille habitants, une commune nouvelle depuis 2017.",
    )
    liens: tuple[Link, ...] | None = champ(
        "Liens", "Ce qui relie la collectivité aux acteurs et aux réseaux.", PUBLIQUE
    )
    autres_mesures: tuple[OtherMeasure, ...] | None = champ(
        "Autres mesures", "Les chiffres qui n’ont pas de champ.", PUBLIQUE
    )
    autres_faits: tuple[OtherFact, ...] | None = champ(
        "Autres faits", "Les faits en mots qui n’ont pas de champ.", PUBLIQUE
    )
    sources: dict[Key, Source] | None = champ("Sources", "Ce sur quoi la fiche repose.", PUBLIQUE)
