"""Words for participatory devices and their editions."""

from diagdemo.model.term import Ordinal, Term


class TypeDispositif(Term):
    """Le type de dispositif participatif."""

    BUDGET_PARTICIPATIF = "budget_participatif", "Budget participatif"
    CONSEIL_DE_QUARTIER = "conseil_de_quartier", "Conseil de quartier"
    CONSEIL_CITOYEN = (
        "conseil_citoyen",
        "Conseil citoyen",
        "En quartier prioritaire de la politique de la ville.",
    )
    CONSEIL_DE_DEVELOPPEMENT = "conseil_de_developpement", "Conseil de développement"
    INSTANCE_THEMATIQUE = (
        "instance_thematique",
        "Instance thématique",
        "Comité consultatif, commission, conseil des jeunes ou des sages.",
    )
    ASSEMBLEE_TIREE_AU_SORT = (
        "assemblee_tiree_au_sort",
        "Assemblée tirée au sort",
        "Convention, panel ou jury citoyen.",
    )
    ATELIER_CITOYEN = "atelier_citoyen", "Atelier citoyen", "Atelier, forum, conception à plusieurs."
    REUNION_PUBLIQUE = "reunion_publique", "Réunion publique"
    PLATEFORME_NUMERIQUE = "plateforme_numerique", "Plateforme numérique"
    CONSULTATION_QUESTIONNAIRE = "consultation_questionnaire", "Consultation par questionnaire"
    CONCERTATION_REGLEMENTAIRE = (
        "concertation_reglementaire",
        "Concertation réglementaire",
        "Concertation préalable, enquête publique.",
    )
    CONCERTATION_VOLONTAIRE = (
        "concertation_volontaire",
        "Concertation volontaire",
        "Démarche de concertation que la loi n’impose pas.",
    )
    REFERENDUM_LOCAL = (
        "referendum_local",
        "Référendum ou votation",
        "Référendum local, votation, consultation des électeurs.",
    )
    DROIT_INTERPELLATION = "droit_interpellation", "Droit d’interpellation", "Pétition, initiative citoyenne."
    FONDS_INITIATIVE = (
        "fonds_initiative",
        "Fonds d’initiative",
        "Fonds de participation, appel à projets d’habitants.",
    )
    GROUPE_ACTION_PROJET = "groupe_action_projet", "Groupe d’action projet"
    CHANTIER_PARTICIPATIF = (
        "chantier_participatif",
        "Chantier participatif",
        "Chantier ouvert, journée citoyenne.",
    )
    REGIE = "regie", "Régie ou gouvernance partagée", "Régie de quartier ou de territoire."
    LIEU_RESSOURCE = "lieu_ressource", "Lieu ressource", "Maison de la citoyenneté, tiers-lieu."
    EVALUATION_CITOYENNE = (
        "evaluation_citoyenne",
        "Évaluation citoyenne",
        "Observatoire, comité de suivi ou d’évaluation.",
    )
    SCIENCE_CITOYENNE = "science_citoyenne", "Science citoyenne", "Relevés et recherches avec les habitants."
    INFORMATION = "information", "Information", "Information, données ouvertes."
    EVENEMENT = "evenement", "Événement citoyen", "Assises, festival, journée de la participation."
    CADRE = "cadre", "Cadre", "Charte, pacte, délibération-cadre, contrat, programme."


class StatutDispositif(Term):
    """L’état du dispositif."""

    EN_PROJET = "en_projet", "En projet"
    ACTIF = "actif", "Actif"
    EN_PAUSE = "en_pause", "En pause"
    ARRETE = "arrete", "Arrêté", "Interrompu avant le terme prévu, ou sans terme prévu."
    TERMINE = "termine", "Terminé", "Allé jusqu’à son terme."


class Degre(Ordinal):
    """Le degré de participation, sur une échelle qui ordonne sans se calculer."""

    AFFICHAGE = "affichage", "Affichage", "La forme de la participation sans effet possible."
    INFORMATION = "information", "Information", "Les habitants sont informés, socle de tout le reste."
    CONSULTATION = "consultation", "Consultation", "Des avis sont recueillis."
    CONCERTATION = (
        "concertation",
        "Concertation",
        "On échange arguments contre arguments, et la collectivité rend compte.",
    )
    CO_CONSTRUCTION = "co_construction", "Co-construction", "Le projet s’écrit ensemble."
    CO_DECISION = "co_decision", "Co-décision", "La décision se prend ensemble."
    INITIATIVE_CITOYENNE = (
        "initiative_citoyenne",
        "Initiative citoyenne",
        "Les habitants proposent et pilotent.",
    )


