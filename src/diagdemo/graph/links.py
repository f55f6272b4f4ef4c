"""Links of the map: what makes two of them the same, and which may be told to anyone."""

from __future__ import annotations

from diagdemo.model.vocabulary.actors import FamilleLien
from diagdemo.study.tie import Tie
from diagdemo.workspace.applying import LinkKey, link_key


def key_of(tie: Tie) -> LinkKey:
    """What makes two ties the same link."""
    return link_key(tie.start, str(tie.verb), tie.end)


def may_be_told(tie: Tie, tensions: bool) -> bool:
    """Whether a link may be told: one of conflict or competition, only when tensions are asked for."""
    return tensions or tie.verb.famille is not FamilleLien.TENSION
