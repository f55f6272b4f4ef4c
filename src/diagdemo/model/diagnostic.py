"""The diagnosis itself: its frame, its four steps, its answers to the eight questions."""

from __future__ import annotations

from typing import Annotated, ClassVar

from diagdemo.model.fact import Fact
from diagdemo.model.fields import (
    INTERNE,
    PUBLIQUE,
    RESTITUTION,
    ActorRef,
    Bounds,
    ConstatCode,
    Key,
    Line,
    NotAfter,
    Part,
    ProofRef,
    Prose,
    Record,
    SourceKeys,
    Unit,
    champ,
)
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.source import Source, Sourced
from diagdemo.model.vocabulary.devices import PublicVise
from diagdemo.model.vocabulary.territory import (
    Statut,
    StatutEtape,
    TypeEvenementDiagnostic,
    VersionDiagnostic,
)

Days = Annotated[Fact[float], Bounds(0), Unit("jours")]


class Agreement(Sourced):
    """La convention qui fonde le diagnostic."""

    signee_le: Fact[PartialDate] | None = champ("Signée le", "La date de signature.", RESTITUTION)
    montant: Annotated[Fact[float], Bounds(0), Unit("€")] | None = champ(
        "Montant", "La participation financière, en euros.", RESTITUTION
    )
    partenaires: tuple[ActorRef, ...] | None = champ("Partenaires", "Les acteurs signataires.", RESTITUTION)


class Backing(Sourced):
    """Qui porte le diagnostic dans la collectivité ; des fonctions, jamais des noms."""

    executif_rencontre: Fact[bool] | None = champ(
        "Exécutif rencontré", "L’équipe a-t-elle rencontré la présidence ou la mairie ?", RESTITUTION
    )
    dgs_rencontree: Fact[bool] | None = champ(
        "Direction générale rencontrée", "L’équipe a-t-elle rencontré la direction générale ?", RESTITUTION
    )
    elu_referent: ActorRef | None = champ(
        "Délégation référente", "La délégation qui suit le diagnostic.", RESTITUTION
    )
    agent_referent: ActorRef | None = champ(
        "Service référent", "Le service qui suit le diagnostic.", RESTITUTION
    )


class TeamMember(Part):
    """Un rôle dans l’équipe, jamais un nom."""

    role: Line = champ("Rôle", "Coordination, enquête, design…", PUBLIQUE, requis=True)
    organisation: Line | None = champ("Organisation", "La structure qui tient ce rôle.", PUBLIQUE)


class Questionnaire(Part):
    """Les mêmes six questions avant et après : pour chacune, la liste des notes."""

    avant: dict[Key, tuple[Annotated[int, Bounds(1, 4)], ...]] | None = champ(
        "Avant", "Les notes de 1 à 4, sans nom.", INTERNE
    )
    apres: dict[Key, tuple[Annotated[int, Bounds(1, 4)], ...]] | None = champ(
        "Après", "Les notes de 1 à 4, sans nom.", INTERNE
    )


class Meeting(Sourced):
    """Un temps fort : séminaire, atelier, présentation."""

    type: TypeEvenementDiagnostic = champ("Type", "Le temps fort.", PUBLIQUE, requis=True)
    date: Fact[PartialDate] | None = champ("Date", "La date, prévue ou tenue.", PUBLIQUE)
    participants: Annotated[Fact[int], Bounds(0), Unit("personnes")] | None = champ(
        "Participants", "Le nombre de personnes présentes.", PUBLIQUE
    )
    bilan: Prose | None = champ("Bilan", "Ce qui en est sorti.", RESTITUTION)
    questionnaire: Questionnaire | None = champ("Questionnaire", "Les réponses avant et après.", INTERNE)


