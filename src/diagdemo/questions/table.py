"""The words of each question, and to whom it is put: one line a field that a result may wait for.

`{quand}` is the edition (« en 2024 »), `{objet}` what a list item is about. Keys of free blocks are `*`.
"""

from __future__ import annotations

from typing import NamedTuple

from diagdemo.model.term import Term


class Audience(Term):
    """À qui une question se pose."""

    ELUS = "elus", "Élu·es"
    AGENTS = "agents", "Agents"
    DIRECTION = "direction", "Direction générale"
    ASSOCIATIONS = "associations", "Associations et collectifs"


class Wording(NamedTuple):
    """A question before it is about something."""

    text: str
    audiences: tuple[Audience, ...]


_E, _A, _D, _S = (Audience.ELUS,), (Audience.AGENTS,), (Audience.DIRECTION,), (Audience.ASSOCIATIONS,)

_DEVICE = {
    "nom": Wording("Comment ce dispositif s’appelle-t-il\u00a0?", _A),
    "description": Wording("Qu’est-ce que ce dispositif, en deux ou trois phrases\u00a0?", _A),
    "type": Wording("De quelle sorte de dispositif s’agit-il\u00a0?", _A),
    "statut": Wording("Ce dispositif fonctionne-t-il encore aujourd’hui\u00a0?", _A),
    "url": Wording("Quelle est l’adresse de sa page\u00a0?", _A),
    "debut": Wording("Quand a-t-il commencé\u00a0?", _A),
    "fin": Wording("Quand s’est-il arrêté, ou quand doit-il s’arrêter\u00a0?", _A),
    "echelle": Wording("À quelle échelle agit-il\u00a0: un quartier, la commune, plus large\u00a0?", _A),
    "enjeux": Wording("À quels enjeux répond-il\u00a0?", _E),
    "etapes": Wording(
        "À quelles étapes intervient-il\u00a0: avant la décision, au moment de décider, après\u00a0?", _A
    ),
    "sujets": Wording("De quels sujets traite-t-il\u00a0?", _A),
    "degre_annonce": Wording(
        "Qu’annonce la collectivité\u00a0: informer, consulter, construire ou décider ensemble\u00a0?",
        _E,
    ),
    "degre_constate": Wording(
        "Que vivent les participants\u00a0: sont-ils informés, consultés, associés à la décision\u00a0?", _S
    ),
    "degre_constate.source": Wording(
        "Qui dit ce que vivent les participants\u00a0: dans quel document, ou dans quels entretiens\u00a0?",
        _A,
    ),
    "mandat": Wording("Quelle commande lui a été passée, et que peut-il encore changer\u00a0?", _D),
    "mandat.statut": Wording(
        "La commande qui lui est passée est-elle écrite\u00a0? Est-elle publique\u00a0?", _D
    ),
    "mandat.commande": Wording("Qu’est-il demandé aux participants\u00a0?", _E),
    "mandat.marge": Wording(
        "Qu’est-ce que les participants peuvent encore changer, et que ne peuvent-ils plus\u00a0?", _E
    ),
    "mandat.decision_le": Wording("Quand se prend la décision dont il est question\u00a0?", _E),
    "assise": Wording(
        "Sur quoi repose-t-il\u00a0: un usage, un règlement, une délibération, la loi\u00a0?", _D
    ),
    "assise.niveau": Wording(
        "Sur quoi repose-t-il\u00a0: un usage, un règlement, une délibération, la loi\u00a0?", _D
    ),
    "assise.date": Wording("De quand date l’acte qui l’a créé\u00a0?", _D),
    "fonctionnement": Wording("Qui le réunit, à quel rythme, et où vont ses avis\u00a0?", _A),
    "fonctionnement.membres": Wording("Combien de membres compte-t-il\u00a0?", _A),
    "fonctionnement.frequence": Wording("À quel rythme se réunit-il\u00a0?", _A),
    "fonctionnement.ordre_du_jour": Wording("Qui écrit l’ordre du jour\u00a0?", _A),
    "fonctionnement.convoque_par": Wording("Qui le convoque\u00a0?", _A),
    "fonctionnement.circuit_des_avis": Wording("Où vont ses avis, et qui y répond\u00a0?", _A),
    "portage_politique": Wording("Quelle délégation le porte au sein de l’exécutif\u00a0?", _E),
    "liens": Wording(
        "Qui le pilote, l’anime, l’accueille\u00a0? À quels autres dispositifs est-il relié\u00a0?", _A
    ),
    "liens.statut": Wording("Ce lien existe-t-il encore\u00a0: {objet}\u00a0?", _A),
    "liens.debut": Wording("Depuis quand ce lien existe-t-il\u00a0: {objet}\u00a0?", _A),
    "acces": Wording(
        "Qui peut y participer\u00a0: tout le monde, ou certaines personnes seulement\u00a0?", _A
    ),
    "recrutement": Wording("Comment les participants sont-ils choisis\u00a0?", _A),
    "modalite": Wording("Se passe-t-il en présence, en ligne, ou les deux\u00a0?", _A),
    "temporalite": Wording("A-t-il lieu une seule fois, revient-il, ou est-il permanent\u00a0?", _A),
    "publics_vises": Wording("Quels publics cherche-t-il à toucher\u00a0?", _A),
    "interactions": Wording("Que font ensemble les participants\u00a0?", _A),
    "mode_decision": Wording("Comment le groupe conclut-il\u00a0?", _A),
    "regle_de_vote": Wording("Quelle est la règle quand le groupe vote\u00a0?", _A),
    "facilitation": Wording("Qui facilite les échanges\u00a0?", _A),
    "seuil": Wording("Combien de signatures faut-il\u00a0?", _D),
    "outils": Wording("Quels outils et quelles méthodes emploie-t-il\u00a0?", _A),
    "moyens": Wording("Combien de temps de travail et d’argent lui sont consacrés\u00a0?", _D),
    "moyens.etp": Wording("Combien de temps de travail lui est consacré (0,5 pour un mi-temps)\u00a0?", _D),
    "moyens.humains": Wording("Qui y travaille\u00a0?", _D),
    "moyens.budget_animation": Wording("Combien d’euros par an sont prévus pour l’animer\u00a0?", _D),
    "moyens.budget_projets": Wording(
        "Combien d’euros par an sont prévus pour réaliser ses projets\u00a0?", _D
    ),
    "moyens.cout_total": Wording("Combien a-t-il coûté en tout\u00a0?", _D),
    "moyens.annee": Wording("De quelle année datent ces moyens\u00a0?", _D),
    "effets": Wording("Qu’a-t-il changé, et qu’est-ce qui le montre\u00a0?", (*_A, *_S)),
    "impacts": Wording("Quelle décision précise a-t-il changée\u00a0?", (*_E, *_A)),
    "impacts.date": Wording("Quand cette décision a-t-elle été prise\u00a0: {objet}\u00a0?", _A),
    "impacts.effet": Wording("Qu’est-ce qui a changé dans cette décision\u00a0: {objet}\u00a0?", _A),
    "succede_a": Wording("Prend-il la suite d’un dispositif plus ancien\u00a0? Lequel\u00a0?", _A),
    "evenements": Wording("Quels moments ont compté dans sa vie, et quand\u00a0?", _A),
    "evenements.date": Wording("Quand cela a-t-il eu lieu\u00a0: {objet}\u00a0?", _A),
    "evaluation": Wording("A-t-il été évalué\u00a0?", _D),
    "evaluation.statut": Wording("A-t-il été évalué\u00a0?", _D),
    "evaluation.date": Wording("Quand a-t-il été évalué\u00a0?", _D),
    "donnees_ouvertes": Wording("Ses résultats sont-ils publiés, et ses données ouvertes\u00a0?", _A),
    "donnees_ouvertes.statut": Wording("Ses résultats sont-ils publiés, et ses données ouvertes\u00a0?", _A),
    "editions": Wording("Quelles éditions ont eu lieu, et quand\u00a0?", _A),
    "sources": Wording("D’où viennent ces informations, et de quand datent-elles\u00a0?", _A),
}

