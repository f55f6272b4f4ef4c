"""Questions on the territory."""

from __future__ import annotations

from diagdemo.questions.wordings.audience import DIRECTION, ELUS, Wording

TERRITORY = {
    "type": Wording(
        "Quel est le type du territoire\u00a0: commune, intercommunalité, département, région\u00a0?",
        DIRECTION,
    ),
    "nature": Wording("Quelle est la forme juridique du territoire\u00a0?", DIRECTION),
    "codes": Wording("Quel est le code officiel du territoire\u00a0?", DIRECTION),
    "codes.insee": Wording("Quel est le code Insee du territoire\u00a0?", DIRECTION),
    "codes.siren": Wording("Quel est le numéro SIREN de la collectivité\u00a0?", DIRECTION),
    "population": Wording(
        "Combien d’habitantes et d’habitants compte le territoire, et en quelle année\u00a0?", DIRECTION
    ),
    "structure_population": Wording(
        "Comment la population se répartit-elle par âge et par sexe\u00a0?", DIRECTION
    ),
    "structure_population.age": Wording("Comment la population se répartit-elle par âge\u00a0?", DIRECTION),
    "structure_population.sexe": Wording(
        "Combien de femmes et d’hommes compte la population\u00a0?", DIRECTION
    ),
    "structure_population.qpv": Wording(
        "Combien de personnes vivent dans un quartier prioritaire\u00a0?", DIRECTION
    ),
    "structure_population.csp": Wording(
        "Comment la population se répartit-elle par métier\u00a0?", DIRECTION
    ),
    "rattachements": Wording(
        "De quelle intercommunalité, de quel département, de quelle région relève-t-il\u00a0?", DIRECTION
    ),
    "rattachements.epci": Wording("À quelle intercommunalité appartient-il\u00a0?", DIRECTION),
    "membres": Wording("Quelles communes en sont membres\u00a0?", DIRECTION),
    "contexte": Wording("Que faut-il savoir du territoire pour comprendre la suite\u00a0?", DIRECTION),
    "url": Wording("Quelle est l’adresse du site de la collectivité\u00a0?", DIRECTION),
    "inscrits": Wording("Combien de personnes sont inscrites sur les listes électorales\u00a0?", DIRECTION),
    "qpv": Wording(
        "Combien y a-t-il de quartiers prioritaires de la politique de la ville\u00a0?", DIRECTION
    ),
    "budget": Wording("Quelles sont les dépenses de la collectivité, et de quelle année\u00a0?", DIRECTION),
    "budget.fonctionnement": Wording(
        "Quelles sont les dépenses réelles de fonctionnement, en euros\u00a0?", DIRECTION
    ),
    "budget.investissement": Wording(
        "Quelles sont les dépenses réelles d’investissement, en euros\u00a0?", DIRECTION
    ),
    "budget.annee": Wording("De quelle année date le budget\u00a0?", DIRECTION),
    "moyens": Wording(
        "Combien de temps de travail et d’argent la collectivité consacre-t-elle à la participation\u00a0?",
        DIRECTION,
    ),
    "moyens.etp": Wording(
        "Combien de temps de travail, en équivalents temps plein, est dédié à la participation\u00a0?",
        DIRECTION,
    ),
    "moyens.humains": Wording("Qui travaille à la participation dans la collectivité\u00a0?", DIRECTION),
    "moyens.budget_animation": Wording(
        "Combien d’euros par an sont prévus pour animer la participation\u00a0?", DIRECTION
    ),
    "moyens.budget_projets": Wording(
        "Combien d’euros par an sont prévus pour les projets des habitants\u00a0?", DIRECTION
    ),
    "mandatures": Wording("Quand les mandats de l’exécutif ont-ils commencé et fini\u00a0?", ELUS),
    "mandatures.debut": Wording("Quand ce mandat a-t-il commencé\u00a0: {objet}\u00a0?", ELUS),
    "mandatures.fin": Wording("Quand ce mandat finit-il\u00a0: {objet}\u00a0?", ELUS),
    "enjeux_prioritaires": Wording(
        "Quels enjeux de la participation le territoire met-il en avant\u00a0?", ELUS
    ),
    "liens": Wording("À quels acteurs et à quels réseaux la collectivité est-elle reliée\u00a0?", DIRECTION),
    "liens.statut": Wording("Ce lien existe-t-il encore\u00a0: {objet}\u00a0?", DIRECTION),
}