class Step(Sourced):
    """Une étape du diagnostic."""

    debut: Annotated[Fact[PartialDate], NotAfter("fin")] | None = champ("Début", "Le premier jour.", PUBLIQUE)
    fin: Fact[PartialDate] | None = champ("Fin", "Le dernier jour.", PUBLIQUE)
    jours_prevus: Days | None = champ("Jours prévus", "Le travail prévu, en jours.", RESTITUTION)
    jours_realises: Days | None = champ("Jours réalisés", "Le travail fait, en jours.", RESTITUTION)
    statut: Fact[StatutEtape] | None = champ("État", "À venir, en cours, terminée.", PUBLIQUE)
    evenements: tuple[Meeting, ...] | None = champ(
        "Temps forts", "Séminaires, ateliers, présentations.", PUBLIQUE
    )


class Steps(Part):
    """Les quatre étapes."""

    etat_des_lieux: Step | None = champ(
        "État des lieux", "Rencontres, enquête, cartographie, rédaction.", PUBLIQUE
    )
    valorisation: Step | None = champ("Valorisation", "Les deux séminaires.", PUBLIQUE)
    ambition: Step | None = champ("Ambition", "L’atelier créatif et la rédaction de l’ambition.", PUBLIQUE)
    presentation: Step | None = champ("Présentation", "L’événement de présentation.", PUBLIQUE)


class Answer(Part):
    """La réponse de l’équipe à l’une des huit questions."""

    reponse: Prose | None = champ("Réponse", "La réponse, dans les mots de l’équipe.", RESTITUTION)
    preuves: tuple[ProofRef, ...] | None = champ(
        "Preuves", "Les fiches et les extraits sur lesquels elle repose.", RESTITUTION
    )
    inconnu: Prose | None = champ(
        "Ce qu’on ne sait pas", "Ce qui manque, et qui pourrait le dire.", RESTITUTION
    )


class Answers(Part):
    """Les huit questions auxquelles le diagnostic répond."""

    resultats: Answer | None = champ(
        "Résultats et impacts", "Quels sont les résultats et les impacts de chaque dispositif ?", RESTITUTION
    )
    specificites: Answer | None = champ(
        "Spécificités", "Qu’est-ce qui est propre à l’écosystème du territoire ?", RESTITUTION
    )
    solutions: Answer | None = champ(
        "Solutions qui portent",
        "Quelles solutions techniques et méthodologiques portent leurs fruits ?",
        RESTITUTION,
    )
    combinaisons: Answer | None = champ(
        "Combinaisons", "Quelles combinaisons de dispositifs observe-t-on ?", RESTITUTION
    )
    moyens: Answer | None = champ("Moyens", "Quels moyens humains et financiers ?", RESTITUTION)
    portage_politique: Answer | None = champ("Portage politique", "Quel portage politique ?", RESTITUTION)
    posture_elus: Answer | None = champ("Posture des élu·es", "Quelle posture des élu·es ?", RESTITUTION)
    posture_agents: Answer | None = champ("Posture des agents", "Quelle posture des agents ?", RESTITUTION)


class Horizons(Part):
    """La durée des trois horizons, en mois."""

    court: Annotated[int, Bounds(1, 600)] | None = champ("Court terme", "En mois.", PUBLIQUE)
    moyen: Annotated[int, Bounds(1, 600)] | None = champ("Moyen terme", "En mois.", PUBLIQUE)
    long: Annotated[int, Bounds(1, 600)] | None = champ("Long terme", "En mois.", PUBLIQUE)


class Training(Sourced):
    """Une formation à la participation."""

    public: PublicVise = champ("Public", "Qui l’a suivie : elus, agents…", PUBLIQUE, requis=True)
    date: Fact[PartialDate] | None = champ("Date", "Quand.", PUBLIQUE)
    sujet: Line | None = champ("Sujet", "Sur quoi.", PUBLIQUE)
    participants: Annotated[Fact[int], Bounds(0), Unit("personnes")] | None = champ(
        "Participants", "Combien de personnes.", PUBLIQUE
    )