_EDITION = {
    "debut": Wording("Quand l’édition {cette} a-t-elle commencé\u00a0?", _A),
    "fin": Wording("Quand l’édition {cette} s’est-elle achevée\u00a0?", _A),
    "participants": Wording("Combien de personnes différentes ont participé {quand}\u00a0?", _A),
    "participations": Wording(
        "Combien de présences ont été comptées {quand}, toutes séances réunies\u00a0?", _A
    ),
    "nouveaux": Wording("Combien de personnes participaient pour la première fois {quand}\u00a0?", _A),
    "candidatures": Wording("Combien de personnes se sont portées candidates {quand}\u00a0?", _A),
    "tires_au_sort": Wording("Combien de personnes ont été tirées au sort {quand}\u00a0?", _A),
    "votants": Wording("Combien de personnes ont voté {quand}\u00a0?", _A),
    "votes": Wording("Combien de voix ont été exprimées {quand}\u00a0?", _A),
    "corps_electoral": Wording("Combien de personnes pouvaient voter {quand}\u00a0?", _A),
    "contributions": Wording("Combien de contributions ont été reçues {quand}\u00a0?", _A),
    "propositions": Wording("Combien de propositions les participants ont-ils adoptées {quand}\u00a0?", _A),
    "projets": Wording("Combien de projets ont été déposés, choisis et réalisés {quand}\u00a0?", _A),
    "projets.deposes": Wording("Combien de projets ont été déposés {quand}\u00a0?", _A),
    "projets.recevables": Wording("Combien de projets ont été jugés recevables {quand}\u00a0?", _A),
    "projets.soumis_au_vote": Wording("Combien de projets ont été soumis au vote {quand}\u00a0?", _A),
    "projets.laureats": Wording("Combien de projets ont été choisis {quand}\u00a0?", _A),
    "projets.realises": Wording("Parmi les projets choisis {quand}, combien ont été réalisés\u00a0?", _A),
    "seances": Wording("Combien de séances ont eu lieu {quand}\u00a0?", _A),
    "membres": Wording("Combien de membres le dispositif comptait-il {quand}\u00a0?", _A),
    "budget_alloue": Wording("Quel montant, en euros, a été confié aux participants {quand}\u00a0?", _D),
    "cout_total": Wording("Combien a coûté l’édition {cette}, en euros\u00a0?", _D),
    "indemnisation": Wording("Combien chaque participant a-t-il reçu {quand}, en euros\u00a0?", _D),
    "profil": Wording(
        "Qui a participé {quand}\u00a0: quel âge, quelle part de femmes, quels quartiers\u00a0?", _A
    ),
    "profil.*": Wording(
        "Comment les participants se répartissaient-ils {quand} selon ce critère\u00a0: {objet}\u00a0?", _A
    ),
    "profil.*.effectifs": Wording(
        "Combien de participants comptait-on par catégorie {quand} selon ce critère\u00a0: {objet}\u00a0?", _A
    ),
    "profil.*.effectifs.*": Wording(
        "Combien de participants relevaient {quand} de ce groupe\u00a0: {objet}\u00a0?", _A
    ),
    "profil.*.n_renseigne": Wording(
        "Combien de participants ont répondu {quand} à cette question\u00a0: {objet}\u00a0?", _A
    ),
    "reponse_publique": Wording(
        "Une réponse publique a-t-elle suivi l’édition {cette}\u00a0? Quand, et où la lire\u00a0?", _E
    ),
    "reponse_publique.date": Wording(
        "Quand la réponse à l’édition {cette} a-t-elle été rendue publique\u00a0?", _A
    ),
    "suites": Wording("Que sont devenues les propositions faites {quand}\u00a0?", (*_A, *_E)),
    "suites.reponse": Wording("Quelle réponse a reçu cette proposition\u00a0: {objet}\u00a0?", _A),
    "suites.realisation": Wording("Où en est la réalisation de cette proposition\u00a0: {objet}\u00a0?", _A),
    "suites.date_reponse": Wording("Quand a-t-il été répondu à cette proposition\u00a0: {objet}\u00a0?", _A),
    "suites.echeance": Wording(
        "Pour quand la réalisation de cette proposition est-elle promise\u00a0: {objet}\u00a0?", _A
    ),
    "suites.date_realisation": Wording(
        "Quand cette proposition a-t-elle été réalisée\u00a0: {objet}\u00a0?", _A
    ),
    "suites.recues": Wording("Combien de propositions ont été reçues {quand}\u00a0?", _A),
    "suites.acceptees": Wording("Combien de propositions ont été acceptées {quand}\u00a0?", _A),
    "suites.acceptees_en_partie": Wording(
        "Combien de propositions ont été acceptées en partie {quand}\u00a0?", _A
    ),
    "suites.refusees": Wording("Combien de propositions ont été refusées {quand}\u00a0?", _A),
    "suites.refusees_motivees": Wording("Combien de refus ont été expliqués {quand}\u00a0?", _A),
    "suites.refusees_sans_motif": Wording("Combien de refus n’ont pas été expliqués {quand}\u00a0?", _A),
    "suites.en_examen": Wording("Combien de propositions faites {quand} sont encore examinées\u00a0?", _A),
    "suites.retirees": Wording(
        "Combien de propositions ont été retirées {quand} par leurs auteurs\u00a0?", _A
    ),
    "suites.sans_reponse": Wording("Combien de propositions faites {quand} restent sans réponse\u00a0?", _A),
    "suites.echues": Wording(
        "Parmi les propositions acceptées {quand}, combien devraient être déjà réalisées\u00a0?", _A
    ),
    "suites.en_cours": Wording(
        "Parmi les propositions acceptées {quand}, combien sont en train de se réaliser\u00a0?", _A
    ),
    "suites.realisees": Wording(
        "Parmi les propositions acceptées {quand}, combien sont réalisées\u00a0?", _A
    ),
}

