"""Editions of a device, with their figures, and what they changed."""

from __future__ import annotations

from typing import Annotated

from diagdemo.model.fact import Fact
from diagdemo.model.fields import PUBLIQUE, Bounds, Key, Line, NotAfter, Unit, Url, champ
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.source import OtherFact, OtherMeasure, Sourced
from diagdemo.model.vocabulary.devices import NatureEvenement, StatutRealisation, StatutReponse

Count = Annotated[Fact[int], Bounds(0)]
People = Annotated[Fact[int], Bounds(0), Unit("personnes")]
Euros = Annotated[Fact[float], Bounds(0), Unit("€")]


class Projects(Sourced):
    """Les projets d’une édition, de leur dépôt à leur réalisation."""

    deposes: Count | None = champ("Déposés", "Le nombre de projets déposés.", PUBLIQUE)
    recevables: Count | None = champ("Recevables", "Le nombre de projets jugés recevables.", PUBLIQUE)
    soumis_au_vote: Count | None = champ("Soumis au vote", "Le nombre de projets soumis au vote.", PUBLIQUE)
    laureats: Count | None = champ("Lauréats", "Le nombre de projets choisis.", PUBLIQUE)
    realises: Count | None = champ("Réalisés", "Le nombre de projets réalisés.", PUBLIQUE)
    plafond: Euros | None = champ("Plafond", "Le montant maximal par projet, en euros.", PUBLIQUE)


class Profile(Sourced):
    """La répartition des participants selon un critère."""

    effectifs: dict[Key, Count] = champ(
        "Effectifs", "Le nombre de personnes par catégorie.", PUBLIQUE, requis=True
    )
    n_renseigne: People | None = champ(
        "Personnes renseignées", "Combien de participants ont donné cette information.", PUBLIQUE
    )


class PublicAnswer(Sourced):
    """La réponse que la collectivité a donnée publiquement."""

    date: Fact[PartialDate] | None = champ("Date", "Quand la réponse a été rendue publique.", PUBLIQUE)
    texte: Line | None = champ("Réponse", "L’essentiel de la réponse, en une phrase.", PUBLIQUE)
    url: Url | None = champ("Adresse", "L’adresse de la réponse.", PUBLIQUE)


class Outcome(Sourced):
    """Ce qu’est devenue une proposition."""

    objet: Line = champ("Objet", "La proposition, en quelques mots.", PUBLIQUE, requis=True)
    reponse: Fact[StatutReponse] | None = champ("Réponse", "La réponse donnée.", PUBLIQUE)
    realisation: Fact[StatutRealisation] | None = champ("Réalisation", "Où en est la réalisation.", PUBLIQUE)
    date_reponse: Fact[PartialDate] | None = champ("Répondu le", "La date de la réponse.", PUBLIQUE)
    echeance: Fact[PartialDate] | None = champ("Échéance", "Pour quand la réalisation est promise.", PUBLIQUE)
    date_realisation: Fact[PartialDate] | None = champ("Réalisé le", "La date de la réalisation.", PUBLIQUE)
    url: Url | None = champ("Adresse", "L’adresse de la proposition ou de sa réponse.", PUBLIQUE)


class OutcomeTotals(Sourced):
    """Ce que sont devenues les propositions, en nombres."""

    recues: Count | None = champ("Reçues", "Le nombre de propositions reçues.", PUBLIQUE)
    acceptees: Count | None = champ("Acceptées", "Le nombre de propositions acceptées.", PUBLIQUE)
    acceptees_en_partie: Count | None = champ(
        "Acceptées en partie", "Le nombre de propositions acceptées en partie.", PUBLIQUE
    )
    refusees_motivees: Count | None = champ(
        "Refusées, avec un motif", "Le nombre de refus motivés.", PUBLIQUE
    )
    refusees_sans_motif: Count | None = champ(
        "Refusées, sans motif", "Le nombre de refus sans motif.", PUBLIQUE
    )
    refusees: Count | None = champ(
        "Refusées", "Le nombre de refus, quand on ne sait pas s’ils ont été motivés.", PUBLIQUE
    )
    en_examen: Count | None = champ("En examen", "Le nombre de propositions encore examinées.", PUBLIQUE)
    retirees: Count | None = champ(
        "Retirées", "Le nombre de propositions retirées par leurs auteurs.", PUBLIQUE
    )
    sans_reponse: Count | None = champ("Sans réponse", "Le nombre de propositions sans réponse.", PUBLIQUE)
    echues: Count | None = champ(
        "Échues", "Parmi les acceptées, celles dont l’échéance est passée.", PUBLIQUE
    )
    en_cours: Count | None = champ("En cours", "Parmi les acceptées, celles qui se réalisent.", PUBLIQUE)
    realisees: Count | None = champ("Réalisées", "Parmi les acceptées, celles qui sont réalisées.", PUBLIQUE)


