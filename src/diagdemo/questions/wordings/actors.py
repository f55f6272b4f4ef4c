"""Questions on actors."""

from __future__ import annotations

from diagdemo.questions.wordings.audience import AGENTS, ASSOCIATIONS, DIRECTION, Wording, within

ACTOR = {
    "categorie": Wording(
        "De quelle famille d’acteurs s’agit-il\u00a0: association, entreprise, service…\u00a0?", AGENTS
    ),
    "nature": Wording("Est-ce une organisation, un service, une fonction, un groupe\u00a0?", AGENTS),
    "echelle": Wording("À quelle échelle agit-il\u00a0?", AGENTS),
    "debut": Wording("Depuis quand existe-t-il\u00a0?", ASSOCIATIONS),
    "fin": Wording("A-t-il cessé d’exister\u00a0? Quand\u00a0?", ASSOCIATIONS),
    "role": Wording("Que fait-il dans la participation\u00a0?", (*AGENTS, *ASSOCIATIONS)),
    "effectif": Wording("Combien de personnes y travaillent\u00a0?", DIRECTION),
    "membres": Wording("Combien d’adhérents ou de membres compte-t-il\u00a0?", ASSOCIATIONS),
    "publics_touches": Wording("Quels publics touche-t-il vraiment\u00a0?", ASSOCIATIONS),
    "interets": within("Que cherche-t-il à obtenir ou à préserver, et à propos de quoi\u00a0?"),
    "interets.position": within(
        "Quelle position a-t-il prise, par des actes, sur ce sujet\u00a0: {objet}\u00a0?"
    ),
    "liens": Wording("À quels dispositifs et à quels acteurs est-il relié\u00a0?", (*AGENTS, *ASSOCIATIONS)),
    "liens.statut": Wording("Ce lien existe-t-il encore\u00a0: {objet}\u00a0?", AGENTS),
    "liens.debut": Wording("Depuis quand ce lien existe-t-il\u00a0: {objet}\u00a0?", AGENTS),
    "liens.fin": Wording("Jusqu’à quand ce lien a-t-il existé\u00a0: {objet}\u00a0?", AGENTS),
    "url": Wording("Quelle est l’adresse de son site\u00a0?", ASSOCIATIONS),
    "sociodynamique": within("Quelle énergie met-il pour ou contre, d’après ses actes\u00a0?"),
    "sociodynamique.synergie": within("Quelle énergie met-il pour, de 1 à 4, d’après ses actes\u00a0?"),
    "sociodynamique.antagonisme": within("Quelle énergie met-il contre, de 1 à 4, d’après ses actes\u00a0?"),
    "sociodynamique.pouvoir": within("Que peut-il faire ou empêcher, de 1 à 4\u00a0?"),
    "sociodynamique.interet": within("Combien le sujet lui importe-t-il, de 1 à 4\u00a0?"),
    "sources": Wording("D’où viennent ces informations, et de quand datent-elles\u00a0?", AGENTS),
}