_ACTOR = {
    "categorie": Wording(
        "De quelle famille d’acteurs s’agit-il\u00a0: association, entreprise, service…\u00a0?", _A
    ),
    "nature": Wording("Est-ce une organisation, un service, une fonction, un groupe\u00a0?", _A),
    "echelle": Wording("À quelle échelle agit-il\u00a0?", _A),
    "debut": Wording("Depuis quand existe-t-il\u00a0?", _S),
    "fin": Wording("A-t-il cessé d’exister\u00a0? Quand\u00a0?", _S),
    "role": Wording("Que fait-il dans la participation\u00a0?", (*_A, *_S)),
    "effectif": Wording("Combien de personnes y travaillent\u00a0?", _D),
    "membres": Wording("Combien d’adhérents ou de membres compte-t-il\u00a0?", _S),
    "publics_touches": Wording("Quels publics touche-t-il vraiment\u00a0?", _S),
    "interets": Wording("Que cherche-t-il à obtenir ou à préserver, et à propos de quoi\u00a0?", _S),
    "interets.position": Wording(
        "Quelle position a-t-il prise, par des actes, sur ce sujet\u00a0: {objet}\u00a0?", _S
    ),
    "liens": Wording("À quels dispositifs et à quels acteurs est-il relié\u00a0?", (*_A, *_S)),
    "liens.statut": Wording("Ce lien existe-t-il encore\u00a0: {objet}\u00a0?", _A),
    "liens.debut": Wording("Depuis quand ce lien existe-t-il\u00a0: {objet}\u00a0?", _A),
    "liens.fin": Wording("Jusqu’à quand ce lien a-t-il existé\u00a0: {objet}\u00a0?", _A),
    "url": Wording("Quelle est l’adresse de son site\u00a0?", _S),
    "sociodynamique": Wording("Quelle énergie met-il pour ou contre, d’après ses actes\u00a0?", _A),
    "sociodynamique.synergie": Wording("Quelle énergie met-il pour, de 1 à 4, d’après ses actes\u00a0?", _A),
    "sociodynamique.antagonisme": Wording(
        "Quelle énergie met-il contre, de 1 à 4, d’après ses actes\u00a0?", _A
    ),
    "sociodynamique.pouvoir": Wording("Que peut-il faire ou empêcher, de 1 à 4\u00a0?", _A),
    "sociodynamique.interet": Wording("Combien le sujet lui importe-t-il, de 1 à 4\u00a0?", _A),
    "sources": Wording("D’où viennent ces informations, et de quand datent-elles\u00a0?", _A),
}