class Etape(Term):
    """Une étape du cycle de vie d’une politique publique (liste par défaut)."""

    MISE_A_L_AGENDA = "mise_a_l_agenda", "Mise à l’agenda", "Le sujet est choisi, la priorité est posée."
    DIAGNOSTIC = "diagnostic", "Diagnostic", "On comprend la situation."
    ELABORATION = "elaboration", "Élaboration", "On imagine et on prépare les solutions."
    DECISION = "decision", "Décision", "On choisit."
    MISE_EN_OEUVRE = "mise_en_oeuvre", "Mise en œuvre", "On réalise."
    SUIVI = "suivi", "Suivi", "On vérifie l’avancement."
    EVALUATION = "evaluation", "Évaluation", "On juge des effets."


class Enjeu(Term):
    """Les huit enjeux de l’innovation démocratique."""

    DIVERSITE = "diversite", "Diversité", "Diversifier les participants, toucher les publics éloignés."
    MASSIFICATION = "massification", "Massification", "Dépasser le cercle des personnes déjà engagées."
    SOCIETE_ENGAGEMENT = (
        "societe_engagement",
        "Société de l’engagement",
        "Faire un territoire de l’engagement.",
    )
    POUVOIR_AGIR = "pouvoir_agir", "Pouvoir d’agir", "Rendre chacune et chacun capable d’agir."
    RELATION_DURABLE = (
        "relation_durable",
        "Relation durable",
        "Installer une relation participative dans la durée.",
    )
    CYCLE_COMPLET = "cycle_complet", "Cycle complet", "Associer à toutes les étapes des politiques publiques."
    DECISION_PARTAGEE = "decision_partagee", "Décision partagée", "Mieux décider ensemble."
    CONFIANCE = "confiance", "Confiance", "Renouer la confiance."


class Acces(Term):
    """Qui peut entrer."""

    OUVERT = "ouvert", "Ouvert à toutes et tous"
    OUVERT_ALLER_VERS = (
        "ouvert_aller_vers",
        "Ouvert, avec un effort pour aller vers",
        "Un effort particulier est fait pour certains publics.",
    )
    LIMITE = "limite", "Limité à certaines personnes"
    MIXTE = "mixte", "Mixte", "Une part ouverte, une part limitée."


class Recrutement(Term):
    """Comment les personnes participantes sont choisies."""

    VOLONTARIAT = "volontariat", "Volontariat"
    TIRAGE_AU_SORT = "tirage_au_sort", "Tirage au sort"
    TIRAGE_AU_SORT_STRATIFIE = "tirage_au_sort_stratifie", "Tirage au sort par catégories"
    DESIGNATION = "designation", "Désignation"
    ELECTION = "election", "Élection"
    CAPTIF = (
        "captif",
        "Public déjà réuni",
        "Classe, résidence, service : le public est là pour une autre raison.",
    )


class Modalite(Term):
    """Où la participation a lieu."""

    PRESENTIEL = "presentiel", "En présence"
    NUMERIQUE = "numerique", "En ligne"
    HYBRIDE = "hybride", "En présence et en ligne"


class Temporalite(Term):
    """Le rythme du dispositif."""

    PONCTUEL = "ponctuel", "Ponctuel"
    RECURRENT = "recurrent", "Récurrent", "Revient par éditions."
    PERMANENT = "permanent", "Permanent"


class StatutMandat(Term):
    """La forme de la commande passée au dispositif."""

    ECRIT_PUBLIC = "ecrit_public", "Écrit et public"
    ECRIT_INTERNE = "ecrit_interne", "Écrit, interne"
    ORAL = "oral", "Oral"
    ABSENT = "absent", "Absent"


class NiveauAssise(Term):
    """Ce qui fonde le dispositif."""

    AUCUNE = "aucune", "Aucune"
    USAGE = "usage", "Usage"
    CHARTE_REGLEMENT = "charte_reglement", "Charte ou règlement"
    DELIBERATION = "deliberation", "Délibération"
    OBLIGATION_LEGALE = "obligation_legale", "Obligation légale"


class OrdreDuJour(Term):
    """Qui écrit l’ordre du jour."""

    COLLECTIVITE = "collectivite", "La collectivité"
    CO_CONSTRUIT = "co_construit", "Écrit ensemble"
    MEMBRES = "membres", "Les membres"


class PublicVise(Term):
    """Un public que le dispositif vise ou touche."""

    JEUNES = "jeunes", "Jeunes"
    AINES = "aines", "Aîné·es"
    FEMMES = "femmes", "Femmes"
    REVENUS_MODESTES = "revenus_modestes", "Revenus modestes"
    HANDICAP = "handicap", "Personnes en situation de handicap"
    IMMIGRES = "immigres", "Personnes immigrées"
    ETUDIANTS = "etudiants", "Étudiant·es"
    ORGANISATIONS = "organisations", "Organisations"
    ELUS = "elus", "Élu·es"
    AGENTS = "agents", "Agents"
    EXPERTS = "experts", "Expert·es"
    QPV = "qpv", "Habitants des quartiers prioritaires"
    RURAUX_ISOLES = "ruraux_isoles", "Ruraux isolés"
    NON_INSCRITS = "non_inscrits", "Non-inscrits sur les listes électorales"
    NON_FRANCOPHONES = "non_francophones", "Personnes non francophones"
    USAGERS = "usagers", "Usagers d’un service"
    TOUS = "tous", "Toute la population"


