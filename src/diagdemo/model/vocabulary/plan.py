"""Words for ambitions, actions and the opinions given on constats."""

from diagdemo.model.term import Ordinal, Term


class Horizon(Ordinal):
    """L’horizon d’une ambition."""

    COURT = "court", "Court terme"
    MOYEN = "moyen", "Moyen terme"
    LONG = "long", "Long terme"


class Operation(Term):
    """Ce qu’une ambition change à l’écosystème."""

    AJOUTER = "ajouter", "Ajouter"
    MODIFIER = "modifier", "Modifier"
    RETIRER = "retirer", "Retirer"


class Avancement(Ordinal):
    """Où en est une action."""

    NON_COMMENCE = "non_commence", "Non commencée"
    LIMITE = "limite", "Avancement limité"
    SUBSTANTIEL = "substantiel", "Avancement substantiel"
    ACHEVE = "acheve", "Achevée"


class Potentiel(Ordinal):
    """Ce que l’action peut changer."""

    INCERTAIN = "incertain", "Incertain"
    MODESTE = "modeste", "Modeste"
    SUBSTANTIEL = "substantiel", "Substantiel"


class Resultats(Ordinal):
    """Ce que l’action a changé."""

    DEGRADE = "degrade", "Dégradé"
    INCHANGE = "inchange", "Inchangé"
    MARGINAL = "marginal", "Marginal"
    MAJEUR = "majeur", "Majeur"
    REMARQUABLE = "remarquable", "Remarquable"


class GroupeAvis(Term):
    """Le groupe qui donne son avis sur un constat."""

    EQUIPE = "equipe", "L’équipe du diagnostic"
    ELUS = "elus", "Les élu·es"
    ADMINISTRATION = "administration", "L’administration"
    SOCIETE_CIVILE = "societe_civile", "La société civile"


class Avis(Term):
    """L’avis d’un groupe sur un constat."""

    CONFIRME = "confirme", "Confirme"
    NUANCE = "nuance", "Nuance"
    ECARTE = "ecarte", "Écarte"


class NatureConstat(Term):
    """Ce qu’est un constat."""

    POINT_FORT = "point_fort", "Point fort"
    POINT_A_TRAVAILLER = "point_a_travailler", "Point à travailler"
    VIGILANCE = "vigilance", "Point de vigilance"
    SPECIFICITE = "specificite", "Spécificité"
    RESERVE = "reserve", "Réserve"


class EtatConstat(Term):
    """Ce que les données permettent de dire d’un constat."""

    DECLENCHE = "declenche", "Relevé"
    NON_DECLENCHE = "non_declenche", "Non relevé"
    INDETERMINE = "indetermine", "Indéterminé", "Il manque au moins une donnée pour le dire."


class Pilier(Term):
    """Les quatre piliers de lecture du DémoMètre de Démocratie Ouverte."""

    REPRESENTATION = "representation", "Représentation"
    TRANSPARENCE = "transparence", "Transparence"
    PARTICIPATION = "participation", "Participation"
    COOPERATION = "cooperation", "Coopération"
