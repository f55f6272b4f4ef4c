"""How the items of lists and maps are called, before their own name."""

from __future__ import annotations

from diagdemo.changes.facts.noun import Noun

ITEMS = {
    "AnswerGiven": Noun("la réponse", "f"),
    "Change": Noun("le changement", "m"),
    "Choice": Noun("le choix", "m"),
    "Edition": Noun("l’édition", "f"),
    "Event": Noun("l’événement", "m"),
    "Extract": Noun("l’extrait", "m"),
    "Finding": Noun("le constat", "m"),
    "GuideQuestion": Noun("la question", "f"),
    "Impact": Noun("l’impact", "m"),
    "Interest": Noun("l’intérêt", "m"),
    "Link": Noun("le lien", "m"),
    "Meeting": Noun("le temps fort", "m"),
    "Opinion": Noun("l’avis", "m"),
    "OtherFact": Noun("le fait", "m"),
    "OtherMeasure": Noun("la mesure", "f"),
    "Outcome": Noun("la proposition", "f"),
    "Profile": Noun("le profil", "m"),
    "Progress": Noun("le point", "m"),
    "Proof": Noun("la preuve", "f"),
    "Source": Noun("la source", "f"),
    "Stage": Noun("l’étape", "f"),
    "StageSetting": Noun("l’étape", "f"),
    "TeamMember": Noun("le rôle", "m"),
    "Term": Noun("la mandature", "f"),
    "ThemeSetting": Noun("le thème", "m"),
    "Tool": Noun("l’outil", "m"),
    "Training": Noun("la formation", "f"),
    "Waiver": Noun("la dérogation", "f"),
}
