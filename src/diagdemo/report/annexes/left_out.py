"""What the records hold and the report does not show: it is said, never dropped silently."""

from __future__ import annotations

from diagdemo.workspace.dossier import Dossier

_TOLD_OF_ACTORS = {"nom", "categorie", "role", "liens", "sources"}


def left_out(dossier: Dossier, interviews_readable: bool) -> tuple[str, ...]:
    """What is kept out of the report of a territory, each in words that follow « ne montre pas »."""
    found = {
        "le contenu des entretiens (réponses, extraits, synthèses)": bool(dossier.interviews)
        or not interviews_readable,
        "les notes données dans les questionnaires": _questionnaires(dossier),
        "le détail des fiches d’acteurs": any(
            set(dossier.records["actor", name].data) - _TOLD_OF_ACTORS for name in dossier.actors
        ),
    }
    return tuple(words for words, there in found.items() if there)


def _questionnaires(dossier: Dossier) -> bool:
    steps = dossier.diagnostic.etapes if dossier.diagnostic else None
    told = (steps.etat_des_lieux, steps.valorisation, steps.ambition, steps.presentation) if steps else ()
    return any(event.questionnaire for step in told if step for event in step.evenements or ())
