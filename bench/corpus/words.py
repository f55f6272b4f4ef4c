"""The French words from which the records of the corpus are made."""

from __future__ import annotations

PLACES = (
    "Aubrelune", "Bellegrève", "Brésolles", "Clairvent", "Corbérive", "Écluzelle", "Épinouze", "Fontérables",
    "Grandlieue", "Hautecombe", "Îlérable", "Jonquerets", "Kerlaouen", "Lanvénec", "Maugérard", "Mérinvaux",
    "Noirépine", "Œuvraye", "Pontorbel", "Quincéol", "Réauvallon", "Sarrebrune", "Tréméloc", "Ulméraie",
    "Valmorée", "Vernéville", "Villerçon", "Xaintrève", "Ysergues", "Zonzelle",
)  # fmt: skip
RIVERS = (
    "la-Brève",
    "l’Orge",
    "la-Sarvelle",
    "le-Lac",
    "Mer",
    "les-Étangs",
    "la-Forêt",
    "Loir",
    "Cère",
    "Oise",
)
SAINTS = (
    "",
    "Saint-",
    "Vieux-",
    "Neuf-",
    "Haut-",
    "Bas-",
    "Grand-",
    "Petit-",
    "Mont-",
    "Val-",
    "Bourg-",
    "Clos-",
)
QUARTERS = ("Tilleuls", "Filatures", "Pont-Neuf", "Coteaux", "Gare", "Lavoirs", "Glycines", "Remparts")

ACTORS = (
    ("service-vie-citoyenne", "Service de la vie citoyenne", "service", "collectivite"),
    ("direction-generale", "Direction générale des services", "fonction", "collectivite"),
    ("delegation-participation", "Délégation à la participation", "fonction", "collectivite"),
    ("delegation-cadre-de-vie", "Délégation au cadre de vie", "fonction", "collectivite"),
    ("services-techniques", "Services techniques municipaux", "service", "collectivite"),
    ("service-jeunesse", "Service jeunesse et éducation", "service", "collectivite"),
    ("service-urbanisme", "Service de l’urbanisme", "service", "collectivite"),
    ("ccas", "Centre communal d’action sociale", "service", "collectivite"),
    ("mission-proximite", "Mission de proximité", "service", "collectivite"),
    ("regie-des-eaux", "Régie des eaux", "organisation", "regie"),
    ("prefecture", "Préfecture du département", "organisation", "etat_operateur"),
    ("bailleur", "Office de l’habitat solidaire", "organisation", "bailleur_societe_publique"),
    ("centre-social", "Centre social des Glycines", "organisation", "association"),
    ("mjc", "Maison des jeunes et de la culture", "organisation", "association"),
    ("atelier-velo", "Atelier vélo du faubourg", "organisation", "association"),
    ("union-commercants", "Union commerçante du centre", "organisation", "association"),
    ("comite-des-fetes", "Comité des fêtes de la place", "organisation", "association"),
    ("amicale-locataires", "Amicale des locataires", "organisation", "association"),
    ("club-boulistes", "Boulistes réunis", "organisation", "association"),
    ("rive-gauche", "Habitants de la rive gauche", "collectif_informel", "collectif_citoyen"),
    ("ruelle-fleurie", "Jardiniers de la ruelle fleurie", "collectif_informel", "collectif_citoyen"),
    ("parents-du-quai", "Parents d’élèves du quai", "collectif_informel", "collectif_citoyen"),
    ("cooperative", "Coopérative maraîchère du Tamis", "organisation", "entreprise"),
    ("plateforme-clair-avis", "Éditeur de la plateforme Clair-Avis", "organisation", "civic_tech"),
    ("laboratoire", "Laboratoire universitaire Délibérer", "organisation", "academique"),
    ("college-trois-ponts", "Collège public des Trois-Ponts", "organisation", "academique"),
    ("journal-local", "Journal hebdomadaire Le Fil", "organisation", "media"),
    ("fondation-trame", "Fondation Trame", "organisation", "fondation"),
    ("syndicat-agents", "Section syndicale du personnel", "organisation", "syndicat"),
    ("communes-partageuses", "Réseau des communes partageuses", "organisation", "reseau_collectivites"),
)
"""Identifier, name, nature and category of each of the thirty actors of a territory."""