_TERRITORY = {
    "type": Wording(
        "Quel est le type du territoire\u00a0: commune, intercommunalité, département, région\u00a0?", _D
    ),
    "nature": Wording("Quelle est la forme juridique du territoire\u00a0?", _D),
    "codes": Wording("Quel est le code officiel du territoire\u00a0?", _D),
    "codes.insee": Wording("Quel est le code Insee du territoire\u00a0?", _D),
    "codes.siren": Wording("Quel est le numéro SIREN de la collectivité\u00a0?", _D),
    "population": Wording(
        "Combien d’habitantes et d’habitants compte le territoire, et en quelle année\u00a0?", _D
    ),
    "structure_population": Wording("Comment la population se répartit-elle par âge et par sexe\u00a0?", _D),
    "structure_population.age": Wording("Comment la population se répartit-elle par âge\u00a0?", _D),
    "structure_population.sexe": Wording("Combien de femmes et d’hommes compte la population\u00a0?", _D),
    "structure_population.qpv": Wording(
        "Combien de personnes vivent dans un quartier prioritaire\u00a0?", _D
    ),
    "structure_population.csp": Wording("Comment la population se répartit-elle par métier\u00a0?", _D),
    "rattachements": Wording(
        "De quelle intercommunalité, de quel département, de quelle région relève-t-il\u00a0?", _D
    ),
    "rattachements.epci": Wording("À quelle intercommunalité appartient-il\u00a0?", _D),
    "membres": Wording("Quelles communes en sont membres\u00a0?", _D),
    "contexte": Wording("Que faut-il savoir du territoire pour comprendre la suite\u00a0?", _D),
    "url": Wording("Quelle est l’adresse du site de la collectivité\u00a0?", _D),
    "inscrits": Wording("Combien de personnes sont inscrites sur les listes électorales\u00a0?", _D),
    "qpv": Wording("Combien y a-t-il de quartiers prioritaires de la politique de la ville\u00a0?", _D),
    "budget": Wording("Quelles sont les dépenses de la collectivité, et de quelle année\u00a0?", _D),
    "budget.fonctionnement": Wording(
        "Quelles sont les dépenses réelles de fonctionnement, en euros\u00a0?", _D
    ),
    "budget.investissement": Wording(
        "Quelles sont les dépenses réelles d’investissement, en euros\u00a0?", _D
    ),
    "budget.annee": Wording("De quelle année date le budget\u00a0?", _D),
    "moyens": Wording(
        "Combien de temps de travail et d’argent la collectivité consacre-t-elle à la participation\u00a0?",
        _D,
    ),
    "moyens.etp": Wording(
        "Combien de temps de travail, en équivalents temps plein, est dédié à la participation\u00a0?", _D
    ),
    "moyens.humains": Wording("Qui travaille à la participation dans la collectivité\u00a0?", _D),
    "moyens.budget_animation": Wording(
        "Combien d’euros par an sont prévus pour animer la participation\u00a0?", _D
    ),
    "moyens.budget_projets": Wording(
        "Combien d’euros par an sont prévus pour les projets des habitants\u00a0?", _D
    ),
    "mandatures": Wording("Quand les mandats de l’exécutif ont-ils commencé et fini\u00a0?", _E),
    "mandatures.debut": Wording("Quand ce mandat a-t-il commencé\u00a0: {objet}\u00a0?", _E),
    "mandatures.fin": Wording("Quand ce mandat finit-il\u00a0: {objet}\u00a0?", _E),
    "enjeux_prioritaires": Wording(
        "Quels enjeux de la participation le territoire met-il en avant\u00a0?", _E
    ),
    "liens": Wording("À quels acteurs et à quels réseaux la collectivité est-elle reliée\u00a0?", _D),
}

