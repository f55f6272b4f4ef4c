"""Plain words for the constats on people, their links and what they say."""

from __future__ import annotations

from diagdemo.report.clear.worded import Plain, plain

PEOPLE: dict[str, Plain] = {
    "ECO-01": plain(
        "Comment alléger ce qui est demandé à ce groupe\u00a0?",
        "On demande beaucoup de choses à ce groupe.",
    ),
    "ECO-02": plain(
        "Comment faire travailler ces groupes ensemble\u00a0?",
        "Des groupes agissent chacun de leur côté.",
        "Aucun lien n’est connu entre eux.",
    ),
    "ECO-03": plain(
        "Quels autres liens pourrions-nous créer\u00a0?",
        "Plusieurs groupes ne sont reliés aux autres que par un seul point.",
    ),
    "ECO-04": plain(
        "Quelle place proposer à ce groupe\u00a0?",
        "Ce groupe a envie d’agir.",
        "Aucun lien connu ne le relie aux démarches.",
    ),
    "ECO-05": plain(
        "Quand et comment en parler ensemble\u00a0?",
        "Des groupes ne voient pas ce sujet de la même façon.",
        "Aucun temps n’est prévu pour en parler ensemble.",
    ),
    "ECO-06": plain(
        "Quelle place proposer à ce soutien\u00a0?",
        "Ce groupe est favorable.",
        "Aucun lien connu ne le relie à une démarche.",
    ),
    "ECO-08": plain(
        "Ces démarches se complètent-elles, ou font-elles la même chose\u00a0?",
        "Deux démarches se ressemblent.",
        "Aucun lien n’est connu entre elles.",
    ),
    "ECO-09": plain("", "Ce lieu relie plusieurs démarches."),
    "ENT-03": plain(
        "Que pouvons-nous faire pour lever cette difficulté\u00a0?",
        "Plusieurs personnes citent cette difficulté.",
        "Aucune action connue ne s’en occupe.",
    ),
    "ENT-04": plain(
        "Pourquoi les paroles et les nombres sont-ils différents\u00a0?",
        "Ce que disent les personnes et ce que disent les nombres sont différents.",
    ),
}
"""By code."""
