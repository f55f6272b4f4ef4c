"""Links between actors, devices and the collectivité: the edges that people declare."""

from __future__ import annotations

from typing import Annotated

from diagdemo.model.fact import Fact
from diagdemo.model.fields import PUBLIQUE, Bounds, Line, NodeRef, NotAfter, champ
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.source import Sourced
from diagdemo.model.vocabulary.actors import StatutLien, Verbe


class Link(Sourced):
    """Un lien, écrit une seule fois, dans l’une ou l’autre des deux fiches."""

    vers: NodeRef | None = champ(
        "Vers", "La fiche vers laquelle va le lien : « cette fiche » + verbe + « vers ».", PUBLIQUE
    )
    de: NodeRef | None = champ(
        "De", "La fiche d’où vient le lien : « de » + verbe + « cette fiche ».", PUBLIQUE
    )
    type: Verbe = champ("Verbe", "Ce qui relie les deux fiches.", PUBLIQUE, requis=True)
    libelle: Line | None = champ("Libellé", "Le lien en quelques mots ; nécessaire avec « autre ».", PUBLIQUE)
    statut: Fact[StatutLien] | None = champ(
        "Statut",
        "Actuelle si rien n’est dit ; un lien qui n’a qu’une date de plus de deux ans reste à confirmer.",
        PUBLIQUE,
    )
    debut: Annotated[Fact[PartialDate], NotAfter("fin")] | None = champ("Début", "Depuis quand.", PUBLIQUE)
    fin: Fact[PartialDate] | None = champ("Fin", "Jusqu’à quand.", PUBLIQUE)
    date: PartialDate | None = champ("Date", "La date où le lien est constaté, sans début connu.", PUBLIQUE)
    quantite: Annotated[Fact[int], Bounds(0)] | None = champ(
        "Quantité", "Combien de sièges, de réunions, de personnes.", PUBLIQUE
    )