class Choice(Part):
    """Un choix que le territoire assume : le constat qui le relèverait se tait, et le motif est montré."""

    constat: ConstatCode = champ(
        "Constat", "Le code du constat qui n’a pas lieu d’être.", RESTITUTION, requis=True
    )
    cible: Key | None = champ(
        "Cible",
        "La fiche ou le mot que vise le constat : une étape, un public… ; sans elle, toutes.",
        RESTITUTION,
    )
    motif: Line = champ("Motif", "Pourquoi ce choix a été fait, en une phrase.", RESTITUTION, requis=True)
    par: Line | None = champ("Par", "L’instance ou la fonction qui l’a fait, jamais un nom.", RESTITUTION)
    date: PartialDate | None = champ("Date", "Quand il a été fait.", RESTITUTION)
    source: SourceKeys | None = champ("Source", "La source qui le dit.", RESTITUTION)


class Diagnostic(Record):
    """Le diagnostic : son cadre, ses étapes, ses réponses."""

    KIND: ClassVar[str] = "diagnostic"
    FILE: ClassVar[str | None] = "diagnostic.yaml"
    LABEL: ClassVar[tuple[str, str]] = ("le diagnostic", "diagnostics")

    version: VersionDiagnostic = champ(
        "Version", "V1 avant les séminaires, V2 après les réponses.", PUBLIQUE, requis=True, exemple="V1"
    )
    statut: Statut = champ("État", "Où en est le diagnostic.", PUBLIQUE, requis=True, exemple="preparation")
    convention: Agreement | None = champ(
        "Convention",
        "La convention qui le fonde.",
        RESTITUTION,
        exemple="{signee_le: 2026-01-12, montant: 15000}",
    )
    portage: Backing | None = champ(
        "Portage",
        "Qui le porte dans la collectivité : des fonctions, jamais des noms.",
        RESTITUTION,
        exemple="{executif_rencontre: non, dgs_rencontree: oui}",
    )
    equipe: tuple[TeamMember, ...] | None = champ(
        "Équipe",
        "Les rôles et les organisations, jamais les noms.",
        PUBLIQUE,
        exemple="\n  - {role: coordination, organisation: Association fictive}",
    )
    etapes: Steps | None = champ(
        "Étapes",
        "Les quatre étapes : état des lieux, valorisation, ambition, présentation.",
        PUBLIQUE,
        exemple="\n  etat_des_lieux: {debut: 2026-02-01, fin: 2026-03-15, jours_prevus: 6, statut: en_cours}",
    )
    perimetre: Prose | None = champ(
        "Périmètre",
        "Ce que le diagnostic regarde et ce qu’il laisse.",
        PUBLIQUE,
        exemple="|\n  Les dispositifs de la commune ; ceux de l’intercommunalité ne sont que cités.",
    )
    limites: Prose | None = champ(
        "Limites",
        "Qui n’a pas été rencontré, ce qui n’a pas pu être su.",
        PUBLIQUE,
        exemple="|\n  Aucune habitante, aucun habitant n’a encore été rencontré.",
    )
    reponses_aux_questions: Answers | None = champ(
        "Réponses aux huit questions",
        "Les réponses de l’équipe, avec leurs preuves et ce qui reste inconnu.",
        RESTITUTION,
    )
    horizons: Horizons | None = champ(
        "Horizons",
        "La durée du court, du moyen et du long terme, en mois.",
        PUBLIQUE,
        exemple="{court: 12, moyen: 36, long: 72}",
    )
    formations: tuple[Training, ...] | None = champ(
        "Formations", "Les formations à la participation déjà suivies.", PUBLIQUE
    )
    choix: tuple[Choice, ...] | None = champ(
        "Choix déclarés",
        "Ce que le territoire a choisi de ne pas faire, avec son motif : le constat correspondant n’est pas relevé.",
        RESTITUTION,
    )
    sources: dict[Key, Source] | None = champ("Sources", "Ce sur quoi la fiche repose.", PUBLIQUE)
