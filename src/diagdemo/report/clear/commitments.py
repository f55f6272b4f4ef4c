"""Plain words for the constats on what is asked, decided and answered."""

from __future__ import annotations

from diagdemo.report.clear.worded import Plain, plain

COMMITMENTS: dict[str, Plain] = {
    "CAD-01": plain(
        "Que voulons-nous demander aux participants, et où l’écrire\u00a0?",
        "Ce qui est attendu de cette démarche n’est pas écrit.",
    ),
    "CAD-02": plain(
        "Qu’est-ce qui peut encore changer, et qui le dira\u00a0?",
        "Ce que les participants peuvent encore changer n’est pas dit.",
    ),
    "CAD-03": plain(
        "Que pouvons-nous promettre, et que pouvons-nous ouvrir\u00a0?",
        "Cette démarche annonce une certaine place aux participants.",
        "D’après notre enquête, la place vécue est moins grande.",
    ),
    "CAD-04": plain(
        "Qui pourrait aider tout le monde à se parler\u00a0?",
        "Des personnes ne sont pas d’accord sur cette démarche.",
        "Personne de neutre n’aide à en parler.",
    ),
    "CON-01": plain(
        "Que voulons-nous garder de ce rendez-vous\u00a0?",
        "Ce rendez-vous régulier s’est vite arrêté.",
        "Rien ne l’a remplacé, d’après ce que nous savons.",
    ),
    "DEC-01": plain(
        "Quand et comment répondre aux participants\u00a0?",
        "La démarche est finie.",
        "Les participants n’ont pas eu de réponse publique.",
    ),
    "DEC-02": plain(
        "Comment dire oui ou non, et pourquoi, à chaque proposition\u00a0?",
        "Des propositions n’ont pas eu de réponse, ou pas d’explication.",
    ),
    "DEC-03": plain(
        "Quand ces propositions seront-elles faites, et qui le dira\u00a0?",
        "Des propositions ont été acceptées.",
        "La date prévue est passée et elles ne sont pas toutes faites.",
    ),
    "DEC-04": plain(
        "Sur quel sujet pourrions-nous décider ensemble\u00a0?",
        "Les habitants donnent leur avis.",
        "Aucune démarche connue ne leur permet de décider avec les élus.",
    ),
    "DEC-05": plain(
        "",
        "Les habitants ont vraiment participé à une décision.",
        "Ils ont eu une réponse.",
        "Les promesses ont été tenues, pour la plupart.",
    ),
    "DEC-06": plain(
        "Qui pourrait faire le bilan, et avec qui\u00a0?",
        "Cette démarche existe depuis plusieurs années.",
        "Son bilan n’a pas été fait.",
    ),
    "TRA-01": plain(
        "Où chacun pourrait-il lire les résultats\u00a0?",
        "Les résultats ne sont pas publiés.",
    ),
    "POR-01": plain(
        "Quelle élue ou quel élu peut porter cette démarche\u00a0?",
        "Aucune élue, aucun élu n’est chargé de cette démarche.",
    ),
    "POR-02": plain(
        "Qu’en disent les uns et les autres\u00a0?",
        "Un côté parle de ce sujet et l’autre n’en parle pas.",
    ),
    "LEG-01": plain(
        "La loi demande-t-elle ici des conseils de quartier\u00a0?",
        "Aucun conseil de quartier n’est connu.",
        "La direction générale pourra dire si la loi en demande un.",
    ),
    "LEG-02": plain(
        "La loi demande-t-elle ici un conseil de développement\u00a0?",
        "Un conseil de développement donne l’avis des habitants sur l’avenir du territoire.",
        "Il reste une question sur ce conseil.",
        "La direction générale pourra dire ce que demande la loi.",
    ),
    "LEG-03": plain(
        "La loi demande-t-elle ici des conseils citoyens\u00a0?",
        "Un conseil citoyen réunit les habitants d’un quartier aidé par l’État.",
        "Tous ces quartiers n’ont pas un conseil connu.",
        "La direction générale pourra dire ce que demande la loi.",
    ),
    "LEG-04": plain(
        "La loi demande-t-elle ici cette commission\u00a0?",
        "Une commission peut suivre les services comme l’eau ou les transports.",
        "Aucune commission de ce type n’est connue.",
        "La direction générale pourra dire ce que demande la loi.",
    ),
}
"""By code."""
