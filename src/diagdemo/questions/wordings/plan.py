"""Questions on ambitions and actions."""

from __future__ import annotations

from diagdemo.questions.wordings.audience import AGENTS, ASSOCIATIONS, DIRECTION, ELUS, Wording

AMBITION = {
    "horizon": Wording("Pour quel horizon\u00a0: court, moyen ou long terme\u00a0?", ELUS),
    "cible": Wording("À quoi verra-t-on que cette ambition est atteinte\u00a0?", ELUS),
    "cible.indicateur": Wording("Avec quel indicateur mesurera-t-on cette ambition\u00a0?", DIRECTION),
    "cible.valeur": Wording("Quelle valeur vise cette ambition\u00a0?", ELUS),
    "cible.date": Wording("Pour quand cette ambition vise-t-elle cette valeur\u00a0?", ELUS),
    "constats_vises": Wording("À quels constats cette ambition répond-elle\u00a0?", ELUS),
    "enjeux": Wording("À quels enjeux cette ambition répond-elle\u00a0?", ELUS),
    "coproduite_avec": Wording("Qui a participé à écrire cette ambition\u00a0?", ELUS),
    "changements": Wording(
        "Que change cette ambition aux dispositifs, aux acteurs et à leurs liens\u00a0?", DIRECTION
    ),
}

ACTION = {
    "pilote": Wording("Qui répond de cette action\u00a0?", DIRECTION),
    "copilotes": Wording("Qui accompagne cette action, à côté de qui en répond\u00a0?", DIRECTION),
    "description": Wording("Que sera-t-il fait, en deux ou trois phrases\u00a0?", DIRECTION),
    "probleme": Wording("À quel problème cette action répond-elle\u00a0?", DIRECTION),
    "echeance": Wording("Pour quand cette action est-elle prévue\u00a0?", DIRECTION),
    "moyens": Wording(
        "Combien de temps de travail et d’argent cette action demande-t-elle\u00a0?", DIRECTION
    ),
    "moyens.cout": Wording("Combien d’euros cette action coûte-t-elle\u00a0?", DIRECTION),
    "moyens.etp": Wording("Combien de temps de travail cette action demande-t-elle\u00a0?", DIRECTION),
    "preuve_attendue": Wording("Qu’est-ce qui montrera que cette action est faite\u00a0?", DIRECTION),
    "constats": Wording("À quels constats cette action répond-elle\u00a0?", DIRECTION),
    "themes": Wording("Quels freins cette action cherche-t-elle à lever\u00a0?", DIRECTION),
    "ambitions": Wording("Quelles ambitions cette action sert-elle\u00a0?", DIRECTION),
    "suivi": Wording("Où en est cette action\u00a0?", AGENTS),
    "suivi.avancement": Wording("Où en était cette action à cette date\u00a0: {objet}\u00a0?", AGENTS),
    "suivi.preuves": Wording("Qu’est-ce qui montre cet avancement\u00a0: {objet}\u00a0?", AGENTS),
    "resultats": Wording("Qu’a changé cette action\u00a0?", (*AGENTS, *ASSOCIATIONS)),
    "potentiel": Wording("Que peut changer cette action\u00a0?", DIRECTION),
}
