"""The gender of the titles of fields, and a name for those that their title does not name."""

from __future__ import annotations

from diagdemo.changes.facts.noun import Noun

GENDERS = {
    "m": "Accès|Acteur|Antagonisme|Avancement|Bilan|Budget|Budget alloué|Budget d’animation"
    "|Budget de projets|Circuit des avis|Code|Code Insee|Collège|Consentement|Constat|Contexte"
    "|Court terme|Coût|Coût total|Degré annoncé|Degré constaté|Département|Dispositif|EPCI"
    "|Effectif|Effet|Enjeu|Entretien|Fait|Fichier|Fonctionnement|Groupe|Guide|Horizon|Identifiant"
    "|Indicateur|Intitulé|Intérêt|Investissement|Libellé|Lien|Long terme|Mandat|Mode|Mode de décision"
    "|Montant|Motif|Moyen terme|Niveau|Nom|Nombre|Objet|Ordre du jour|Parcours|Pilote|Plafond"
    "|Plus petit effectif montré|Portage|Portage politique|Potentiel|Pouvoir|Problème|Profil|Programme"
    "|Public|Périmètre|Questionnaire|RNA|Recrutement|Rôle|Résumé|SIREN|Sens|Service référent|Seuil|Site"
    "|Statut|Statut juridique|Suivi|Sujet|Texte|Thème|Titre|Type|Verbe|Âge minimal|Éditeur|Énoncé|État"
    "|État des lieux|Avis",
    "f": "Adresse|Ambition|Année|Assise|Catégorie|Cible|Colonne|Commande|Composition|Convention"
    "|Date|Description|Diffusion|Durée|Décision|Définition|Délégation référente|Empreinte|Facilitation"
    "|Fiabilité|Fonction|Forme|Fréquence|Indemnisation|Licence des données|Marge de manœuvre|Modalité"
    "|Méthode de recrutement|Nature|Note|Opération|Organisation|Page|Paraphrase|Population|Portée|Position"
    "|Posture des agents|Posture des élu·es|Preuve attendue|Précision|Présentation|Publication|Période"
    "|Quantité|Question|Référence|Réalisation|Région|Règle de vote|Réponse|Réponse publique"
    "|Sociodynamique|Source|Structure de la population|Synergie|Synthèse|Taille maximale|Temporalité"
    "|Unité|Valeur|Valorisation|Version|Version du format|Échelle|Échéance|Équipe|Étape|Évaluation",
    "mp": "Acteurs|Autres faits|Changements|Choix déclarés|Codes|Collèges|Constats"
    "|Constats visés|Constats écrits à la main|Copilotes|Dispositifs|Départements|Effectifs|Effets|Enjeux"
    "|Enjeux prioritaires|Extraits|Horizons|Identifiants|Impacts|Inscrits|Intérêts|Jours prévus"
    "|Jours réalisés|Liens|Lieux|Membres|Moyens|Moyens de la participation|Moyens humains|Outils"
    "|Participants|Partenaires|Projets|Publics touchés|Publics visés|Quartiers prioritaires|Rattachements"
    "|Résultats|Résultats et impacts|Seuils|Sujets|Temps forts|Thèmes|Votants|Votes|Événements"
    "|Équivalents temps plein",
    "fp": "Ambitions|Auditions|Autres mesures|Candidatures|Combinaisons|Conditions|Contributions"
    "|Données ouvertes|Dérogations|Formations|Interactions|Limites|Mandatures|Participations"
    "|Personnes pouvant voter|Personnes renseignées|Preuves|Propositions|Questions posées|Régions"
    "|Réponses|Réponses aux huit questions|Solutions qui portent|Sources|Spécificités|Suites|Séances"
    "|Éditions|Étapes|Étapes du cycle",
}
"""The gender of the titles that are names of things."""

CALLED = {
    "Actor.debut": Noun("la date de création", "f"),
    "Actor.succede_a": Noun("les acteurs dont il prend la suite", "mp"),
    "Actor.fusion_de": Noun("les acteurs réunis en lui", "mp"),
    "Actor.distinct_de": Noun("les acteurs à ne pas confondre avec lui", "mp"),
    "ActorIds.decidim": Noun("l’identifiant Decidim", "m"),
    "Agreement.signee_le": Noun("la date de signature", "f"),
    "Ambition.coproduite_avec": Noun("les publics qui ont participé à l’écrire", "mp"),
    "Answer.inconnu": Noun("ce qu’on ne sait pas", "m"),
    "Backing.executif_rencontre": Noun("la rencontre avec l’exécutif", "f"),
    "Backing.dgs_rencontree": Noun("la rencontre avec la direction générale", "f"),
    "ChangedLink.de": Noun("le départ du lien", "m"),
    "ChangedLink.vers": Noun("l’arrivée du lien", "f"),
    "Choice.par": Noun("l’instance qui l’a fait", "f"),
    "Consent.date_retrait": Noun("la date du retrait", "f"),
    "Consent.relu_le": Noun("la date de relecture", "f"),
    "Device.succede_a": Noun("les dispositifs dont il prend la suite", "mp"),
    "Device.fusion_de": Noun("les dispositifs réunis en lui", "mp"),
    "Edition.nouveaux": Noun("les nouveaux participants", "mp"),
    "Edition.tires_au_sort": Noun("les personnes tirées au sort", "fp"),
    "Event.par": Noun("l’institution à l’origine", "f"),
    "Interview.conserver_jusqu_au": Noun("la date de fin de conservation", "f"),
    "Link.de": Noun("le départ du lien", "m"),
    "Link.vers": Noun("l’arrivée du lien", "f"),
    "Mandate.decision_le": Noun("la date de la décision", "f"),
    "Opinions.avis": Noun("les avis", "mp"),
    "Outcome.date_reponse": Noun("la date de la réponse", "f"),
    "Outcome.date_realisation": Noun("la date de la réalisation", "f"),
    "PopulationStructure.age": Noun("la répartition par âge", "f"),
    "PopulationStructure.sexe": Noun("la répartition par sexe", "f"),
    "PopulationStructure.csp": Noun("la répartition par catégorie socioprofessionnelle", "f"),
    "PopulationStructure.qpv": Noun("la répartition par quartier prioritaire", "f"),
    "Questionnaire.avant": Noun("les notes d’avant", "fp"),
    "Questionnaire.apres": Noun("les notes d’après", "fp"),
    "Settings.entretiens": Noun("le dépôt des entretiens", "m"),
    "Source.consulte_le": Noun("la date de consultation", "f"),
    "Stage.qui_decide": Noun("l’acteur qui décide", "m"),
    "ThemeSetting.inclure": Noun("ce qui relève du thème", "m"),
    "ThemeSetting.exclure": Noun("ce qui ne relève pas du thème", "m"),
    "ValueForm.date": Noun("la date de la valeur", "f"),
    "ValueForm.prevu": Noun("la valeur prévue", "f"),
    "Waiver.par": Noun("la fonction de qui l’a acceptée", "f"),
    "Waiver.le": Noun("la date", "f"),
    "Workings.convoque_par": Noun("l’acteur qui convoque", "m"),
}
"""The names of the fields that their title does not name, or not well enough."""

_BEGIN, _END = Noun("la date de début", "f"), Noun("la date de fin", "f")
ENTITLED = {"Début": _BEGIN, "Depuis": _BEGIN, "Fin": _END}
"""The names of the titles that are always called otherwise."""
