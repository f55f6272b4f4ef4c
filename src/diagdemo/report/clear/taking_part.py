"""Plain words for the constats on who takes part, when, and with which means."""

from __future__ import annotations

from diagdemo.report.clear.worded import Plain, plain

TAKING_PART: dict[str, Plain] = {
    "CYC-01": plain(
        "Est-ce un choix ou une habitude\u00a0?",
        "À cette étape, aucune démarche connue n’associe les habitants.",
    ),
    "CYC-02": plain(
        "Comment associer les habitants après la décision\u00a0?",
        "Les habitants participent avant la décision.",
        "Aucune démarche connue ne les associe après.",
    ),
    "CYC-03": plain(
        "Qui pourrait suivre les projets avec les habitants\u00a0?",
        "Des projets ont été choisis.",
        "Aucune démarche connue ne suit ce qu’ils deviennent.",
    ),
    "MOY-01": plain(
        "Quel temps et quel argent donner à cette démarche\u00a0?",
        "Cette démarche n’a ni temps de travail ni argent pour l’animer.",
    ),
    "MOY-02": plain(
        "Comment tenir si une personne s’en va\u00a0?",
        "Peu de temps de travail fait tenir beaucoup de démarches.",
    ),
    "MOY-03": plain(
        "Quelle formation proposer, et à qui\u00a0?",
        "Aucune formation récente à la participation n’est connue.",
    ),
    "MOY-04": plain(
        "Avec quel argent réaliser les projets\u00a0?",
        "Des habitants proposent des projets.",
        "Aucun argent n’est prévu pour les réaliser.",
    ),
    "MOY-05": plain(
        "Qui prend le relais en cas de départ\u00a0?",
        "Presque tout repose sur un seul service.",
    ),
    "PUB-01": plain(
        "Comment inviter des personnes qui ne sont jamais venues\u00a0?",
        "Peu de personnes viennent pour la première fois.",
    ),
    "PUB-02": plain(
        "Comment savoir qui participe, sans obliger personne à le dire\u00a0?",
        "On ne note pas qui participe à cette démarche.",
    ),
    "PUB-03": plain(
        "Comment aller vers les personnes qui viennent moins\u00a0?",
        "Certaines personnes viennent moins que les autres.",
    ),
    "PUB-04": plain(
        "Est-ce un choix ou une habitude\u00a0?",
        "Aucune démarche connue ne tire au sort les participants.",
        "Aucune ne va chercher les personnes qui ne viennent pas.",
    ),
    "PUB-05": plain(
        "Où et quand se rencontrer en vrai\u00a0?",
        "Toutes les démarches se passent sur Internet.",
        "Tout le monde n’a pas Internet.",
    ),
    "PUB-06": plain(
        "Comment relier Internet et les rencontres\u00a0?",
        "Cette démarche se passe sur Internet.",
        "Elle n’est liée à aucune rencontre connue.",
    ),
    "PUB-07": plain(
        "Qui voulons-nous voir venir\u00a0?",
        "On veut accueillir toutes sortes de personnes.",
        "On ne dit pas lesquelles.",
    ),
}
"""By code."""