class Impact(Sourced):
    """Ce que le dispositif a changé dans une décision."""

    decision: Line = champ("Décision", "La décision concernée.", PUBLIQUE, requis=True)
    date: PartialDate | None = champ("Date", "La date de la décision.", PUBLIQUE)
    effet: Line | None = champ("Effet", "Ce qui a changé par rapport à ce qui était prévu.", PUBLIQUE)
    url: Url | None = champ("Adresse", "L’adresse de la décision.", PUBLIQUE)


class Event(Sourced):
    """Un moment qui a compté dans la vie du dispositif."""

    nature: NatureEvenement = champ("Nature", "Ce qui s’est passé.", PUBLIQUE, requis=True)
    date: Fact[PartialDate] | None = champ("Date", "Quand.", PUBLIQUE)
    libelle: Line | None = champ("Libellé", "L’événement en quelques mots.", PUBLIQUE)
    par: Line | None = champ("Par", "L’institution qui en est à l’origine.", PUBLIQUE)
    url: Url | None = champ("Adresse", "L’adresse de l’acte ou de l’annonce.", PUBLIQUE)


class Edition(Sourced):
    """Une édition du dispositif : une année, une saison, une session."""

    id: Key = champ(
        "Identifiant", 'L’année quand il y en a une, entre guillemets : "2024".', PUBLIQUE, requis=True
    )
    nom: Line | None = champ("Nom", "Le nom de l’édition : saison 2, deuxième session…", PUBLIQUE)
    debut: Annotated[Fact[PartialDate], NotAfter("fin")] | None = champ("Début", "Le premier jour.", PUBLIQUE)
    fin: Fact[PartialDate] | None = champ(
        "Fin", "Le dernier jour ; « prevu » et « valeur » s’ils diffèrent.", PUBLIQUE
    )
    lieux: tuple[Line, ...] | None = champ("Lieux", "Où elle s’est tenue.", PUBLIQUE)
    participants: People | None = champ("Participants", "Le nombre de personnes différentes.", PUBLIQUE)
    participations: Count | None = champ(
        "Participations", "Le nombre de présences : une personne venue deux fois compte deux fois.", PUBLIQUE
    )
    nouveaux: People | None = champ(
        "Nouveaux", "Les personnes qui participaient pour la première fois.", PUBLIQUE
    )
    conditions: Fact[str] | None = champ(
        "Conditions", "Les conditions pour participer à cette édition : âge, résidence…", PUBLIQUE
    )
    methode_recrutement: Fact[str] | None = champ(
        "Méthode de recrutement", "Comment les participants ont été choisis, en mots.", PUBLIQUE
    )
    candidatures: Count | None = champ("Candidatures", "Le nombre de personnes candidates.", PUBLIQUE)
    tires_au_sort: People | None = champ("Tirés au sort", "Le nombre de personnes tirées au sort.", PUBLIQUE)
    votants: People | None = champ("Votants", "Le nombre de personnes qui ont voté.", PUBLIQUE)
    votes: Count | None = champ("Votes", "Le nombre de voix, quand une personne en a plusieurs.", PUBLIQUE)
    corps_electoral: People | None = champ(
        "Personnes pouvant voter", "Le nombre de personnes qui pouvaient voter.", PUBLIQUE
    )
    contributions: Count | None = champ("Contributions", "Le nombre de contributions reçues.", PUBLIQUE)
    propositions: Count | None = champ(
        "Propositions", "Le nombre de propositions adoptées par les participants.", PUBLIQUE
    )
    projets: Projects | None = champ("Projets", "Les projets, de leur dépôt à leur réalisation.", PUBLIQUE)
    seances: Count | None = champ("Séances", "Le nombre de séances.", PUBLIQUE)
    auditions: Count | None = champ(
        "Auditions", "Le nombre de personnes ou d’organisations entendues.", PUBLIQUE
    )
    membres: People | None = champ("Membres", "Le nombre de membres.", PUBLIQUE)
    budget_alloue: Euros | None = champ(
        "Budget alloué", "Le montant confié aux participants, en euros.", PUBLIQUE
    )
    cout_total: Euros | None = champ("Coût total", "Ce que l’édition a coûté, en euros.", PUBLIQUE)
    indemnisation: Euros | None = champ("Indemnisation", "Par personne, en euros.", PUBLIQUE)
    profil: dict[Key, Profile] | None = champ(
        "Profil", "La répartition des participants par âge, sexe, quartier…", PUBLIQUE
    )
    reponse_publique: PublicAnswer | None = champ(
        "Réponse publique", "La réponse de la collectivité.", PUBLIQUE
    )
    suites: tuple[Outcome, ...] | OutcomeTotals | None = champ(
        "Suites", "Ce que sont devenues les propositions : une liste, ou des totaux.", PUBLIQUE
    )
    autres_mesures: tuple[OtherMeasure, ...] | None = champ(
        "Autres mesures", "Les chiffres qui n’ont pas de champ.", PUBLIQUE
    )
    autres_faits: tuple[OtherFact, ...] | None = champ(
        "Autres faits", "Les faits en mots qui n’ont pas de champ.", PUBLIQUE
    )
