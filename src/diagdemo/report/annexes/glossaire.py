"""The words of documents, each explained once in plain words."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.geo.normalise import normalise
from diagdemo.model.vocabulary.devices import Degre
from diagdemo.report.reading import Reading

_WORDS = {
    "Assise": "Ce sur quoi un dispositif est fondé\u00a0: un usage, une charte, une délibération, la loi.",
    "CCAS": "Centre communal d’action sociale.",
    "Collège": "Un groupe de personnes rencontrées qui ont la même place\u00a0: élu·es, agents, associations…",
    "Constat": "Une proposition tirée des fiches par une règle écrite. Chaque groupe la confirme, la nuance ou l’écarte.",
    "Conseil de développement": "Une instance de la société civile auprès d’une intercommunalité ou d’un pays.",
    "Cycle": "Les étapes par lesquelles passe une politique publique, de l’idée à l’évaluation.",
    "DGS": "Direction générale des services\u00a0: la direction de l’administration.",
    "Dispositif": "Une instance ou une démarche où des personnes participent\u00a0: conseil, budget, atelier, enquête…",
    "EPCI": "Établissement public de coopération intercommunale\u00a0: une intercommunalité.",
    "ETP": "Équivalent temps plein\u00a0: le travail d’une personne à plein temps.",
    "Indéterminé": "Ce que les fiches ne permettent pas encore de dire. Ce n’est ni oui, ni non.",
    "Mandat": "La commande passée aux personnes qui participent, et ce qui peut encore changer.",
    "n. r.": "Non renseigné\u00a0: l’information n’est pas dans les fiches. Ce n’est pas zéro.",
    "PLU": "Plan local d’urbanisme.",
    "Portage politique": "La délégation d’élu·es qui soutient un dispositif et en répond.",
    "QPV": "Quartier prioritaire de la politique de la ville.",
    "Suites": "Ce que deviennent les propositions\u00a0: acceptées, refusées, réalisées, avec ou sans motif.",
}


@dataclass(frozen=True)
class Term:
    """Un mot expliqué."""

    word: str
    """Le mot."""
    meaning: str
    """Ce qu’il veut dire ici."""


def glossaire(reading: Reading) -> tuple[Term, ...]:
    """The words in alphabetical order, the degrees of participation and the stages in force included."""
    words = dict(_WORDS)
    words |= {f"{degree.label} (degré)": degree.definition for degree in Degre if degree.definition}
    stages = ", ".join(label[:1].lower() + label[1:] for label in reading.study.stages.values())
    words["Cycle"] += f" Ici\u00a0: {stages}."
    return tuple(Term(word, words[word]) for word in sorted(words, key=normalise))
