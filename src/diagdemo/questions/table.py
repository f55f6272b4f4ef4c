"""The words of each question, and to whom it is put: one line a field that a result may wait for.

`{quand}` is the edition (« en 2024 »), `{objet}` what a list item is about. Keys of free blocks are `*`.
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
    "nom": Wording("Comment ce dispositif s’appelle-t-il ?", _A),
    "type": Wording("De quelle sorte de dispositif s’agit-il ?", _A),
    "statut": Wording("Ce dispositif fonctionne-t-il encore aujourd’hui ?", _A),
    "debut": Wording("Quand a-t-il commencé ?", _A),
    "fin": Wording("Quand s’est-il arrêté, ou quand doit-il s’arrêter ?", _A),
    "echelle": Wording("À quelle échelle agit-il : un quartier, la commune, plus large ?", _A),
    "enjeux": Wording("À quels enjeux répond-il ?", _E),
    "etapes": Wording("À quelles étapes intervient-il : avant la décision, au moment de décider, après ?", _A),
    "sujets": Wording("De quels sujets traite-t-il ?", _A),
    "degre_annonce": Wording(
        "Qu’annonce la collectivité : informer, consulter, concerter, construire ou décider ensemble ?", _E
    ),
    "degre_constate": Wording(
        "Que vivent les participants : sont-ils informés, consultés, associés à la décision ?", _S
    ),
    "degre_constate.source": Wording(
        "Qui dit ce que vivent les participants : dans quel document, ou dans quels entretiens ?", _A
    ),
    "mandat": Wording("Quelle commande lui a été passée, et que peut-il encore changer ?", _D),
    "mandat.statut": Wording("La commande qui lui est passée est-elle écrite ? Est-elle publique ?", _D),
    "mandat.commande": Wording("Qu’est-il demandé aux participants ?", _E),
    "mandat.marge": Wording("Qu’est-ce que les participants peuvent encore changer, et que ne peuvent-ils plus ?", _E),
    "mandat.decision_le": Wording("Quand se prend la décision dont il est question ?", _E),
    "assise": Wording("Sur quoi repose-t-il : un usage, un règlement, une délibération, la loi ?", _D),
    "assise.niveau": Wording("Sur quoi repose-t-il : un usage, un règlement, une délibération, la loi ?", _D),
    "assise.date": Wording("De quand date l’acte qui l’a créé ?", _D),
    "fonctionnement": Wording("Qui le réunit, à quel rythme, et où vont ses avis ?", _A),
    "fonctionnement.membres": Wording("Combien de membres compte-t-il ?", _A),
    "fonctionnement.frequence": Wording("À quel rythme se réunit-il ?", _A),
    "fonctionnement.ordre_du_jour": Wording("Qui écrit l’ordre du jour ?", _A),
    "fonctionnement.convoque_par": Wording("Qui le convoque ?", _A),
    "fonctionnement.circuit_des_avis": Wording("Où vont ses avis, et qui y répond ?", _A),
    "portage_politique": Wording("Quelle délégation le porte au sein de l’exécutif ?", _E),
    "liens": Wording("Qui le pilote, l’anime, l’accueille ? À quels autres dispositifs est-il relié ?", _A),
    "liens.statut": Wording("Ce lien existe-t-il encore : {objet} ?", _A),
    "liens.debut": Wording("Depuis quand ce lien existe-t-il : {objet} ?", _A),
    "acces": Wording("Qui peut y participer : tout le monde, ou certaines personnes seulement ?", _A),
    "recrutement": Wording("Comment les participants sont-ils choisis ?", _A),
    "modalite": Wording("Se passe-t-il en présence, en ligne, ou les deux ?", _A),
    "temporalite": Wording("A-t-il lieu une seule fois, revient-il, ou est-il permanent ?", _A),
    "publics_vises": Wording("Quels publics cherche-t-il à toucher ?", _A),
    "interactions": Wording("Que font ensemble les participants ?", _A),
    "mode_decision": Wording("Comment le groupe conclut-il ?", _A),
    "regle_de_vote": Wording("Quelle est la règle quand le groupe vote ?", _A),
    "facilitation": Wording("Qui facilite les échanges ?", _A),
    "seuil": Wording("Combien de signatures faut-il ?", _D),
    "outils": Wording("Quels outils et quelles méthodes emploie-t-il ?", _A),
    "moyens": Wording("Combien de temps de travail et d’argent lui sont consacrés ?", _D),
    "moyens.etp": Wording("Combien de temps de travail lui est consacré (0,5 pour un mi-temps) ?", _D),
    "moyens.humains": Wording("Qui y travaille ?", _D),
    "moyens.budget_animation": Wording("Combien d’euros par an sont prévus pour l’animer ?", _D),
    "moyens.budget_projets": Wording("Combien d’euros par an sont prévus pour réaliser ses projets ?", _D),
    "moyens.cout_total": Wording("Combien a-t-il coûté en tout ?", _D),
    "moyens.annee": Wording("De quelle année datent ces moyens ?", _D),
    "effets": Wording("Qu’a-t-il changé, et qu’est-ce qui le montre ?", (*_A, *_S)),
    "impacts": Wording("Quelle décision précise a-t-il changée ?", (*_E, *_A)),
    "impacts.date": Wording("Quand cette décision a-t-elle été prise : {objet} ?", _A),
    "impacts.effet": Wording("Qu’est-ce qui a changé dans cette décision : {objet} ?", _A),
    "succede_a": Wording("Prend-il la suite d’un dispositif plus ancien ? Lequel ?", _A),
    "evenements": Wording("Quels moments ont compté dans sa vie, et quand ?", _A),
    "evenements.date": Wording("Quand cela a-t-il eu lieu : {objet} ?", _A),
    "evaluation": Wording("A-t-il été évalué ?", _D),
    "evaluation.statut": Wording("A-t-il été évalué ?", _D),
    "evaluation.date": Wording("Quand a-t-il été évalué ?", _D),
    "donnees_ouvertes": Wording("Ses résultats sont-ils publiés, et ses données ouvertes ?", _A),
    "donnees_ouvertes.statut": Wording("Ses résultats sont-ils publiés, et ses données ouvertes ?", _A),
    "editions": Wording("Quelles éditions ont eu lieu, et quand ?", _A),
    "sources": Wording("D’où viennent ces informations, et de quand datent-elles ?", _A),
}

_EDITION = {
    "debut": Wording("Quand l’édition {cette} a-t-elle commencé ?", _A),
    "fin": Wording("Quand l’édition {cette} s’est-elle achevée ?", _A),
    "participants": Wording("Combien de personnes différentes ont participé {quand} ?", _A),
    "participations": Wording("Combien de présences ont été comptées {quand}, toutes séances réunies ?", _A),
    "nouveaux": Wording("Combien de personnes participaient pour la première fois {quand} ?", _A),
    "candidatures": Wording("Combien de personnes se sont portées candidates {quand} ?", _A),
    "tires_au_sort": Wording("Combien de personnes ont été tirées au sort {quand} ?", _A),
    "votants": Wording("Combien de personnes ont voté {quand} ?", _A),
    "votes": Wording("Combien de voix ont été exprimées {quand} ?", _A),
    "corps_electoral": Wording("Combien de personnes pouvaient voter {quand} ?", _A),
    "contributions": Wording("Combien de contributions ont été reçues {quand} ?", _A),
    "propositions": Wording("Combien de propositions les participants ont-ils adoptées {quand} ?", _A),
    "projets": Wording("Combien de projets ont été déposés, choisis et réalisés {quand} ?", _A),
    "projets.deposes": Wording("Combien de projets ont été déposés {quand} ?", _A),
    "projets.recevables": Wording("Combien de projets ont été jugés recevables {quand} ?", _A),
    "projets.soumis_au_vote": Wording("Combien de projets ont été soumis au vote {quand} ?", _A),
    "projets.laureats": Wording("Combien de projets ont été choisis {quand} ?", _A),
    "projets.realises": Wording("Parmi les projets choisis {quand}, combien ont été réalisés ?", _A),
    "seances": Wording("Combien de séances ont eu lieu {quand} ?", _A),
    "membres": Wording("Combien de membres le dispositif comptait-il {quand} ?", _A),
    "budget_alloue": Wording("Quel montant, en euros, a été confié aux participants {quand} ?", _D),
    "cout_total": Wording("Combien a coûté l’édition {cette}, en euros ?", _D),
    "indemnisation": Wording("Combien chaque participant a-t-il reçu {quand}, en euros ?", _D),
    "profil": Wording("Qui a participé {quand} : quel âge, quelle part de femmes, quels quartiers ?", _A),
    "profil.*": Wording("Comment les participants se répartissaient-ils {quand} selon ce critère : {objet} ?", _A),
    "profil.*.effectifs": Wording(
        "Combien de participants comptait-on par catégorie {quand} selon ce critère : {objet} ?", _A
    ),
    "profil.*.effectifs.*": Wording("Combien de participants relevaient {quand} de ce groupe : {objet} ?", _A),
    "profil.*.n_renseigne": Wording("Combien de participants ont répondu {quand} à cette question : {objet} ?", _A),
    "reponse_publique": Wording(
        "Une réponse publique a-t-elle suivi l’édition {cette} ? Quand, et où la lire ?", _E
    ),
    "reponse_publique.date": Wording("Quand la réponse à l’édition {cette} a-t-elle été rendue publique ?", _A),
    "suites": Wording("Que sont devenues les propositions faites {quand} ?", (*_A, *_E)),
    "suites.reponse": Wording("Quelle réponse a reçu cette proposition : {objet} ?", _A),
    "suites.realisation": Wording("Où en est la réalisation de cette proposition : {objet} ?", _A),
    "suites.date_reponse": Wording("Quand a-t-il été répondu à cette proposition : {objet} ?", _A),
    "suites.echeance": Wording("Pour quand la réalisation de cette proposition est-elle promise : {objet} ?", _A),
    "suites.date_realisation": Wording("Quand cette proposition a-t-elle été réalisée : {objet} ?", _A),
    "suites.recues": Wording("Combien de propositions ont été reçues {quand} ?", _A),
    "suites.acceptees": Wording("Combien de propositions ont été acceptées {quand} ?", _A),
    "suites.acceptees_en_partie": Wording("Combien de propositions ont été acceptées en partie {quand} ?", _A),
    "suites.refusees": Wording("Combien de propositions ont été refusées {quand} ?", _A),
    "suites.refusees_motivees": Wording("Combien de refus ont été expliqués {quand} ?", _A),
    "suites.refusees_sans_motif": Wording("Combien de refus n’ont pas été expliqués {quand} ?", _A),
    "suites.en_examen": Wording("Combien de propositions faites {quand} sont encore examinées ?", _A),
    "suites.retirees": Wording("Combien de propositions ont été retirées {quand} par leurs auteurs ?", _A),
    "suites.sans_reponse": Wording("Combien de propositions faites {quand} restent sans réponse ?", _A),
    "suites.echues": Wording("Parmi les propositions acceptées {quand}, combien devraient être déjà réalisées ?", _A),
    "suites.en_cours": Wording("Parmi les propositions acceptées {quand}, combien sont en train de se réaliser ?", _A),
    "suites.realisees": Wording("Parmi les propositions acceptées {quand}, combien sont réalisées ?", _A),
}

_ACTOR = {
    "categorie": Wording("De quelle famille d’acteurs s’agit-il : association, entreprise, service… ?", _A),
    "nature": Wording("Est-ce une organisation, un service, une fonction, un groupe ?", _A),
    "echelle": Wording("À quelle échelle agit-il ?", _A),
    "debut": Wording("Depuis quand existe-t-il ?", _S),
    "fin": Wording("A-t-il cessé d’exister ? Quand ?", _S),
    "role": Wording("Que fait-il dans la participation ?", (*_A, *_S)),
    "effectif": Wording("Combien de personnes y travaillent ?", _D),
    "membres": Wording("Combien d’adhérents ou de membres compte-t-il ?", _S),
    "publics_touches": Wording("Quels publics touche-t-il vraiment ?", _S),
    "interets": Wording("Que cherche-t-il à obtenir ou à préserver, et à propos de quoi ?", _S),
    "interets.position": Wording("Quelle position a-t-il prise, par des actes, sur ce sujet : {objet} ?", _S),
    "liens": Wording("À quels dispositifs et à quels acteurs est-il relié ?", (*_A, *_S)),
    "liens.statut": Wording("Ce lien existe-t-il encore : {objet} ?", _A),
    "liens.debut": Wording("Depuis quand ce lien existe-t-il : {objet} ?", _A),
    "liens.fin": Wording("Jusqu’à quand ce lien a-t-il existé : {objet} ?", _A),
    "sociodynamique": Wording("Quelle énergie met-il pour ou contre, d’après ses actes ?", _A),
    "sociodynamique.synergie": Wording("Quelle énergie met-il pour, de 1 à 4, d’après ses actes ?", _A),
    "sociodynamique.antagonisme": Wording("Quelle énergie met-il contre, de 1 à 4, d’après ses actes ?", _A),
    "sociodynamique.pouvoir": Wording("Que peut-il faire ou empêcher, de 1 à 4 ?", _A),
    "sociodynamique.interet": Wording("Combien le sujet lui importe-t-il, de 1 à 4 ?", _A),
    "sources": Wording("D’où viennent ces informations, et de quand datent-elles ?", _A),
}

_TERRITORY = {
    "type": Wording("Quel est le type du territoire : commune, intercommunalité, département, région ?", _D),
    "nature": Wording("Quelle est la forme juridique du territoire ?", _D),
    "codes": Wording("Quel est le code officiel du territoire ?", _D),
    "codes.insee": Wording("Quel est le code Insee du territoire ?", _D),
    "codes.siren": Wording("Quel est le numéro SIREN de la collectivité ?", _D),
    "population": Wording("Combien d’habitantes et d’habitants compte le territoire, et en quelle année ?", _D),
    "structure_population": Wording("Comment la population se répartit-elle par âge et par sexe ?", _D),
    "structure_population.age": Wording("Comment la population se répartit-elle par âge ?", _D),
    "structure_population.sexe": Wording("Combien de femmes et d’hommes compte la population ?", _D),
    "structure_population.qpv": Wording("Combien de personnes vivent dans un quartier prioritaire ?", _D),
    "structure_population.csp": Wording("Comment la population se répartit-elle par métier ?", _D),
    "rattachements": Wording("De quelle intercommunalité, de quel département, de quelle région relève-t-il ?", _D),
    "rattachements.epci": Wording("À quelle intercommunalité appartient-il ?", _D),
    "membres": Wording("Quelles communes en sont membres ?", _D),
    "inscrits": Wording("Combien de personnes sont inscrites sur les listes électorales ?", _D),
    "qpv": Wording("Combien y a-t-il de quartiers prioritaires de la politique de la ville ?", _D),
    "budget": Wording("Quelles sont les dépenses de la collectivité, et de quelle année ?", _D),
    "budget.fonctionnement": Wording("Quelles sont les dépenses réelles de fonctionnement, en euros ?", _D),
    "budget.investissement": Wording("Quelles sont les dépenses réelles d’investissement, en euros ?", _D),
    "budget.annee": Wording("De quelle année date le budget ?", _D),
    "moyens": Wording("Combien de temps de travail et d’argent la collectivité consacre-t-elle à la participation ?", _D),
    "moyens.etp": Wording("Combien de temps de travail, en équivalents temps plein, est dédié à la participation ?", _D),
    "moyens.humains": Wording("Qui travaille à la participation dans la collectivité ?", _D),
    "moyens.budget_animation": Wording("Combien d’euros par an sont prévus pour animer la participation ?", _D),
    "moyens.budget_projets": Wording("Combien d’euros par an sont prévus pour les projets des habitants ?", _D),
    "mandatures": Wording("Quand les mandats de l’exécutif ont-ils commencé et fini ?", _E),
    "mandatures.debut": Wording("Quand ce mandat a-t-il commencé : {objet} ?", _E),
    "mandatures.fin": Wording("Quand ce mandat finit-il : {objet} ?", _E),
    "enjeux_prioritaires": Wording("Quels enjeux de la participation le territoire met-il en avant ?", _E),
    "liens": Wording("À quels acteurs et à quels réseaux la collectivité est-elle reliée ?", _D),
}

_DIAGNOSTIC = {
    "portage": Wording("Qui, dans la collectivité, porte ce diagnostic ?", _D),
    "portage.executif_rencontre": Wording("L’équipe a-t-elle rencontré la mairie ou la présidence ?", _E),
    "portage.dgs_rencontree": Wording("L’équipe a-t-elle rencontré la direction générale ?", _D),
    "formations": Wording("Qui a été formé à la participation, parmi les élu·es et les agents, et quand ?", _D),
    "formations.date": Wording("Quand cette formation a-t-elle eu lieu : {objet} ?", _D),
    "formations.participants": Wording("Combien de personnes ont suivi cette formation : {objet} ?", _D),
    "etapes": Wording("Où en sont les quatre étapes du diagnostic ?", _D),
    "etapes.etat_des_lieux": Wording("L’état des lieux est-il terminé ? Tout a-t-il été recensé ?", _D),
    "etapes.etat_des_lieux.statut": Wording("L’état des lieux est-il terminé ? Tout a-t-il été recensé ?", _D),
    "horizons": Wording("Combien de mois durent le court, le moyen et le long terme ?", _D),
    "limites": Wording("Qui n’a pas été rencontré, et que n’a-t-on pas pu savoir ?", _D),
}

_ACTION = {
    "pilote": Wording("Qui répond de cette action ?", _D),
    "echeance": Wording("Pour quand cette action est-elle prévue ?", _D),
    "moyens": Wording("Combien de temps de travail et d’argent cette action demande-t-elle ?", _D),
    "moyens.cout": Wording("Combien d’euros cette action coûte-t-elle ?", _D),
    "moyens.etp": Wording("Combien de temps de travail cette action demande-t-elle ?", _D),
    "preuve_attendue": Wording("Qu’est-ce qui montrera que cette action est faite ?", _D),
    "constats": Wording("À quels constats cette action répond-elle ?", _D),
    "themes": Wording("Quels freins cette action cherche-t-elle à lever ?", _D),
    "ambitions": Wording("Quelles ambitions cette action sert-elle ?", _D),
    "suivi": Wording("Où en est cette action ?", _A),
    "suivi.avancement": Wording("Où en était cette action à cette date : {objet} ?", _A),
    "suivi.preuves": Wording("Qu’est-ce qui montre cet avancement : {objet} ?", _A),
    "resultats": Wording("Qu’a changé cette action ?", (*_A, *_S)),
    "potentiel": Wording("Que peut changer cette action ?", _D),
}

_AMBITION = {
    "horizon": Wording("Pour quel horizon : court, moyen ou long terme ?", _E),
    "cible": Wording("À quoi verra-t-on que cette ambition est atteinte ?", _E),
    "cible.indicateur": Wording("Avec quel indicateur mesurera-t-on cette ambition ?", _D),
    "cible.valeur": Wording("Quelle valeur vise cette ambition ?", _E),
    "cible.date": Wording("Pour quand cette ambition vise-t-elle cette valeur ?", _E),
    "constats_vises": Wording("À quels constats cette ambition répond-elle ?", _E),
    "enjeux": Wording("À quels enjeux cette ambition répond-elle ?", _E),
    "coproduite_avec": Wording("Qui a participé à écrire cette ambition ?", _E),
    "changements": Wording("Que change cette ambition aux dispositifs, aux acteurs et à leurs liens ?", _D),
}

_INTERVIEW = {
    "date": Wording("Quel mois cet entretien a-t-il eu lieu ?", _A),
    "questions_posees": Wording("Sur quels thèmes cette personne a-t-elle été interrogée ?", _A),
    "reponses": Wording("Qu’a répondu cette personne aux questions du guide ?", _A),
    "extraits": Wording("Quelles phrases retenir de cet entretien, et sur quels thèmes ?", _A),
    "extraits.themes": Wording("De quels thèmes parle cet extrait : {objet} ?", _A),
    "extraits.sens": Wording("Cet extrait est-il positif ou négatif : {objet} ?", _A),
    "consentement": Wording("Que permet cette personne de ce qu’elle a dit ?", _A),
}

_POLICY = {
    "parcours": Wording("Par quelles étapes cette politique est-elle passée ?", _D),
    "parcours.dispositifs": Wording("Quels dispositifs sont intervenus à cette étape : {objet} ?", _D),
    "parcours.debut": Wording("Quand cette étape a-t-elle commencé : {objet} ?", _D),
    "parcours.fin": Wording("Quand cette étape s’est-elle achevée : {objet} ?", _D),
    "parcours.qui_decide": Wording("Qui a tranché à cette étape : {objet} ?", _D),
    "parcours.effet": Wording("Qu’a changé la participation à cette étape : {objet} ?", (*_A, *_E)),
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
    "device": Wording("Quels dispositifs de participation existent sur le territoire ?", _A),
    "actor": Wording("Quels services, associations et groupes prennent part à la participation ?", (*_A, *_S)),
    "interview": Wording(
        "Qui rencontrer parmi les élu·es, les agents, la direction, les associations, les habitants ?",
        tuple(Audience),
    ),
    "policy": Wording("Quelle politique ou quel projet peut-on suivre d’un bout à l’autre ?", _D),
    "ambition": Wording("Quelles ambitions le territoire se donne-t-il pour la participation ?", _E),
    "action": Wording("Quelles actions sont prévues, qui en répond, et pour quand ?", _D),
    "territoire": Wording("Quel est ce territoire : son type, ses codes, sa population ?", _D),
    "diagnostic": Wording("Où en est le diagnostic, et qui le porte dans la collectivité ?", _D),
}

OF_A_KIND: dict[str, Wording] = {
    "device": Wording("Existe-t-il un dispositif de cette sorte : {objet} ?", _A),
    "actor": Wording("Quels acteurs de cette famille existent sur le territoire : {objet} ?", (*_A, *_S)),
    "ambition": Wording("Quelle ambition le territoire se donne-t-il pour cet horizon : {objet} ?", _E),
}
"""When the word that is missing with the record is known: a type of device, a family of actors, an horizon."""

COLLEGES: dict[str, Wording] = {
    "elu": Wording("Quel·les élu·es rencontrer ?", _E),
    "agent": Wording("Quels agents rencontrer ?", _A),
    "direction": Wording("Qui rencontrer à la direction générale ?", _D),
    "association": Wording("Quelles associations rencontrer ?", _S),
    "citoyen": Wording("Quels habitants et quelles habitantes rencontrer, et par qui les joindre ?", _S),
    "operateur": Wording("Quels opérateurs ou prestataires rencontrer ?", _A),
}

ANY_FIELD = Wording("Que sait-on de ceci : {titre} ({description}) ?", _A)
"""For a field without words of its own."""
ANY_RECORD = Wording("Que sait-on de ceci : {titre} ?", _A)
"""For a kind of record without words of its own."""
