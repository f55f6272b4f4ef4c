"""Questions on editions of devices."""

from __future__ import annotations

from diagdemo.questions.wordings.audience import AGENTS, DIRECTION, ELUS, Wording

EDITION = {
    "debut": Wording("Quand l’édition {cette} a-t-elle commencé\u00a0?", AGENTS),
    "fin": Wording("Quand l’édition {cette} s’est-elle achevée\u00a0?", AGENTS),
    "participants": Wording("Combien de personnes différentes ont participé {quand}\u00a0?", AGENTS),
    "participations": Wording(
        "Combien de présences ont été comptées {quand}, toutes séances réunies\u00a0?", AGENTS
    ),
    "nouveaux": Wording("Combien de personnes participaient pour la première fois {quand}\u00a0?", AGENTS),
    "candidatures": Wording("Combien de personnes se sont portées candidates {quand}\u00a0?", AGENTS),
    "tires_au_sort": Wording("Combien de personnes ont été tirées au sort {quand}\u00a0?", AGENTS),
    "votants": Wording("Combien de personnes ont voté {quand}\u00a0?", AGENTS),
    "votes": Wording("Combien de voix ont été exprimées {quand}\u00a0?", AGENTS),
    "corps_electoral": Wording("Combien de personnes pouvaient voter {quand}\u00a0?", AGENTS),
    "contributions": Wording("Combien de contributions ont été reçues {quand}\u00a0?", AGENTS),
    "propositions": Wording(
        "Combien de propositions les participants ont-ils adoptées {quand}\u00a0?", AGENTS
    ),
    "projets": Wording("Combien de projets ont été déposés, choisis et réalisés {quand}\u00a0?", AGENTS),
    "projets.deposes": Wording("Combien de projets ont été déposés {quand}\u00a0?", AGENTS),
    "projets.recevables": Wording("Combien de projets ont été jugés recevables {quand}\u00a0?", AGENTS),
    "projets.soumis_au_vote": Wording("Combien de projets ont été soumis au vote {quand}\u00a0?", AGENTS),
    "projets.laureats": Wording("Combien de projets ont été choisis {quand}\u00a0?", AGENTS),
    "projets.realises": Wording("Parmi les projets choisis {quand}, combien ont été réalisés\u00a0?", AGENTS),
    "seances": Wording("Combien de séances ont eu lieu {quand}\u00a0?", AGENTS),
    "membres": Wording("Combien de membres le dispositif comptait-il {quand}\u00a0?", AGENTS),
    "budget_alloue": Wording(
        "Quel montant, en euros, a été confié aux participants {quand}\u00a0?", DIRECTION
    ),
    "cout_total": Wording("Combien a coûté l’édition {cette}, en euros\u00a0?", DIRECTION),
    "indemnisation": Wording("Combien chaque participant a-t-il reçu {quand}, en euros\u00a0?", DIRECTION),
    "profil": Wording(
        "Qui a participé {quand}\u00a0: quel âge, quelle part de femmes, quels quartiers\u00a0?", AGENTS
    ),
    "profil.*": Wording(
        "Comment les participants se répartissaient-ils {quand} selon ce critère\u00a0: {objet}\u00a0?",
        AGENTS,
    ),
    "profil.*.effectifs": Wording(
        "Combien de participants comptait-on par catégorie {quand} selon ce critère\u00a0: {objet}\u00a0?",
        AGENTS,
    ),
    "profil.*.effectifs.*": Wording(
        "Combien de participants relevaient {quand} de ce groupe\u00a0: {objet}\u00a0?", AGENTS
    ),
    "profil.*.n_renseigne": Wording(
        "Combien de participants ont répondu {quand} à cette question\u00a0: {objet}\u00a0?", AGENTS
    ),
    "reponse_publique": Wording(
        "Une réponse publique a-t-elle suivi l’édition {cette}\u00a0? Quand, et où la lire\u00a0?", ELUS
    ),
    "reponse_publique.date": Wording(
        "Quand la réponse à l’édition {cette} a-t-elle été rendue publique\u00a0?", AGENTS
    ),
    "suites": Wording("Que sont devenues les propositions faites {quand}\u00a0?", (*AGENTS, *ELUS)),
    "suites.reponse": Wording("Quelle réponse a reçu cette proposition\u00a0: {objet}\u00a0?", AGENTS),
    "suites.realisation": Wording(
        "Où en est la réalisation de cette proposition\u00a0: {objet}\u00a0?", AGENTS
    ),
    "suites.date_reponse": Wording(
        "Quand a-t-il été répondu à cette proposition\u00a0: {objet}\u00a0?", AGENTS
    ),
    "suites.echeance": Wording(
        "Pour quand la réalisation de cette proposition est-elle promise\u00a0: {objet}\u00a0?", AGENTS
    ),
    "suites.date_realisation": Wording(
        "Quand cette proposition a-t-elle été réalisée\u00a0: {objet}\u00a0?", AGENTS
    ),
    "suites.recues": Wording("Combien de propositions ont été reçues {quand}\u00a0?", AGENTS),
    "suites.acceptees": Wording("Combien de propositions ont été acceptées {quand}\u00a0?", AGENTS),
    "suites.acceptees_en_partie": Wording(
        "Combien de propositions ont été acceptées en partie {quand}\u00a0?", AGENTS
    ),
    "suites.refusees": Wording("Combien de propositions ont été refusées {quand}\u00a0?", AGENTS),
    "suites.refusees_motivees": Wording("Combien de refus ont été expliqués {quand}\u00a0?", AGENTS),
    "suites.refusees_sans_motif": Wording("Combien de refus n’ont pas été expliqués {quand}\u00a0?", AGENTS),
    "suites.en_examen": Wording(
        "Combien de propositions faites {quand} sont encore examinées\u00a0?", AGENTS
    ),
    "suites.retirees": Wording(
        "Combien de propositions ont été retirées {quand} par leurs auteurs\u00a0?", AGENTS
    ),
    "suites.sans_reponse": Wording(
        "Combien de propositions faites {quand} restent sans réponse\u00a0?", AGENTS
    ),
    "suites.echues": Wording(
        "Parmi les propositions acceptées {quand}, combien devraient être déjà réalisées\u00a0?", AGENTS
    ),
    "suites.en_cours": Wording(
        "Parmi les propositions acceptées {quand}, combien sont en train de se réaliser\u00a0?", AGENTS
    ),
    "suites.realisees": Wording(
        "Parmi les propositions acceptées {quand}, combien sont réalisées\u00a0?", AGENTS
    ),
}
