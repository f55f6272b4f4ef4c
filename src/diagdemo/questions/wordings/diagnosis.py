"""Questions on the diagnosis, its interviews and the policy it follows."""

from __future__ import annotations

from diagdemo.questions.wordings.audience import AGENTS, DIRECTION, ELUS, EQUIPE, Wording, within

DIAGNOSTIC = {
    "portage": Wording("Qui, dans la collectivité, porte ce diagnostic\u00a0?", DIRECTION),
    "portage.executif_rencontre": Wording(
        "L’équipe a-t-elle rencontré la mairie ou la présidence\u00a0?", EQUIPE
    ),
    "portage.dgs_rencontree": Wording("L’équipe a-t-elle rencontré la direction générale\u00a0?", EQUIPE),
    "formations": Wording(
        "Qui a été formé à la participation, parmi les élu·es et les agents, et quand\u00a0?", DIRECTION
    ),
    "formations.date": Wording("Quand cette formation a-t-elle eu lieu\u00a0: {objet}\u00a0?", DIRECTION),
    "formations.participants": Wording(
        "Combien de personnes ont suivi cette formation\u00a0: {objet}\u00a0?", DIRECTION
    ),
    "etapes": Wording("Où en sont les quatre étapes du diagnostic\u00a0?", EQUIPE),
    "etapes.etat_des_lieux": Wording(
        "L’état des lieux est-il terminé\u00a0? Tout a-t-il été recensé\u00a0?", EQUIPE
    ),
    "etapes.etat_des_lieux.statut": Wording(
        "L’état des lieux est-il terminé\u00a0? Tout a-t-il été recensé\u00a0?", EQUIPE
    ),
    "etapes.valorisation.statut": Wording("Les deux séminaires ont-ils eu lieu\u00a0?", EQUIPE),
    "etapes.ambition.statut": Wording(
        "L’atelier et la rédaction de l’ambition sont-ils terminés\u00a0?", EQUIPE
    ),
    "etapes.presentation.statut": Wording("Le diagnostic a-t-il été présenté\u00a0?", EQUIPE),
    "convention": Wording(
        "Quelle convention fonde ce diagnostic, et quand a-t-elle été signée\u00a0?", DIRECTION
    ),
    "equipe": Wording("Quels rôles et quelles organisations composent l’équipe du diagnostic\u00a0?", EQUIPE),
    "perimetre": Wording("Que regarde ce diagnostic, et que laisse-t-il de côté\u00a0?", DIRECTION),
    "horizons": Wording("Combien de mois durent le court, le moyen et le long terme\u00a0?", DIRECTION),
    "limites": Wording("Qui n’a pas été rencontré, et que n’a-t-on pas pu savoir\u00a0?", EQUIPE),
}

INTERVIEW = {
    "date": within("Quel mois cet entretien a-t-il eu lieu\u00a0?"),
    "questions_posees": within("Sur quels thèmes cette personne a-t-elle été interrogée\u00a0?"),
    "reponses": within("Qu’a répondu cette personne aux questions du guide\u00a0?"),
    "extraits": within("Quelles phrases retenir de cet entretien, et sur quels thèmes\u00a0?"),
    "extraits.themes": within("De quels thèmes parle cet extrait\u00a0: {objet}\u00a0?"),
    "extraits.sens": within("Cet extrait est-il positif ou négatif\u00a0: {objet}\u00a0?"),
    "fonction": within("Quelle est, en termes généraux, la fonction de cette personne\u00a0?"),
    "mode": within("Cet entretien s’est-il tenu en présence, à distance, par écrit\u00a0?"),
    "duree_min": within("Combien de minutes cet entretien a-t-il duré\u00a0?"),
    "synthese": within("Que retenir de cet entretien, en quelques phrases et sans nom\u00a0?"),
    "consentement": within("Que permet cette personne de ce qu’elle a dit\u00a0?"),
    "consentement.statut": within(
        "Cette personne accepte-t-elle que ce qu’elle a dit serve au diagnostic\u00a0?"
    ),
}

POLICY = {
    "resume": Wording("De quoi s’agit-il, en deux phrases\u00a0?", DIRECTION),
    "parcours": Wording("Par quelles étapes cette politique est-elle passée\u00a0?", DIRECTION),
    "parcours.dispositifs": Wording(
        "Quels dispositifs sont intervenus à cette étape\u00a0: {objet}\u00a0?", DIRECTION
    ),
    "parcours.debut": Wording("Quand cette étape a-t-elle commencé\u00a0: {objet}\u00a0?", DIRECTION),
    "parcours.fin": Wording("Quand cette étape s’est-elle achevée\u00a0: {objet}\u00a0?", DIRECTION),
    "parcours.qui_decide": Wording("Qui a tranché à cette étape\u00a0: {objet}\u00a0?", DIRECTION),
    "parcours.effet": Wording(
        "Qu’a changé la participation à cette étape\u00a0: {objet}\u00a0?", (*AGENTS, *ELUS)
    ),
}