class Echelle(Term):
    """L’échelle où le dispositif agit."""

    QUARTIER = "quartier", "Quartier"
    COMMUNE = "commune", "Commune"
    INTERCOMMUNALITE = "intercommunalite", "Intercommunalité"
    DEPARTEMENT = "departement", "Département"
    REGION = "region", "Région"
    NATIONALE = "nationale", "Nationale"


class Interaction(Term):
    """Ce que font ensemble les personnes présentes."""

    DISCUSSION = "discussion", "Discussion"
    EXPRESSION_SEULE = "expression_seule", "Expression seule"
    QUESTIONS_REPONSES = "questions_reponses", "Questions et réponses"
    FORMATION = "formation", "Formation"
    NEGOCIATION = "negociation", "Négociation"
    ECOUTE = "ecoute", "Écoute"
    AUCUNE = "aucune", "Aucune"


class ModeDecision(Term):
    """Comment le groupe arrive à sa conclusion."""

    SONDAGE = "sondage", "Recueil d’opinions"
    GENERATION_IDEES = "generation_idees", "Production d’idées"
    CONSENSUS = "consensus", "Consensus"
    VOTE = "vote", "Vote"


class RegleDeVote(Term):
    """La règle de vote."""

    PREFERENTIEL = "preferentiel", "Par ordre de préférence"
    PLURALITE = "pluralite", "Majorité relative"
    MAJORITE = "majorite", "Majorité absolue"
    MAJORITE_QUALIFIEE = "majorite_qualifiee", "Majorité qualifiée"
    UNANIMITE = "unanimite", "Unanimité"


class Facilitation(Term):
    """Qui facilite les échanges."""

    PROFESSIONNELLE = "professionnelle", "Professionnelle"
    FORMEE = "formee", "Personnes formées"
    NON_FORMEE = "non_formee", "Personnes non formées"
    AUCUNE = "aucune", "Aucune"


class Effet(Term):
    """Ce que le dispositif change."""

    CONNAISSANCES_ATTITUDES = "connaissances_attitudes", "Connaissances et attitudes"
    CAPACITES_CIVIQUES = "capacites_civiques", "Capacités civiques"
    POLITIQUES_PUBLIQUES = "politiques_publiques", "Politiques publiques"
    FONCTIONNEMENT_INSTITUTION = "fonctionnement_institution", "Fonctionnement de l’institution"
    CONFLIT = "conflit", "Apaisement ou transformation de conflits"


class StatutEvaluation(Term):
    """Où en est l’évaluation du dispositif."""

    AUCUNE = "aucune", "Aucune"
    PREVUE = "prevue", "Prévue"
    EN_COURS = "en_cours", "En cours"
    FAITE = "faite", "Faite"


class StatutDonnees(Term):
    """Les résultats sont-ils ouverts à toutes et tous ?"""

    AUCUNE = "aucune", "Aucune"
    RESULTATS_PUBLIES = (
        "resultats_publies",
        "Résultats publiés",
        "Lisibles par tous, sans données réutilisables.",
    )
    PUBLIEES = "publiees", "Données publiées", "Données réutilisables."


class NatureEvenement(Term):
    """Ce qui est arrivé au dispositif."""

    CREATION = "creation", "Création"
    DELIBERATION = "deliberation", "Délibération"
    PRESENTATION = "presentation", "Présentation à l’assemblée"
    RECONNAISSANCE = "reconnaissance", "Prix ou reconnaissance"
    REFORME = "reforme", "Réforme"
    SUSPENSION = "suspension", "Suspension"
    REPRISE = "reprise", "Reprise"
    ANNULATION = "annulation", "Annulation"
    ARRET = "arret", "Arrêt"
    AUTRE = "autre", "Autre"


class StatutReponse(Term):
    """La réponse donnée à une proposition."""

    ACCEPTEE = "acceptee", "Acceptée"
    ACCEPTEE_EN_PARTIE = "acceptee_en_partie", "Acceptée en partie"
    REFUSEE_MOTIVEE = "refusee_motivee", "Refusée, avec un motif"
    REFUSEE_SANS_MOTIF = "refusee_sans_motif", "Refusée, sans motif"
    EN_EXAMEN = "en_examen", "En examen"
    SANS_REPONSE = "sans_reponse", "Sans réponse"
    RETIREE = "retiree", "Retirée"


class StatutRealisation(Term):
    """Où en est la réalisation d’une proposition acceptée."""

    NON_COMMENCEE = "non_commencee", "Non commencée"
    EN_COURS = "en_cours", "En cours"
    REALISEE = "realisee", "Réalisée"
    ABANDONNEE = "abandonnee", "Abandonnée"
