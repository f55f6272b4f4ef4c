"""The grid of coding: the themes in force, obstacles and benefits among them, and who was asked what."""

from __future__ import annotations

from collections.abc import Mapping

from diagdemo.model.interview import Interview
from diagdemo.model.vocabulary.interviews import Theme
from diagdemo.model.vocabulary.territory import Question
from diagdemo.workspace.workspace import Workspace

BRAKES = (
    Theme.TEMPS,
    Theme.TOUJOURS_LES_MEMES,
    Theme.LEGITIMITE_ELECTIVE,
    Theme.COMPLEXITE,
    Theme.UTILITE,
)
"""What holds people back, as the grid has it."""

GAINS = (
    Theme.PROJETS_ADAPTES,
    Theme.EXPERTISE_USAGE,
    Theme.ANTICIPATION_CONFLITS,
    Theme.EFFICACITE_LONG_TERME,
    Theme.LIEN_SOCIAL,
)
"""What people find it brings, as the grid has it."""

_DEFAULT_GUIDE: Mapping[str, str] = {
    Question.RESULTATS: Theme.IMPACT,
    Question.MOYENS: Theme.MOYENS,
    Question.PORTAGE_POLITIQUE: Theme.PORTAGE_POLITIQUE,
    Question.POSTURE_ELUS: Theme.POSTURE_ELU,
    Question.POSTURE_AGENTS: Theme.POSTURE_AGENT,
}
"""Those of the eight questions that are about one theme; the others are about none in particular."""


def theme_labels(workspace: Workspace) -> dict[str, str]:
    """The themes in force, by code, with their labels: those of the tool, then those of the repository."""
    own = {
        theme["code"]: theme["libelle"]
        for theme in workspace.settings.get("themes", ())
        if "code" in theme and "libelle" in theme
    }
    return {**{str(theme): theme.label for theme in Theme}, **own}


def said_in_short(label: str) -> str:
    """A label without what it is an instance of: « le temps », for « Frein : le temps »."""
    return label.rpartition(":")[2].strip()


def question_themes(workspace: Workspace) -> dict[str, str]:
    """The theme of each key that `reponses` may hold: a question of the guide in force, or a theme itself."""
    guide = workspace.settings.get("guide", ())
    own = {each["code"]: each.get("theme", each["code"]) for each in guide if "code" in each}
    labels = theme_labels(workspace)
    held = own or _DEFAULT_GUIDE
    return {
        code: theme
        for code, theme in {**{theme: theme for theme in labels}, **held}.items()
        if theme in labels
    }


def is_coded(interview: Interview) -> bool:
    """Whether what a person said has been noted; `extraits: []` says that nothing was worth it."""
    return interview.extraits is not None or bool(interview.reponses)


def themes_asked(interview: Interview, questions: Mapping[str, str]) -> frozenset[str]:
    """The themes on which a person was asked: declared, or those of the questions that hold an answer.

    None while the interview is not coded yet: what the person said of them is not known, and is no silence.
    """
    if not is_coded(interview):
        return frozenset()
    answered = (questions[key] for key in interview.reponses or () if key in questions)
    return frozenset((*(interview.questions_posees or ()), *answered))
