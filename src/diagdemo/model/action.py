"""Actions: who does what, by when, with what, and how far it has come."""

from __future__ import annotations

from typing import Annotated, ClassVar

from diagdemo.model.fact import Fact
from diagdemo.model.fields import (
    PUBLIQUE,
    ActorRef,
    Bounds,
    ConstatCode,
    Key,
    Line,
    Part,
    ProofRef,
    Prose,
    Record,
    Ref,
    Replaceable,
    Unit,
    Url,
    champ,
)
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.source import Source
from diagdemo.model.vocabulary import plan as v


class ActionMeans(Part):
    """Les moyens de l’action."""

    cout: Annotated[Fact[float], Bounds(0), Unit("€")] | None = champ("Coût", "En euros.", PUBLIQUE)
    etp: Annotated[Fact[float], Bounds(0), Unit("ETP")] | None = champ(
        "Équivalents temps plein", "Le temps de travail.", PUBLIQUE
    )
    note: Line | None = champ("Note", "Une précision.", PUBLIQUE)


class Proof(Part):
    """Un document qui prouve."""

    url: Url | None = champ("Adresse", "L’adresse du document.", PUBLIQUE)
    titre: Line | None = champ("Titre", "Le titre du document.", PUBLIQUE)


class Progress(Part):
    """Un point d’avancement ; le dernier est l’état actuel."""

    date: PartialDate = champ("Date", "Le jour du point.", PUBLIQUE, requis=True)
    avancement: v.Avancement = champ(
        "Avancement", "Non commencée, limité, substantiel, achevée.", PUBLIQUE, requis=True
    )
    note: Line | None = champ("Note", "Ce qui a été fait, ce qui bloque.", PUBLIQUE)
    preuves: tuple[Proof | ProofRef, ...] | None = champ(
        "Preuves", "Des documents ou des fiches ; sans elles, l’avancement est « sans preuve ».", PUBLIQUE
    )


class Action(Record):
    """Une action du plan."""

    KIND: ClassVar[str] = "action"
    FOLDER: ClassVar[str | None] = "actions"
    LABEL: ClassVar[tuple[str, str]] = ("une action", "actions")

    intitule: Line = champ(
        "Intitulé",
        "L’action, en commençant par un verbe.",
        PUBLIQUE,
        requis=True,
        exemple="Écrire la charte de la participation",
    )
    pilote: ActorRef = champ(
        "Pilote",
        "L’acteur qui en répond ; jamais une personne nommée.",
        PUBLIQUE,
        requis=True,
        exemple="service-participation",
    )
    echeance: Fact[PartialDate] = champ(
        "Échéance", "Pour quand ; le mois suffit.", PUBLIQUE, requis=True, exemple="2026-12"
    )
    description: Prose | None = champ("Description", "Ce qui sera fait, en deux ou trois phrases.", PUBLIQUE)
    probleme: Prose | None = champ("Problème", "Le problème auquel elle répond.", PUBLIQUE)
    copilotes: tuple[ActorRef, ...] | None = champ(
        "Copilotes", "Les acteurs qui l’accompagnent.", PUBLIQUE, exemple="[conseil-de-developpement]"
    )
    moyens: ActionMeans | None = champ(
        "Moyens", "Ce qu’elle coûte en argent et en temps.", PUBLIQUE, exemple="{cout: 5000, etp: 0.2}"
    )
    preuve_attendue: Line | None = champ("Preuve attendue", "Ce qui montrera qu’elle est faite.", PUBLIQUE)
    ambitions: tuple[Annotated[str, Ref(("ambition",))], ...] | None = champ(
        "Ambitions", "Les ambitions qu’elle sert.", PUBLIQUE, exemple="[reponse-sous-deux-mois]"
    )
    constats: tuple[ConstatCode, ...] | None = champ(
        "Constats", "Les constats auxquels elle répond.", PUBLIQUE, exemple="[CAD-01]"
    )
    themes: tuple[Annotated[str, Replaceable("themes")], ...] | None = champ(
        "Thèmes", "Les thèmes de la grille de codage qu’elle traite, freins compris.", PUBLIQUE
    )
    potentiel: Fact[v.Potentiel] | None = champ(
        "Potentiel", "Ce qu’elle peut changer.", PUBLIQUE, exemple="modeste"
    )
    suivi: tuple[Progress, ...] | None = champ(
        "Suivi",
        "Des points datés ; le dernier est l’état actuel.",
        PUBLIQUE,
        exemple="\n  - {date: 2026-05-02, avancement: non_commence}",
    )
    resultats: Fact[v.Resultats] | None = champ("Résultats", "Ce qu’elle a changé.", PUBLIQUE)
    sources: dict[Key, Source] | None = champ("Sources", "Ce sur quoi la fiche repose.", PUBLIQUE)
