"""What a college says of something, with every count: for the team alone, since it may tell of each one.

Whoever writes for others uses `telling`, which hides that all those asked say the same.
"""

from __future__ import annotations

from diagdemo.model.vocabulary.interviews import Sens
from diagdemo.perceptions.subjects import Heard
from diagdemo.wording import agree, listed

_SENSES = {
    Sens.POSITIF: ("positif", "positifs"),
    Sens.NEGATIF: ("négatif", "négatifs"),
    Sens.AMBIVALENT: ("ambivalent", "ambivalents"),
    Sens.NEUTRE: ("neutre", "neutres"),
    None: ("non noté", "non notés"),
}


def counted(heard: Heard, guided: bool = True) -> str:
    """Who speaks of it, out of how many who were asked, and of whom nothing is noted; no full stop.

    No guide asks about a device or an actor: of one that is not `guided`, nobody says whether it was asked.
    """
    parts = [_asked(heard)] if heard.asked else []
    if heard.spontaneous:
        parts.append(_unasked(heard, guided))
    if heard.asked and heard.unheard:
        parts.append(f"elle n’a pas été posée à {agree(len(heard.unheard), 'autre', 'autres')}")
    return "\u00a0; ".join(parts)


def senses(heard: Heard) -> str:
    """« 2 positifs, 1 non noté »: people by the sense of what they say; empty when nobody speaks."""
    return ", ".join(agree(count, *_SENSES[sens]) for sens, count in heard.senses.items())


def levels(heard: Heard) -> str:
    """« 1, 3 et 3 »: the levels that answers give, in their order, never averaged; empty without any."""
    return listed([str(level) for level in sorted(level for voice in heard.voices for level in voice.levels)])


def _asked(heard: Heard) -> str:
    asked, count, silent = len(heard.asked), len(heard.answering), len(heard.silent)
    if asked == 1:
        who = "la seule personne à qui la question a été posée"
        return f"{who} en parle" if count else f"rien n’est noté chez {who}"
    if not count:
        return f"rien n’est noté chez les {asked} personnes à qui la question a été posée"
    told = f"{_people(count)} sur les {asked} à qui la question a été posée {_speak(count)}"
    rest = "l’autre" if silent == 1 else f"les {silent} autres"
    return f"{told}, rien n’est noté chez {rest}" if silent else told


def _unasked(heard: Heard, guided: bool) -> str:
    count, taken = len(heard.spontaneous), len(heard.met)
    if heard.asked:
        return f"{agree(count, 'autre', 'autres')} {_speak(count)} sans qu’elle soit posée"
    how = " sans que la question soit posée" if guided else ""
    if taken == 1:
        return f"la seule personne dont l’entretien est pris en compte en parle{how}"
    return f"{_people(count)} sur les {taken} dont l’entretien est pris en compte {_speak(count)}{how}"


def _people(count: int) -> str:
    return agree(count, "personne", "personnes")


def _speak(count: int) -> str:
    return "en parlent" if count > 1 else "en parle"
