"""Who could tell more about a question of the diagnosis, when no record calls for a precise one."""

from __future__ import annotations

from diagdemo.model.vocabulary.territory import Question

_WHO = {
    Question.RESULTATS: "les agents qui suivent les dispositifs, et les personnes qui y ont pris part",
    Question.SPECIFICITES: "les agents, les associations et les collectifs du territoire",
    Question.SOLUTIONS: "les agents qui animent les dispositifs, et les personnes qui y ont pris part",
    Question.COMBINAISONS: "les agents et les associations qui suivent plusieurs dispositifs",
    Question.MOYENS: "la direction générale, et les services qui conduisent les dispositifs",
    Question.PORTAGE_POLITIQUE: "les élu·es et la direction générale",
    Question.POSTURE_ELUS: "les élu·es, et les agents, associations et collectifs qui travaillent avec eux",
    Question.POSTURE_AGENTS: "les agents, et les élu·es, associations et collectifs qui travaillent avec eux",
}


def who_could_tell(question: Question, unknown: bool) -> str:
    """Who to turn to; when the team has written nothing that it does not know, that nothing is asked yet."""
    who = _WHO[question]
    if unknown:
        return f"Pourraient le dire : {who}."
    return f"Les fiches n’appellent ici aucune question précise. Pourraient en parler : {who}."
