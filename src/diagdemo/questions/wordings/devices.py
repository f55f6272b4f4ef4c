"""Questions on devices."""

from __future__ import annotations

from diagdemo.questions.wordings.audience import AGENTS, ASSOCIATIONS, DIRECTION, ELUS, EQUIPE, Wording

DEVICE = {
    "nom": Wording("Comment ce dispositif s’appelle-t-il\u00a0?", AGENTS),
    "description": Wording("Qu’est-ce que ce dispositif, en deux ou trois phrases\u00a0?", AGENTS),
    "type": Wording("De quelle sorte de dispositif s’agit-il\u00a0?", AGENTS),
    "statut": Wording("Ce dispositif fonctionne-t-il encore\u00a0?", AGENTS),
    "url": Wording("Quelle est l’adresse de sa page\u00a0?", AGENTS),
    "debut": Wording("Quand a-t-il commencé\u00a0?", AGENTS),
    "fin": Wording("Quand s’est-il arrêté, ou quand doit-il s’arrêter\u00a0?", AGENTS),
    "echelle": Wording("À quelle échelle agit-il\u00a0: un quartier, la commune, plus large\u00a0?", AGENTS),
    "enjeux": Wording("À quels enjeux répond-il\u00a0?", ELUS),
    "etapes": Wording(
        "À quelles étapes intervient-il\u00a0: avant la décision, au moment de décider, après\u00a0?", AGENTS
    ),
    "sujets": Wording("De quels sujets traite-t-il\u00a0?", AGENTS),
    "degre_annonce": Wording(
        "Qu’annonce la collectivité\u00a0: informer, consulter, construire ou décider ensemble\u00a0?",
        ELUS,
    ),
    "degre_constate": Wording(
        "Que vivent les participants\u00a0: sont-ils informés, consultés, associés à la décision\u00a0?",
        ASSOCIATIONS,
    ),
    "degre_constate.source": Wording(
        "Qui dit ce que vivent les participants\u00a0: dans quel document, ou dans quels entretiens\u00a0?",
        EQUIPE,
    ),
    "mandat": Wording("Quelle commande lui a été passée, et que peut-il encore changer\u00a0?", DIRECTION),
    "mandat.statut": Wording(
        "La commande qui lui est passée est-elle écrite\u00a0? Est-elle publique\u00a0?", DIRECTION
    ),
    "mandat.commande": Wording("Qu’est-il demandé aux participants\u00a0?", ELUS),
    "mandat.marge": Wording(
        "Qu’est-ce que les participants peuvent encore changer, et que ne peuvent-ils plus\u00a0?", ELUS
    ),
    "mandat.decision_le": Wording("Quand se prend la décision dont il est question\u00a0?", ELUS),
    "assise": Wording(
        "Sur quoi repose-t-il\u00a0: un usage, un règlement, une délibération, la loi\u00a0?", DIRECTION
    ),
    "assise.niveau": Wording(
        "Sur quoi repose-t-il\u00a0: un usage, un règlement, une délibération, la loi\u00a0?", DIRECTION
    ),
    "assise.date": Wording("De quand date l’acte qui l’a créé\u00a0?", DIRECTION),
    "fonctionnement": Wording("Qui le réunit, à quel rythme, et où vont ses avis\u00a0?", AGENTS),
    "fonctionnement.membres": Wording("Combien de membres compte-t-il\u00a0?", AGENTS),
    "fonctionnement.frequence": Wording("À quel rythme se réunit-il\u00a0?", AGENTS),
    "fonctionnement.ordre_du_jour": Wording("Qui écrit l’ordre du jour\u00a0?", AGENTS),
    "fonctionnement.convoque_par": Wording("Qui le convoque\u00a0?", AGENTS),
    "fonctionnement.circuit_des_avis": Wording("Où vont ses avis, et qui y répond\u00a0?", AGENTS),
    "portage_politique": Wording("Quelle délégation le porte au sein de l’exécutif\u00a0?", ELUS),
    "liens": Wording(
        "Qui le pilote, l’anime, l’accueille\u00a0? À quels autres dispositifs est-il relié\u00a0?", AGENTS
    ),
    "liens.statut": Wording("Ce lien existe-t-il encore\u00a0: {objet}\u00a0?", AGENTS),
    "liens.debut": Wording("Depuis quand ce lien existe-t-il\u00a0: {objet}\u00a0?", AGENTS),
    "acces": Wording(
        "Qui peut y participer\u00a0: tout le monde, ou certaines personnes seulement\u00a0?", AGENTS
    ),
    "recrutement": Wording("Comment les participants sont-ils choisis\u00a0?", AGENTS),
    "modalite": Wording("Se passe-t-il en présence, en ligne, ou les deux\u00a0?", AGENTS),
    "temporalite": Wording("A-t-il lieu une seule fois, revient-il, ou est-il permanent\u00a0?", AGENTS),
    "publics_vises": Wording("Quels publics cherche-t-il à toucher\u00a0?", AGENTS),
    "interactions": Wording("Que font ensemble les participants\u00a0?", AGENTS),
    "mode_decision": Wording("Comment le groupe conclut-il\u00a0?", AGENTS),
    "regle_de_vote": Wording("Quelle est la règle quand le groupe vote\u00a0?", AGENTS),
    "facilitation": Wording("Qui facilite les échanges\u00a0?", AGENTS),
    "seuil": Wording("Combien de signatures faut-il\u00a0?", DIRECTION),
    "outils": Wording("Quels outils et quelles méthodes emploie-t-il\u00a0?", AGENTS),
    "moyens": Wording("Combien de temps de travail et d’argent lui sont consacrés\u00a0?", DIRECTION),
    "moyens.etp": Wording(
        "Combien de temps de travail lui est consacré (0,5 pour un mi-temps)\u00a0?", DIRECTION
    ),
    "moyens.humains": Wording("Qui y travaille\u00a0?", DIRECTION),
    "moyens.budget_animation": Wording("Combien d’euros par an sont prévus pour l’animer\u00a0?", DIRECTION),
    "moyens.budget_projets": Wording(
        "Combien d’euros par an sont prévus pour réaliser ses projets\u00a0?", DIRECTION
    ),
    "moyens.cout_total": Wording("Combien a-t-il coûté en tout\u00a0?", DIRECTION),
    "moyens.annee": Wording("De quelle année datent ces moyens\u00a0?", DIRECTION),
    "effets": Wording("Qu’a-t-il changé, et qu’est-ce qui le montre\u00a0?", (*AGENTS, *ASSOCIATIONS)),
    "impacts": Wording("Quelle décision précise a-t-il changée\u00a0?", (*ELUS, *AGENTS)),
    "impacts.date": Wording("Quand cette décision a-t-elle été prise\u00a0: {objet}\u00a0?", AGENTS),
    "impacts.effet": Wording("Qu’est-ce qui a changé dans cette décision\u00a0: {objet}\u00a0?", AGENTS),
    "succede_a": Wording("Prend-il la suite d’un dispositif plus ancien\u00a0? Lequel\u00a0?", AGENTS),
    "evenements": Wording("Quels moments ont compté dans sa vie, et quand\u00a0?", AGENTS),
    "evenements.date": Wording("Quand cela a-t-il eu lieu\u00a0: {objet}\u00a0?", AGENTS),
    "evaluation": Wording("A-t-il été évalué\u00a0?", DIRECTION),
    "evaluation.statut": Wording("A-t-il été évalué\u00a0?", DIRECTION),
    "evaluation.date": Wording("Quand a-t-il été évalué\u00a0?", DIRECTION),
    "donnees_ouvertes": Wording("Ses résultats sont-ils publiés, et ses données ouvertes\u00a0?", AGENTS),
    "donnees_ouvertes.statut": Wording(
        "Ses résultats sont-ils publiés, et ses données ouvertes\u00a0?", AGENTS
    ),
    "editions": Wording("Quelles éditions ont eu lieu, et quand\u00a0?", AGENTS),
    "sources": Wording("D’où viennent ces informations, et de quand datent-elles\u00a0?", AGENTS),
}