_DIAGNOSTIC = {
    "portage": Wording("Qui, dans la collectivité, porte ce diagnostic\u00a0?", _D),
    "portage.executif_rencontre": Wording(
        "L’équipe a-t-elle rencontré la mairie ou la présidence\u00a0?", _E
    ),
    "portage.dgs_rencontree": Wording("L’équipe a-t-elle rencontré la direction générale\u00a0?", _D),
    "formations": Wording(
        "Qui a été formé à la participation, parmi les élu·es et les agents, et quand\u00a0?", _D
    ),
    "formations.date": Wording("Quand cette formation a-t-elle eu lieu\u00a0: {objet}\u00a0?", _D),
    "formations.participants": Wording(
        "Combien de personnes ont suivi cette formation\u00a0: {objet}\u00a0?", _D
    ),
    "etapes": Wording("Où en sont les quatre étapes du diagnostic\u00a0?", _D),
    "etapes.etat_des_lieux": Wording(
        "L’état des lieux est-il terminé\u00a0? Tout a-t-il été recensé\u00a0?", _D
    ),
    "etapes.etat_des_lieux.statut": Wording(
        "L’état des lieux est-il terminé\u00a0? Tout a-t-il été recensé\u00a0?", _D
    ),
    "etapes.valorisation.statut": Wording("Les deux séminaires ont-ils eu lieu\u00a0?", _D),
    "etapes.ambition.statut": Wording("L’atelier et la rédaction de l’ambition sont-ils terminés\u00a0?", _D),
    "etapes.presentation.statut": Wording("Le diagnostic a-t-il été présenté\u00a0?", _D),
    "convention": Wording("Quelle convention fonde ce diagnostic, et quand a-t-elle été signée\u00a0?", _D),
    "equipe": Wording("Quels rôles et quelles organisations composent l’équipe du diagnostic\u00a0?", _A),
    "perimetre": Wording("Que regarde ce diagnostic, et que laisse-t-il de côté\u00a0?", _D),
    "horizons": Wording("Combien de mois durent le court, le moyen et le long terme\u00a0?", _D),
    "limites": Wording("Qui n’a pas été rencontré, et que n’a-t-on pas pu savoir\u00a0?", _D),
}

