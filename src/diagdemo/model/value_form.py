"""The long form of a fact, as people write it: the value with its precision, its date and its sources."""

from __future__ import annotations

from diagdemo.model.fields import PUBLIQUE, Line, Part, SourceKeys, champ
from diagdemo.model.partial_date import PartialDate
from diagdemo.model.vocabulary.evidence import Fiabilite, Precision


class ValueForm(Part):
    """Une valeur avec ce qui permet de la juger. Plusieurs valeurs s’écrivent en liste ; aucune n’efface l’autre."""

    valeur: Line | None = champ(
        "Valeur",
        "Ce qui a été compté, constaté ou tenu ; « inconnu » et « sans_objet » sont permis.",
        PUBLIQUE,
    )
    prevu: Line | None = champ("Prévu", "Ce qui était annoncé ou prévu, quand cela diffère.", PUBLIQUE)
    precision: Precision | None = champ(
        "Précision", "Ce que vaut le chiffre : exact si rien n’est dit.", PUBLIQUE
    )
    date: PartialDate | None = champ("Date", "La date du fait, même partielle.", PUBLIQUE)
    source: SourceKeys | None = champ("Source", "Une clé de « sources », ou une liste de clés.", PUBLIQUE)
    fiabilite: Fiabilite | None = champ("Fiabilité", "Comment le fait a été établi.", PUBLIQUE)
    definition: Line | None = champ("Définition", "Ce que le chiffre compte exactement.", PUBLIQUE)
    note: Line | None = champ("Note", "Une réserve, ou le motif d’un « sans_objet ».", PUBLIQUE)
