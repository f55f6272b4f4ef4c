"""Interviews: who was met, what they allow, what they said."""

from __future__ import annotations

from typing import Annotated, ClassVar

from diagdemo.model.fields import (
    INTERNE,
    RESTITUTION,
    ActorRef,
    Bounds,
    Code,
    DeviceRef,
    Key,
    Line,
    Part,
    Prose,
    Record,
    Replaceable,
    Unit,
    champ,
)
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.vocabulary import interviews as v

ExtractId = Annotated[str, Code("un identifiant d’extrait", r"[A-Za-z0-9_-]{1,64}", "x1")]
ThemeCode = Annotated[str, Replaceable("themes")]


class Consent(Part):
    """Ce que la personne permet de faire de ses paroles."""

    statut: v.StatutConsentement = champ(
        "État", "Recueilli, refusé, retiré, en attente.", INTERNE, requis=True
    )
    portee: v.Portee | None = champ("Portée", "Jusqu’où ses paroles peuvent aller.", INTERNE)
    date: PartialDate | None = champ("Date", "Quand le consentement a été donné.", INTERNE)
    date_retrait: PartialDate | None = champ("Retiré le", "Quand il a été retiré.", INTERNE)
    relu_le: PartialDate | None = champ(
        "Relu le",
        "Quand la personne a relu ses citations ; sans cela, rien n’est cité hors de l’équipe.",
        INTERNE,
    )


class AnswerGiven(Part):
    """Une réponse au guide d’entretien."""

    niveau: Annotated[int, Bounds(1, 4)] | None = champ(
        "Niveau", "De 1 à 4, quand la question s’y prête.", INTERNE
    )
    texte: Prose | None = champ("Réponse", "La réponse, résumée.", INTERNE)


class Extract(Part):
    """Un extrait de l’entretien."""

    id: ExtractId = champ("Identifiant", "Court et unique dans l’entretien : x1, x2…", INTERNE, requis=True)
    texte: Prose = champ(
        "Texte", "Les mots de la personne, sans rien qui la fasse reconnaître.", RESTITUTION, requis=True
    )
    themes: tuple[ThemeCode, ...] | None = champ("Thèmes", "Les thèmes de la grille de codage.", RESTITUTION)
    sens: v.Sens | None = champ("Sens", "Positif, négatif, ambivalent, neutre.", RESTITUTION)
    dispositifs: tuple[DeviceRef, ...] | None = champ(
        "Dispositifs", "Les dispositifs dont elle parle.", RESTITUTION
    )
    acteurs: tuple[ActorRef, ...] | None = champ("Acteurs", "Les acteurs dont elle parle.", INTERNE)
    diffusion: v.Diffusion | None = champ(
        "Diffusion", "Jusqu’où l’extrait peut aller, jamais plus loin que le consentement.", INTERNE
    )
    paraphrase: Prose | None = champ(
        "Paraphrase", "La même idée dans les mots de l’équipe, pour qui ne peut pas être cité.", RESTITUTION
    )


class Interview(Record):
    """Un entretien, sous pseudonyme : le nom de la personne n’est nulle part dans le dépôt."""

    KIND: ClassVar[str] = "interview"
    FOLDER: ClassVar[str | None] = "interviews"
    LABEL: ClassVar[tuple[str, str]] = ("un entretien", "entretiens")

    date: PartialDate = champ("Date", "Le mois suffit.", INTERNE, requis=True, exemple="2026-02")
    college: v.College = champ(
        "Collège",
        "Élu, agent, direction, association, citoyen, opérateur, autre.",
        RESTITUTION,
        requis=True,
        exemple="agent",
    )
    fonction: Line | None = champ(
        "Fonction",
        "Une fonction générale, jamais un nom.",
        INTERNE,
        exemple="agent·e en charge de la participation",
    )
    mode: v.ModeEntretien | None = champ(
        "Mode", "En présence, en visioconférence, au téléphone, par écrit.", INTERNE, exemple="presentiel"
    )
    duree_min: Annotated[int, Bounds(1, 600), Unit("min")] | None = champ(
        "Durée", "En minutes.", INTERNE, exemple="55"
    )
    consentement: Consent = champ(
        "Consentement",
        "Ce que la personne permet.",
        INTERNE,
        requis=True,
        exemple="\n  statut: recueilli\n  portee: citation_pseudonymisee\n  date: 2026-02-11",
    )
    conserver_jusqu_au: PartialDate = champ(
        "À conserver jusqu’au",
        "Le jour où l’entretien devra être effacé.",
        INTERNE,
        requis=True,
        exemple="2027-06-30",
    )
    guide: Line | None = champ("Guide", "La version du guide d’entretien.", INTERNE)
    questions_posees: tuple[ThemeCode, ...] | None = champ(
        "Questions posées",
        "Les thèmes sur lesquels la personne a été interrogée, même si elle n’a rien dit.",
        INTERNE,
    )
    reponses: dict[Key, AnswerGiven] | None = champ(
        "Réponses",
        "Par question du guide.",
        INTERNE,
        exemple="\n  portage_politique: {niveau: 3, texte: Un soutien réel mais peu dit.}",
    )
    extraits: tuple[Extract, ...] | None = champ(
        "Extraits",
        "Quelques phrases choisies, chacune avec ses thèmes.",
        RESTITUTION,
        exemple="\n  - id: x1\n    texte: |\n      On nous consulte quand tout est décidé.\n    themes: [cadre_mandat]\n    sens: negatif\n    diffusion: restitution",
    )
    synthese: Prose | None = champ(
        "Synthèse",
        "L’essentiel en quelques phrases, sans nom ni opinion sur des personnes.",
        INTERNE,
        exemple="|\n  Attend un cadre écrit et des réponses plus rapides.",
    )
