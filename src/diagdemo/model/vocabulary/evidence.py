"""Words for what a fact is worth: its precision, its reliability, the nature of its source."""

from diagdemo.model.term import Term


class Precision(Term):
    """Ce que vaut un chiffre, tel que la source le dit."""

    EXACT = "exact", "exactement"
    ENVIRON = "environ", "environ"
    PRESQUE = "presque", "près de"
    PLUS_DE = "plus_de", "plus de"
    MOINS_DE = "moins_de", "moins de"
    AU_MOINS = "au_moins", "au moins"
    AU_PLUS = "au_plus", "au plus"
    CALCUL = (
        "calcul",
        "par calcul",
        "Obtenu par un calcul, non écrit tel quel dans la source ; le dire en note.",
    )


class Fiabilite(Term):
    """Comment le fait a été établi."""

    MESUREE = "mesuree", "Mesurée", "Comptée ou relevée."
    DECLAREE = "declaree", "Déclarée", "Dite par la structure concernée."
    ESTIMEE = "estimee", "Estimée", "Évaluée sans comptage."
    OUIE_DIRE = "ouie_dire", "Par ouï-dire", "Rapportée par un tiers."


class NatureSource(Term):
    """La nature d’une source."""

    OFFICIELLE = "officielle", "Source officielle"
    PRESSE = "presse", "Presse"
    ASSOCIATION = "association", "Association"
    GROUPE_POLITIQUE = "groupe_politique", "Groupe politique"
    PRESTATAIRE = "prestataire", "Prestataire"
    RECHERCHE = "recherche", "Recherche"
    RESEAU = "reseau", "Réseau de collectivités"
    PARLEMENT = "parlement", "Travaux parlementaires"
    COMMUN = "commun", "Ressource commune", "Fiche partagée, wiki, commun documentaire."
    ENTRETIEN = "entretien", "Entretien"
    OBSERVATION = "observation", "Observation"
    DOCUMENT_INTERNE = "document_interne", "Document interne"
    AUTRE = "autre", "Autre source"
