"""What templates receive of the words that the team and the groups wrote."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.report.proof import Proof


@dataclass(frozen=True)
class Text:
    """Un texte écrit dans une fiche, et sa preuve."""

    text: str
    """Le texte."""
    proof: Proof
    """La ligne qui le porte."""