_ACTION = {
    "pilote": Wording("Qui répond de cette action\u00a0?", _D),
    "copilotes": Wording("Qui accompagne cette action, à côté de qui en répond\u00a0?", _D),
    "description": Wording("Que sera-t-il fait, en deux ou trois phrases\u00a0?", _D),
    "probleme": Wording("À quel problème cette action répond-elle\u00a0?", _D),
    "echeance": Wording("Pour quand cette action est-elle prévue\u00a0?", _D),
    "moyens": Wording("Combien de temps de travail et d’argent cette action demande-t-elle\u00a0?", _D),
    "moyens.cout": Wording("Combien d’euros cette action coûte-t-elle\u00a0?", _D),
    "moyens.etp": Wording("Combien de temps de travail cette action demande-t-elle\u00a0?", _D),
    "preuve_attendue": Wording("Qu’est-ce qui montrera que cette action est faite\u00a0?", _D),
    "constats": Wording("À quels constats cette action répond-elle\u00a0?", _D),
    "themes": Wording("Quels freins cette action cherche-t-elle à lever\u00a0?", _D),
    "ambitions": Wording("Quelles ambitions cette action sert-elle\u00a0?", _D),
    "suivi": Wording("Où en est cette action\u00a0?", _A),
    "suivi.avancement": Wording("Où en était cette action à cette date\u00a0: {objet}\u00a0?", _A),
    "suivi.preuves": Wording("Qu’est-ce qui montre cet avancement\u00a0: {objet}\u00a0?", _A),
    "resultats": Wording("Qu’a changé cette action\u00a0?", (*_A, *_S)),
    "potentiel": Wording("Que peut changer cette action\u00a0?", _D),
}

_AMBITION = {
    "horizon": Wording("Pour quel horizon\u00a0: court, moyen ou long terme\u00a0?", _E),
    "cible": Wording("À quoi verra-t-on que cette ambition est atteinte\u00a0?", _E),
    "cible.indicateur": Wording("Avec quel indicateur mesurera-t-on cette ambition\u00a0?", _D),
    "cible.valeur": Wording("Quelle valeur vise cette ambition\u00a0?", _E),
    "cible.date": Wording("Pour quand cette ambition vise-t-elle cette valeur\u00a0?", _E),
    "constats_vises": Wording("À quels constats cette ambition répond-elle\u00a0?", _E),
    "enjeux": Wording("À quels enjeux cette ambition répond-elle\u00a0?", _E),
    "coproduite_avec": Wording("Qui a participé à écrire cette ambition\u00a0?", _E),
    "changements": Wording(
        "Que change cette ambition aux dispositifs, aux acteurs et à leurs liens\u00a0?", _D
    ),
}

_INTERVIEW = {
    "date": Wording("Quel mois cet entretien a-t-il eu lieu\u00a0?", _A),
    "questions_posees": Wording("Sur quels thèmes cette personne a-t-elle été interrogée\u00a0?", _A),
    "reponses": Wording("Qu’a répondu cette personne aux questions du guide\u00a0?", _A),
    "extraits": Wording("Quelles phrases retenir de cet entretien, et sur quels thèmes\u00a0?", _A),
    "extraits.themes": Wording("De quels thèmes parle cet extrait\u00a0: {objet}\u00a0?", _A),
    "extraits.sens": Wording("Cet extrait est-il positif ou négatif\u00a0: {objet}\u00a0?", _A),
    "fonction": Wording("Quelle est, en termes généraux, la fonction de cette personne\u00a0?", _A),
    "mode": Wording("Cet entretien s’est-il tenu en présence, à distance, par écrit\u00a0?", _A),
    "duree_min": Wording("Combien de minutes cet entretien a-t-il duré\u00a0?", _A),
    "synthese": Wording("Que retenir de cet entretien, en quelques phrases et sans nom\u00a0?", _A),
    "consentement": Wording("Que permet cette personne de ce qu’elle a dit\u00a0?", _A),
}

