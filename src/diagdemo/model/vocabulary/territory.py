"""Words for territories and for the steps of a diagnosis."""

from diagdemo.model.term import Term


class TypeTerritoire(Term):
    """Le type de territoire."""

    COMMUNE = "commune", "Commune"
    EPCI = "epci", "EPCI", "Communauté de communes, d’agglomération ou urbaine."
    METROPOLE = "metropole", "Métropole"
    DEPARTEMENT = "departement", "Département"
    REGION = "region", "Région"
    AUTRE = (
        "autre",
        "Autre territoire",
        "Syndicat, parc naturel régional, pays, pôle d’équilibre : à préciser dans « nature ».",
    )


class NatureTerritoire(Term):
    """La forme juridique du territoire."""

    CC = "cc", "Communauté de communes"
    CA = "ca", "Communauté d’agglomération"
    CU = "cu", "Communauté urbaine"
    METROPOLE = "metropole", "Métropole"
    EPT = "ept", "Établissement public territorial"
    SYNDICAT_MIXTE = "syndicat_mixte", "Syndicat mixte"
    SYNDICAT = "syndicat", "Syndicat intercommunal"
    PNR = "pnr", "Parc naturel régional"
    PETR = "petr", "Pôle d’équilibre territorial et rural"
    PAYS = "pays", "Pays"
    AUTRE = "autre", "Autre forme"


class Statut(Term):
    """Où en est le diagnostic."""

    PREPARATION = "preparation", "En préparation"
    EN_COURS = "en_cours", "En cours"
    RESTITUE = "restitue", "Restitué"
    SUIVI = "suivi", "En suivi"


class StatutEtape(Term):
    """Où en est une étape du diagnostic."""

    A_VENIR = "a_venir", "À venir"
    EN_COURS = "en_cours", "En cours"
    TERMINEE = "terminee", "Terminée"
    ABANDONNEE = "abandonnee", "Abandonnée"


class VersionDiagnostic(Term):
    """La version du diagnostic."""

    V1 = "V1", "Version 1", "Avant les séminaires."
    V2 = "V2", "Version 2", "Après les réponses reçues dans les séminaires."


class TypeEvenementDiagnostic(Term):
    """Un temps fort du diagnostic."""

    REUNION_EQUIPE = "reunion_equipe", "Réunion de l’équipe pilote"
    SEMINAIRE_ELUS = "seminaire_elus", "Séminaire des élu·es"
    SEMINAIRE_ADMINISTRATION = "seminaire_administration", "Séminaire de l’administration"
    ATELIER_CREATIF = "atelier_creatif", "Atelier créatif"
    PRESENTATION_PUBLIQUE = "presentation_publique", "Présentation publique"
    PRESENTATION_CIBLEE = "presentation_ciblee", "Présentation à des acteurs ciblés"


class Question(Term):
    """Les huit questions auxquelles répond le diagnostic."""

    RESULTATS = (
        "resultats",
        "Résultats et impacts",
        "Quels sont les résultats et les impacts de chaque dispositif ?",
    )
    SPECIFICITES = (
        "specificites",
        "Spécificités",
        "Qu’est-ce qui est propre à l’écosystème participatif du territoire ?",
    )
    SOLUTIONS = (
        "solutions",
        "Solutions qui portent",
        "Quelles solutions techniques et méthodologiques portent leurs fruits ?",
    )
    COMBINAISONS = "combinaisons", "Combinaisons", "Quelles combinaisons de dispositifs observe-t-on ?"
    MOYENS = "moyens", "Moyens", "Quels moyens humains et financiers sont consacrés à la participation ?"
    PORTAGE_POLITIQUE = "portage_politique", "Portage politique", "Quel est le portage politique ?"
    POSTURE_ELUS = "posture_elus", "Posture des élu·es", "Quelle est la posture des élu·es ?"
    POSTURE_AGENTS = "posture_agents", "Posture des agents", "Quelle est la posture des agents ?"


class Public(Term):
    """À qui s’adresse une formation, ou qui a coproduit."""

    ELU = "elu", "Élu·es"
    AGENT = "agent", "Agents"
    DIRECTION = "direction", "Direction générale"
    ASSOCIATION = "association", "Associations"
    CITOYEN = "citoyen", "Habitantes et habitants"
    OPERATEUR = "operateur", "Opérateurs"
    AUTRE = "autre", "Autres"
