"""Participatory devices: councils, budgets, conventions, platforms, charters."""

from __future__ import annotations

from typing import Annotated, ClassVar

from diagdemo.model.edition import Edition, Event, Impact
from diagdemo.model.fact import Fact
from diagdemo.model.fields import (
    PUBLIQUE,
    RESTITUTION,
    Bounds,
    Key,
    Line,
    NotAfter,
    Prose,
    Record,
    Ref,
    Replaceable,
    Unit,
    Url,
    champ,
)
from diagdemo.model.link import Link
from diagdemo.model.means import Means
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.source import OtherFact, OtherMeasure, Source, Sourced
from diagdemo.model.vocabulary import devices as v


class Mandate(Sourced):
    """La commande passée au dispositif : ce qui est demandé, et ce qui reste ouvert."""

    statut: Fact[v.StatutMandat] | None = champ(
        "Forme", "La commande est-elle écrite, et publique ?", PUBLIQUE
    )
    commande: Fact[str] | None = champ("Commande", "Ce qui est demandé aux participants.", PUBLIQUE)
    marge: Fact[str] | None = champ(
        "Marge de manœuvre", "Ce qui peut encore changer, ce qui ne le peut plus.", PUBLIQUE
    )
    decision_le: Fact[PartialDate] | None = champ(
        "Décision le", "Quand la décision concernée se prend.", PUBLIQUE
    )
    url: Url | None = champ("Adresse", "L’adresse du mandat écrit.", PUBLIQUE)


class Foundation(Sourced):
    """Ce qui fonde le dispositif en droit ou en usage."""

    niveau: Fact[v.NiveauAssise] | None = champ(
        "Niveau", "Usage, règlement, délibération, obligation légale.", PUBLIQUE
    )
    reference: Fact[str] | None = champ("Référence", "Le numéro de la délibération ou l’article.", PUBLIQUE)
    date: Fact[PartialDate] | None = champ("Date", "La date de l’acte.", PUBLIQUE)
    url: Url | None = champ("Adresse", "L’adresse de l’acte.", PUBLIQUE)


class Workings(Sourced):
    """Comment l’instance fonctionne."""

    convoque_par: Annotated[str, Ref(("actor", "device"), verb="convoque", reverse=True)] | None = champ(
        "Convoquée par", "L’acteur qui convoque.", PUBLIQUE
    )
    ordre_du_jour: Fact[v.OrdreDuJour] | None = champ("Ordre du jour", "Qui l’écrit.", PUBLIQUE)
    frequence: Fact[str] | None = champ(
        "Fréquence", "Le rythme des réunions : trimestrielle, deux à trois fois par an…", PUBLIQUE
    )
    membres: Annotated[Fact[int], Bounds(0), Unit("personnes")] | None = champ(
        "Membres", "Le nombre de membres.", PUBLIQUE
    )
    taille_maximale: Annotated[Fact[int], Bounds(0), Unit("personnes")] | None = champ(
        "Taille maximale", "Le plus grand nombre de membres prévu.", PUBLIQUE
    )
    colleges: dict[Key, Annotated[Fact[int], Bounds(0), Unit("personnes")]] | None = champ(
        "Collèges", "Le nombre de membres de chaque collège, par nom de collège.", PUBLIQUE
    )
    composition: Fact[str] | None = champ("Composition", "Les collèges et leur taille.", PUBLIQUE)
    circuit_des_avis: Fact[str] | None = champ(
        "Circuit des avis", "Où vont les avis et qui y répond.", PUBLIQUE
    )


class Tool(Sourced):
    """Un outil ou une méthode employés."""

    nom: Line = champ("Nom", "Le nom de l’outil ou de la méthode.", PUBLIQUE, requis=True)
    url: Url | None = champ("Adresse", "L’adresse de l’outil.", PUBLIQUE)
    debut: Fact[PartialDate] | None = champ("Depuis", "Depuis quand il sert.", PUBLIQUE)


