"""What templates receive of the words that the team and the groups wrote."""

from __future__ import annotations

from dataclasses import dataclass

from diagdemo.report.proof import Proof


@dataclass(frozen=True)
class Text:
    """A written paragraph with its proof."""

    text: str
    proof: Proof
