"""Words for actors and for the links that tie an ecosystem together."""

from diagdemo.model.term import Term


class NatureActeur(Term):
    """Ce qu’est l’acteur ; jamais une personne nommée."""

    ORGANISATION = "organisation", "Organisation"
    COLLECTIF_INFORMEL = "collectif_informel", "Collectif informel"
    SERVICE = "service", "Service"
    FONCTION = "fonction", "Fonction", "Une délégation ou un poste, jamais le nom de la personne."
    GROUPE = "groupe", "Groupe", "Un ensemble que la source ne détaille pas : des communes, des associations."


class CategorieActeur(Term):
    """La famille à laquelle l’acteur appartient."""

    COLLECTIVITE = "collectivite", "Collectivité"
    ETAT_OPERATEUR = "etat_operateur", "État ou opérateur de l’État"
    SYNDICAT_MIXTE = "syndicat_mixte", "Syndicat mixte"
    REGIE = "regie", "Régie"
    ASSOCIATION = "association", "Association"
    COLLECTIF_CITOYEN = "collectif_citoyen", "Collectif citoyen"
    RESEAU_MILITANT = "reseau_militant", "Réseau militant"
    RESEAU_COLLECTIVITES = "reseau_collectivites", "Réseau de collectivités"
    ENTREPRISE = "entreprise", "Entreprise"
    CIVIC_TECH = "civic_tech", "Civic tech", "Outils numériques de participation."
    ACADEMIQUE = "academique", "Enseignement et recherche"
    SYNDICAT = "syndicat", "Syndicat de travailleurs ou d’employeurs"
    CULTUEL = "cultuel", "Organisation cultuelle"
    FONDATION = "fondation", "Fondation"
    MEDIA = "media", "Média"
    BAILLEUR_SOCIETE_PUBLIQUE = "bailleur_societe_publique", "Bailleur ou société publique"
    GROUPE = "groupe", "Groupe d’organisations"
    AUTRE = "autre", "Autre"


class Colonne(Term):
    """Le côté du schéma où l’acteur se place."""

    INSTITUTION = "institution", "Institutions"
    ACTEUR = "acteur", "Acteurs"


class Position(Term):
    """Ce que l’acteur défend à propos d’un objet."""

    FAVORABLE = "favorable", "Favorable"
    PARTAGEE = "partagee", "Partagée"
    RESERVEE = "reservee", "Réservée"
    OPPOSEE = "opposee", "Opposée"


class StatutLien(Term):
    """Le lien existe-t-il aujourd’hui ?"""

    ACTUELLE = "actuelle", "Actuelle"
    PASSEE = "passee", "Passée"
    PREVUE = "prevue", "Prévue"
    SOUHAITEE = "souhaitee", "Souhaitée"


class FamilleLien(Term):
    """Les grandes familles de liens."""

    PILOTAGE = "pilotage", "Pilotage"
    MOYENS = "moyens", "Moyens"
    PARTICIPATION = "participation", "Participation"
    COOPERATION = "cooperation", "Coopération"
    TENSION = "tension", "Tension"
    LIGNAGE = "lignage", "Lignage"


class Verbe(Term):
    """Ce qui relie deux fiches ; le verbe dit le sens, de la première vers la seconde."""

    famille: FamilleLien

    def __new__(cls, slug: str, label: str, famille: FamilleLien) -> "Verbe":
        """Add the family to what every term has."""
        member = str.__new__(cls, slug)
        member._value_ = slug
        member.label = label
        member.definition = f"Famille : {famille.label.lower()}."
        member.famille = famille
        return member

    PILOTE = "pilote", "pilote", FamilleLien.PILOTAGE
    COORGANISE = "coorganise", "organise avec d’autres", FamilleLien.PILOTAGE
    PORTE = "porte", "porte politiquement", FamilleLien.PILOTAGE
    IMPULSE = "impulse", "est à l’origine de", FamilleLien.PILOTAGE
    ANIME = "anime", "anime", FamilleLien.PILOTAGE
    COORDONNE = "coordonne", "coordonne", FamilleLien.PILOTAGE
    CONVOQUE = "convoque", "convoque", FamilleLien.PILOTAGE
    GARANTIT = "garantit", "garantit", FamilleLien.PILOTAGE
    MANDATE = "mandate", "donne mandat à", FamilleLien.PILOTAGE
    TUTELLE = "tutelle", "est sous la tutelle de", FamilleLien.PILOTAGE
    DESIGNE = "designe", "désigne les membres de", FamilleLien.PILOTAGE
    PREVOIT = "prevoit", "prévoit", FamilleLien.PILOTAGE
    SUIT = "suit", "suit", FamilleLien.PILOTAGE
    EVALUE = "evalue", "évalue", FamilleLien.PILOTAGE
    INSTRUIT = "instruit", "instruit", FamilleLien.PILOTAGE
    FINANCE = "finance", "finance", FamilleLien.MOYENS
    HEBERGE = "heberge", "accueille dans ses murs", FamilleLien.MOYENS
    OUTILLE = "outille", "fournit l’outil de", FamilleLien.MOYENS
    REALISE = "realise", "réalise", FamilleLien.MOYENS
    RECRUTE_POUR = "recrute_pour", "recrute pour", FamilleLien.MOYENS
    SIEGE_A = "siege_a", "siège à", FamilleLien.PARTICIPATION
    PARTICIPE_A = "participe_a", "participe à", FamilleLien.PARTICIPATION
    ALIMENTE = "alimente", "alimente", FamilleLien.PARTICIPATION
    SAISIT = "saisit", "saisit", FamilleLien.PARTICIPATION
    DONNE_AVIS_SUR = "donne_avis_sur", "donne un avis sur", FamilleLien.PARTICIPATION
    PEUT_DECLENCHER = "peut_declencher", "peut déclencher", FamilleLien.PARTICIPATION
    SIGNE = "signe", "est signataire de", FamilleLien.COOPERATION
    MEMBRE_DE = "membre_de", "est membre de", FamilleLien.COOPERATION
    COOPERE = "coopere", "coopère avec", FamilleLien.COOPERATION
    ACCOMPAGNE = "accompagne", "accompagne", FamilleLien.COOPERATION
    RELAIE = "relaie", "relaie", FamilleLien.COOPERATION
    DOCUMENTE = "documente", "documente", FamilleLien.COOPERATION
    CONCURRENCE = "concurrence", "est en concurrence avec", FamilleLien.TENSION
    CONFLIT = "conflit", "est en conflit avec", FamilleLien.TENSION
    DECOULE_DE = "decoule_de", "découle de", FamilleLien.LIGNAGE
    DECLINE = "decline", "décline", FamilleLien.LIGNAGE
    RATTACHE_A = "rattache_a", "est rattaché à", FamilleLien.LIGNAGE
    SUCCEDE_A = "succede_a", "succède à", FamilleLien.LIGNAGE
    FUSION_DE = "fusion_de", "résulte de la fusion de", FamilleLien.LIGNAGE
    AUTRE = "autre", "autre lien", FamilleLien.COOPERATION
