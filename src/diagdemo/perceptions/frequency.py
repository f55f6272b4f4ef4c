"""How widely a college speaks of something; the silence of those who were not asked is not a no."""

from __future__ import annotations

from dataclasses import replace

from diagdemo.model.vocabulary.interviews import Sens
from diagdemo.perceptions.subjects import Heard


def without(heard: Heard, sens: Sens) -> Heard:
    """What a college says, but for those who say it in one sense: praise cites no obstacle."""
    return replace(heard, voices=tuple(voice for voice in heard.voices if voice.sens is not sens))


def share_of_asked(heard: Heard) -> float:
    """The share of those asked who speak of it; 0 when nobody was."""
    return len(heard.answering) / len(heard.asked) if heard.asked else 0.0


def widely_said_among(heard: Heard, part: float) -> int:
    """Out of how many people at least `part` speak of it for sure; 0 when that is not sure.

    They are those asked; failing that all those met, when so many speak of it without having been asked.
    """
    if heard.asked and share_of_asked(heard) >= part:
        return len(heard.asked)
    return len(heard.met) if heard.voices and len(heard.voices) >= part * len(heard.met) else 0


def may_be_widely_said_among(heard: Heard, part: float) -> int:
    """The same, if all those who were not asked would speak of it."""
    likely = len(heard.voices) + len(heard.unheard)
    return max(widely_said_among(heard, part), len(heard.met) if likely >= part * len(heard.met) else 0)
