"""What tells apart the items of a list: the fields that say of which thing an item speaks, by its part.

Two items of one list that agree on these fields speak of the same thing; an item is called by what they say.
"""

from __future__ import annotations

IDENTITY: dict[str, tuple[str, ...]] = {
    "Change": ("operation", "dispositif", "acteur", "lien"),
    "Choice": ("constat", "cible"),
    "Edition": ("id",),
    "Event": ("nature", "date", "libelle"),
    "Extract": ("id",),
    "Finding": ("id",),
    "GuideQuestion": ("code",),
    "Impact": ("decision",),
    "Interest": ("objet",),
    "Link": ("de", "type", "vers"),
    "Meeting": ("type", "date"),
    "Opinion": ("code", "cible", "groupe"),
    "OtherFact": ("libelle", "date"),
    "OtherMeasure": ("libelle", "date"),
    "Outcome": ("objet",),
    "Progress": ("date",),
    "Proof": ("titre", "url"),
    "Stage": ("etape",),
    "StageSetting": ("code",),
    "TeamMember": ("role",),
    "Term": ("debut",),
    "ThemeSetting": ("code",),
    "Tool": ("nom",),
    "Training": ("public", "date", "sujet"),
    "Waiver": ("code", "fichier"),
}

ORDERED = {"Change", "GuideQuestion", "Stage", "StageSetting"}
"""The items whose order says something: what applies first, what is asked first, what comes first in a life."""