DEVICES = (
    ("budget-participatif", "Budget participatif", "budget_participatif", "recurrent"),
    ("conseils-de-quartier", "Conseils de quartier", "conseil_de_quartier", "permanent"),
    ("conseil-citoyen", "Conseil citoyen du quartier prioritaire", "conseil_citoyen", "permanent"),
    ("conseil-des-jeunes", "Conseil municipal des jeunes", "instance_thematique", "permanent"),
    ("panel-halle", "Panel citoyen sur la halle", "assemblee_tiree_au_sort", "ponctuel"),
    ("reunions-publiques", "Réunions publiques de secteur", "reunion_publique", "recurrent"),
    ("plateforme-parole", "Plateforme « La parole »", "plateforme_numerique", "permanent"),
    ("concertation-plu", "Concertation sur le plan d’urbanisme", "concertation_reglementaire", "ponctuel"),
    ("fonds-initiatives", "Fonds des initiatives", "fonds_initiative", "recurrent"),
    ("petition-locale", "Pétition locale", "droit_interpellation", "permanent"),
    ("journee-citoyenne", "Journée citoyenne", "chantier_participatif", "recurrent"),
    ("enquete-mobilites", "Enquête sur les trajets", "consultation_questionnaire", "ponctuel"),
)
"""Identifier, name, type and rhythm of each of the twelve devices of a territory."""

COLLEGES = (
    ("elu", "élu·e chargé·e d’une délégation"), ("elu", "élu·e de la minorité"),
    ("agent", "agent·e d’un service de proximité"), ("agent", "agent·e des services techniques"),
    ("agent", "chargé·e de mission"), ("direction", "membre de l’équipe de direction"),
    ("association", "responsable d’une association de quartier"), ("association", "salarié·e d’une association"),
    ("association", "bénévole d’un club"), ("citoyen", "habitant·e de la rive gauche"),
    ("citoyen", "membre du conseil citoyen"), ("operateur", "animateur·rice d’une démarche"),
)  # fmt: skip
QUESTIONS = (
    "resultats", "specificites", "solutions", "combinaisons",
    "moyens", "portage_politique", "posture_elus", "posture_agents",
)  # fmt: skip
DEGREES = ("information", "consultation", "concertation", "co_construction", "co_decision")
ENJEUX = (
    "diversite", "massification", "societe_engagement", "pouvoir_agir",
    "relation_durable", "cycle_complet", "decision_partagee", "confiance",
)  # fmt: skip
STAGES = ("mise_a_l_agenda", "diagnostic", "elaboration", "decision", "mise_en_oeuvre", "suivi", "evaluation")
THEMES = (
    "temps",
    "confiance",
    "moyens",
    "cadre_mandat",
    "utilite",
    "portage_politique",
    "diversite",
    "impact",
)
PUBLICS = ("jeunes", "aines", "femmes", "qpv", "revenus_modestes", "usagers", "tous")
TO_ACTORS = ("coopere", "accompagne", "relaie")
TO_DEVICES = ("participe_a", "alimente", "relaie", "documente")

SUBJECTS = (
    "La réunion d’automne", "Le comité de suivi", "L’atelier du samedi", "Le tirage au sort", "La lettre aux habitants",
    "Le registre des demandes", "La permanence du marché", "Le compte rendu", "La visite de quartier", "Le vote en ligne",
)  # fmt: skip
VERBS = (
    "a réuni plus de monde que prévu", "reste peu connu hors du centre", "n’a pas été reconduit après l’été",
    "a changé le calendrier des travaux", "repose sur deux personnes", "a permis d’écarter un projet coûteux",
    "se prépare trois mois à l’avance", "fait encore débat au conseil municipal", "a été relayé par les écoles",
)  # fmt: skip
ENDS = (
    "et chacun s’accorde à dire que la réponse écrite a compté.", "mais personne n’en a gardé la trace écrite.",
    "ce que les agents expliquent par le manque d’heures dédiées.", "sans que l’on sache qui avait décidé.",
    "grâce à la salle prêtée par l’école élémentaire.", "alors que le règlement prévoyait l’inverse.",
    "et les plus jeunes n’y étaient pas représentés.", "à la surprise des élus eux-mêmes.",
)  # fmt: skip
SAYINGS = (
    "On nous consulte quand tout est décidé, et l’on nous remercie d’être venus.",
    "La première fois, j’ai été écoutée ; la seconde, j’ai compris pourquoi c’était long.",
    "Il faudrait une personne qui réponde, même pour dire non, même pour dire plus tard.",
    "Chez nous, on parle debout, à la sortie de l’école, pas dans une salle avec un micro.",
    "Le budget est voté en décembre : après, tout ce que l’on promet est à crédit.",
    "Nous découvrons les engagements dans le journal, avec une semaine d’avance sur la note.",
    "Ceux que l’on cherche travaillent le soir ; nous le savons et gardons pourtant le même horaire.",
    "Ce qui a marché, c’est la visite à pied : on voyait enfin de quoi l’on parlait.",
)
