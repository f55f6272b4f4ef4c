"""Words for interviews, their consent and the grid that codes them."""

from diagdemo.model.term import Ordinal, Term


class College(Term):
    """Le collège de la personne rencontrée."""

    ELU = "elu", "Élu·es"
    AGENT = "agent", "Agents"
    DIRECTION = "direction", "Direction", "Direction générale, cabinet."
    ASSOCIATION = "association", "Associations"
    CITOYEN = "citoyen", "Habitantes et habitants"
    OPERATEUR = "operateur", "Opérateurs"
    AUTRE = "autre", "Autres"


class ModeEntretien(Term):
    """Comment l’entretien s’est tenu."""

    PRESENTIEL = "presentiel", "En présence"
    VISIO = "visio", "En visioconférence"
    TELEPHONE = "telephone", "Au téléphone"
    ECRIT = "ecrit", "Par écrit"


class StatutConsentement(Term):
    """Où en est le consentement."""

    RECUEILLI = "recueilli", "Recueilli"
    REFUSE = "refuse", "Refusé"
    RETIRE = "retire", "Retiré"
    EN_ATTENTE = "en_attente", "En attente"


class Portee(Ordinal):
    """Ce que la personne permet de faire de ses paroles."""

    ANALYSE_INTERNE = "analyse_interne", "Analyse interne", "Jamais cité."
    CITATION_PSEUDONYMISEE = (
        "citation_pseudonymisee",
        "Citation sous pseudonyme",
        "Cité par son collège seul.",
    )
    CITATION_NOMINATIVE = "citation_nominative", "Citation avec la fonction ou le nom"


class Diffusion(Ordinal):
    """Jusqu’où un extrait, un champ ou un document peut aller."""

    INTERNE = "interne", "Interne", "L’équipe du diagnostic."
    RESTITUTION = "restitution", "Restitution", "Les personnes réunies dans le territoire."
    PUBLIQUE = "publique", "Publique", "Tout le monde."


class Sens(Term):
    """Le sens d’un propos."""

    POSITIF = "positif", "Positif"
    NEGATIF = "negatif", "Négatif"
    AMBIVALENT = "ambivalent", "Ambivalent"
    NEUTRE = "neutre", "Neutre"


class Theme(Term):
    """La grille de codage par défaut : enjeux, freins, avantages et thèmes du diagnostic."""

    DIVERSITE = "diversite", "Diversité des publics"
    MASSIFICATION = "massification", "Massification"
    SOCIETE_ENGAGEMENT = "societe_engagement", "Société de l’engagement"
    POUVOIR_AGIR = "pouvoir_agir", "Pouvoir d’agir"
    RELATION_DURABLE = "relation_durable", "Relation durable"
    CYCLE_COMPLET = "cycle_complet", "Cycle complet"
    DECISION_PARTAGEE = "decision_partagee", "Décision partagée"
    CONFIANCE = "confiance", "Confiance"
    TEMPS = "temps", "Frein : le temps"
    TOUJOURS_LES_MEMES = "toujours_les_memes", "Frein : toujours les mêmes"
    LEGITIMITE_ELECTIVE = "legitimite_elective", "Frein : la légitimité de l’élection"
    COMPLEXITE = "complexite", "Frein : la complexité"
    UTILITE = "utilite", "Frein : à quoi bon"
    PROJETS_ADAPTES = "projets_adaptes", "Avantage : des projets mieux adaptés"
    EXPERTISE_USAGE = "expertise_usage", "Avantage : l’expertise d’usage"
    ANTICIPATION_CONFLITS = "anticipation_conflits", "Avantage : des conflits anticipés"
    EFFICACITE_LONG_TERME = "efficacite_long_terme", "Avantage : l’efficacité à long terme"
    LIEN_SOCIAL = "lien_social", "Avantage : le lien social"
    PORTAGE_POLITIQUE = "portage_politique", "Portage politique"
    POSTURE_ELU = "posture_elu", "Posture des élu·es"
    POSTURE_AGENT = "posture_agent", "Posture des agents"
    MOYENS = "moyens", "Moyens"
    TRANSVERSALITE = "transversalite", "Transversalité"
    CADRE_MANDAT = "cadre_mandat", "Cadre et mandat"
    NUMERIQUE = "numerique", "Numérique"
    SUR_SOLLICITATION = "sur_sollicitation", "Sur-sollicitation"
    IMPACT = "impact", "Impact"
    MEMOIRE_PARTICIPATION = "memoire_participation", "Mémoire de la participation"
