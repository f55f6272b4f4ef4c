"""Sources: what the facts of a record rest on."""

from __future__ import annotations

from diagdemo.model.fact import Fact
from diagdemo.model.fields import (
    INTERNE,
    PUBLIQUE,
    RESTITUTION,
    ExtractRef,
    Line,
    Part,
    SourceKeys,
    Url,
    champ,
)
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.vocabulary.evidence import Fiabilite, NatureSource
from diagdemo.model.vocabulary.interviews import College


class Source(Part):
    """Un document, une page, un entretien ou une observation sur lesquels reposent des faits."""

    titre: Line | None = champ("Titre", "Le titre du document ou de la page.", PUBLIQUE)
    editeur: Line | None = champ(
        "Éditeur",
        "L’organisme qui publie ; jamais le nom d’une personne. L’éditeur ou l’adresse suffit.",
        PUBLIQUE,
    )
    nature: NatureSource | None = champ("Nature", "D’où vient l’information.", PUBLIQUE)
    url: Url | None = champ("Adresse", "L’adresse de la page, en entier.", PUBLIQUE)
    date: PartialDate | None = champ("Date", "La date de publication, même partielle.", PUBLIQUE)
    consulte_le: PartialDate | None = champ("Consultée le", "Le jour où la page a été lue.", PUBLIQUE)
    college: College | None = champ(
        "Collège", "Pour un entretien : le collège de la personne, jamais son nom.", RESTITUTION
    )
    entretien: ExtractRef | None = champ(
        "Entretien", "L’entretien ou l’extrait, s’il est dans ce dépôt.", INTERNE
    )
    note: Line | None = champ("Note", "Une réserve sur la source : tronquée, non datée, annonce…", PUBLIQUE)


class Sourced(Part):
    """Ce que disent de leur preuve les blocs qui rapportent un fait."""

    source: SourceKeys | None = champ(
        "Source",
        "Une clé de « sources », ou une liste de clés. Sans elle, toutes les sources de la fiche valent.",
        PUBLIQUE,
    )
    fiabilite: Fiabilite | None = champ("Fiabilité", "Comment le fait a été établi.", PUBLIQUE)
    note: Line | None = champ("Note", "Une précision ou une réserve, en une phrase.", PUBLIQUE)


class OtherMeasure(Sourced):
    """Une mesure qui n’a pas de champ à elle."""

    libelle: Line = champ("Libellé", "Ce qui est compté, en quelques mots.", PUBLIQUE, requis=True)
    valeur: Fact[float] = champ("Valeur", "Le nombre seul ; l’unité a son champ.", PUBLIQUE, requis=True)
    unite: Line | None = champ("Unité", "L’unité : €, %, personnes, ans…", PUBLIQUE)
    date: PartialDate | None = champ("Date", "La date de la mesure.", PUBLIQUE)


class OtherFact(Sourced):
    """Un fait en mots qui n’a pas de champ à lui."""

    libelle: Line = champ("Libellé", "Ce dont il s’agit, en quelques mots.", PUBLIQUE, requis=True)
    texte: Fact[str] = champ("Fait", "Le fait, en une phrase, sans opinion.", PUBLIQUE, requis=True)
    date: PartialDate | None = champ("Date", "La date du fait.", PUBLIQUE)