class Evaluation(Sourced):
    """L’évaluation du dispositif."""

    statut: Fact[v.StatutEvaluation] | None = champ("État", "Faite, prévue, aucune.", PUBLIQUE)
    date: Fact[PartialDate] | None = champ("Date", "La date de l’évaluation.", PUBLIQUE)
    url: Url | None = champ("Adresse", "L’adresse de l’évaluation.", PUBLIQUE)


class OpenData(Sourced):
    """Ce qui est ouvert des résultats."""

    statut: Fact[v.StatutDonnees] | None = champ(
        "État", "Données publiées, résultats publiés, rien.", PUBLIQUE
    )
    url: Url | None = champ("Adresse", "L’adresse des données.", PUBLIQUE)


class Device(Record):
    """Un dispositif participatif : conseil, budget, convention, plateforme, charte, lieu. Les instances en sont."""

    KIND: ClassVar[str] = "device"
    FOLDER: ClassVar[str | None] = "devices"
    LABEL: ClassVar[tuple[str, str]] = ("un dispositif", "dispositifs")

    nom: Line = champ(
        "Nom", "Le nom d’usage du dispositif.", PUBLIQUE, requis=True, exemple="Conseil citoyen des Tilleuls"
    )
    type: v.TypeDispositif = champ(
        "Type",
        "Le type le plus proche ; « cadre » pour une charte ou un pacte.",
        PUBLIQUE,
        requis=True,
        exemple="conseil_citoyen",
    )
    statut: Fact[v.StatutDispositif] | None = champ(
        "État", "Son état aujourd’hui.", PUBLIQUE, exemple="actif"
    )
    description: Prose | None = champ(
        "Description",
        "Ce que c’est, en deux ou trois phrases, sans jugement.",
        PUBLIQUE,
        exemple="|\n  Vingt habitantes et habitants se réunissent chaque mois.",
    )
    url: Url | None = champ("Page", "L’adresse de sa page.", PUBLIQUE)
    debut: Annotated[Fact[PartialDate], NotAfter("fin")] | None = champ(
        "Début", "L’année, le mois ou le jour de son lancement.", PUBLIQUE, exemple="2015"
    )
    fin: Fact[PartialDate] | None = champ("Fin", "La date de son terme ou de son arrêt.", PUBLIQUE)
    periode: Fact[str] | None = champ(
        "Période", "La période de l’année, quand l’année n’est pas connue.", PUBLIQUE
    )
    echelle: Fact[v.Echelle] | None = champ("Échelle", "L’échelle où il agit.", PUBLIQUE)
    enjeux: tuple[v.Enjeu, ...] | None = champ(
        "Enjeux", "Les enjeux auxquels il répond.", PUBLIQUE, exemple="[pouvoir_agir, confiance]"
    )
    etapes: tuple[Annotated[str, Replaceable("etapes_cycle")], ...] | None = champ(
        "Étapes",
        "Les étapes du cycle des politiques publiques où il intervient.",
        PUBLIQUE,
        exemple="[diagnostic, evaluation]",
    )
    sujets: tuple[Line, ...] | None = champ(
        "Sujets", "Ce dont il traite : cadre de vie, climat, jeunesse…", PUBLIQUE
    )
    degre_annonce: Fact[v.Degre] | None = champ(
        "Degré annoncé",
        "Le degré de participation que la collectivité annonce.",
        PUBLIQUE,
        exemple="concertation",
    )
    degre_constate: Fact[v.Degre] | None = champ(
        "Degré constaté", "Le degré que vivent les participants, d’après au moins deux sources.", RESTITUTION
    )
    mandat: Mandate | None = champ("Mandat", "La commande passée et la marge de manœuvre.", PUBLIQUE)
    assise: Foundation | None = champ("Assise", "Ce qui le fonde.", PUBLIQUE)
    fonctionnement: Workings | None = champ(
        "Fonctionnement", "Qui convoque, à quel rythme, avec qui.", PUBLIQUE
    )
    portage_politique: Annotated[str, Ref(("actor",), verb="porte", reverse=True)] | None = champ(
        "Portage politique", "La délégation qui le porte ; jamais le nom de l’élu·e.", PUBLIQUE
    )
    liens: tuple[Link, ...] | None = champ(
        "Liens",
        "Qui le pilote, l’anime, l’héberge ; à quoi il se rattache.",
        PUBLIQUE,
        exemple="\n  - {de: service-participation, type: anime}",
    )
    acces: Fact[v.Acces] | None = champ("Accès", "Qui peut y entrer.", PUBLIQUE, exemple="ouvert")
    recrutement: tuple[v.Recrutement, ...] | None = champ(
        "Recrutement", "Comment les participants sont choisis.", PUBLIQUE, exemple="[volontariat]"
    )
    methode_recrutement: Fact[str] | None = champ(
        "Méthode de recrutement",
        "Comment le choix s’est fait, en mots : liste, téléphone, courrier…",
        PUBLIQUE,
    )
    conditions: Fact[str] | None = champ(
        "Conditions", "Les conditions pour participer : âge, résidence…", PUBLIQUE
    )
    age_minimum: Annotated[Fact[int], Bounds(0, 120), Unit("ans")] | None = champ(
        "Âge minimal", "L’âge à partir duquel on peut participer.", PUBLIQUE
    )
    modalite: Fact[v.Modalite] | None = champ("Modalité", "En présence, en ligne ou les deux.", PUBLIQUE)
    temporalite: Fact[v.Temporalite] | None = champ(
        "Temporalité", "Ponctuel, récurrent ou permanent.", PUBLIQUE
    )
    publics_vises: tuple[v.PublicVise, ...] | None = champ(
        "Publics visés", "Les publics que le dispositif cherche à toucher.", PUBLIQUE
    )
    interactions: tuple[v.Interaction, ...] | None = champ(
        "Interactions", "Ce que font ensemble les participants.", PUBLIQUE
    )
    mode_decision: Fact[v.ModeDecision] | None = champ(
        "Mode de décision", "Comment le groupe conclut.", PUBLIQUE
    )
    regle_de_vote: Fact[v.RegleDeVote] | None = champ("Règle de vote", "Quand le groupe vote.", PUBLIQUE)
    facilitation: Fact[v.Facilitation] | None = champ("Facilitation", "Qui facilite les échanges.", PUBLIQUE)
    seuil: Annotated[Fact[int], Bounds(0), Unit("signatures")] | None = champ(
        "Seuil", "Le nombre de signatures nécessaires.", PUBLIQUE
    )
    outils: tuple[Tool, ...] | None = champ("Outils", "Plateformes, outils et méthodes.", PUBLIQUE)
    moyens: Means | None = champ("Moyens", "Temps de travail et budgets.", PUBLIQUE)
    effets: tuple[v.Effet, ...] | None = champ("Effets", "Ce qu’il a changé, d’après des preuves.", PUBLIQUE)
    impacts: tuple[Impact, ...] | None = champ(
        "Impacts", "Ce qu’il a changé dans une décision précise.", PUBLIQUE
    )
    succede_a: tuple[Annotated[str, Ref(("device", "actor"), verb="succede_a")], ...] | None = champ(
        "Succède à", "Les dispositifs dont il prend la suite.", PUBLIQUE
    )
    fusion_de: tuple[Annotated[str, Ref(("device", "actor"), verb="fusion_de")], ...] | None = champ(
        "Né de la fusion de", "Les dispositifs réunis en lui.", PUBLIQUE
    )
    evenements: tuple[Event, ...] | None = champ(
        "Événements", "Les moments qui ont compté dans sa vie.", PUBLIQUE
    )
    evaluation: Evaluation | None = champ("Évaluation", "A-t-il été évalué ?", PUBLIQUE)
    donnees_ouvertes: OpenData | None = champ(
        "Données ouvertes", "Ses résultats sont-ils ouverts ?", PUBLIQUE
    )
    editions: tuple[Edition, ...] | None = champ("Éditions", "Une édition, une année, une session.", PUBLIQUE)
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
        exemple="\n  reglement: {titre: Règlement intérieur, editeur: Ville de Brumeval, nature: officielle, date: 2024}",
    )