_POLICY = {
    "resume": Wording("De quoi s’agit-il, en deux phrases\u00a0?", _D),
    "parcours": Wording("Par quelles étapes cette politique est-elle passée\u00a0?", _D),
    "parcours.dispositifs": Wording(
        "Quels dispositifs sont intervenus à cette étape\u00a0: {objet}\u00a0?", _D
    ),
    "parcours.debut": Wording("Quand cette étape a-t-elle commencé\u00a0: {objet}\u00a0?", _D),
    "parcours.fin": Wording("Quand cette étape s’est-elle achevée\u00a0: {objet}\u00a0?", _D),
    "parcours.qui_decide": Wording("Qui a tranché à cette étape\u00a0: {objet}\u00a0?", _D),
    "parcours.effet": Wording("Qu’a changé la participation à cette étape\u00a0: {objet}\u00a0?", (*_A, *_E)),
}

FIELDS: dict[tuple[str, str], Wording] = {
    (kind, key): wording
    for kind, table in (
        ("device", _DEVICE),
        ("device", {f"editions.{key}": wording for key, wording in _EDITION.items()}),
        ("actor", _ACTOR),
        ("territoire", _TERRITORY),
        ("diagnostic", _DIAGNOSTIC),
        ("action", _ACTION),
        ("ambition", _AMBITION),
        ("interview", _INTERVIEW),
        ("policy", _POLICY),
    )
    for key, wording in table.items()
}

RECORDS: dict[str, Wording] = {
    "device": Wording("Quels dispositifs de participation existent sur le territoire\u00a0?", _A),
    "actor": Wording(
        "Quels services, associations et groupes prennent part à la participation\u00a0?", (*_A, *_S)
    ),
    "interview": Wording(
        "Qui rencontrer parmi les élu·es, les agents, la direction, les associations, les habitants\u00a0?",
        tuple(Audience),
    ),
    "policy": Wording("Quelle politique ou quel projet peut-on suivre d’un bout à l’autre\u00a0?", _D),
    "ambition": Wording("Quelles ambitions le territoire se donne-t-il pour la participation\u00a0?", _E),
    "action": Wording("Quelles actions sont prévues, qui en répond, et pour quand\u00a0?", _D),
    "territoire": Wording("Quel est ce territoire\u00a0: son type, ses codes, sa population\u00a0?", _D),
    "diagnostic": Wording("Où en est le diagnostic, et qui le porte dans la collectivité\u00a0?", _D),
}

OF_A_KIND: dict[str, Wording] = {
    "device": Wording("Existe-t-il un dispositif de cette sorte\u00a0: {objet}\u00a0?", _A),
    "actor": Wording(
        "Quels acteurs de cette famille existent sur le territoire\u00a0: {objet}\u00a0?", (*_A, *_S)
    ),
    "ambition": Wording(
        "Quelle ambition le territoire se donne-t-il pour cet horizon\u00a0: {objet}\u00a0?", _E
    ),
}
"""When the word that is missing with the record is known: a type of device, a family of actors, a horizon."""

COLLEGES: dict[str, Wording] = {
    "elu": Wording("Quel·les élu·es rencontrer\u00a0?", _E),
    "agent": Wording("Quels agents rencontrer\u00a0?", _A),
    "direction": Wording("Qui rencontrer à la direction générale\u00a0?", _D),
    "association": Wording("Quelles associations rencontrer\u00a0?", _S),
    "citoyen": Wording("Quels habitants et quelles habitantes rencontrer, et par qui les joindre\u00a0?", _S),
    "operateur": Wording("Quels opérateurs ou prestataires rencontrer\u00a0?", _A),
}

ANY_FIELD = Wording("Que sait-on de ceci\u00a0: {titre} ({description})\u00a0?", _A)
"""For a field without words of its own."""
ANY_RECORD = Wording("Que sait-on de ceci\u00a0: {titre}\u00a0?", _A)
"""For a kind of record without words of its own."""
