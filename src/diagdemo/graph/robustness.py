"""How well a claim on the map stands a link too many or too few: small maps always miss some."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from diagdemo import wording

SOLID = 0.8
"""Under this share, a claim is said to be fragile, or is not said."""

Link = tuple[str, str]


@dataclass(frozen=True)
class Trial:
    """Out of some changes of one link, how many leave a claim true."""

    kept: float
    tried: int

    @property
    def share(self) -> float:
        """From 0 to 1; when there is nothing to try, nothing upsets the claim."""
        return self.kept / self.tried if self.tried else 1.0


@dataclass(frozen=True)
class Robustness:
    """What becomes of a claim when one link is left out, and when one plausible link is added."""

    omissions: Trial
    additions: Trial
    doubt: str = ""
    """Why it is not firm whatever the trials say, as a French clause."""

    @property
    def share(self) -> float:
        """The smaller of the two shares."""
        return min(self.omissions.share, self.additions.share)

    @property
    def solid(self) -> bool:
        """Whether the claim may be said without reserve."""
        return self.share >= SOLID and not self.doubt

    @property
    def told(self) -> str:
        """« Vrai dans 96 % des essais où un lien est retiré et dans 88 % de ceux où un lien s’ajoute »."""
        return (
            f"vrai dans {percent(self.omissions.share)} des essais où l’on retire un lien et dans "
            f"{percent(self.additions.share)} de ceux où l’on en ajoute un"
            + (f", mais {self.doubt}" if self.doubt else "")
        )


def jackknife(
    links: Sequence[Link],
    added: Sequence[Link],
    holds_without: Callable[[Link], bool],
    holds_with: Callable[[Link], bool],
) -> Robustness:
    """Try a claim with each link left out in turn, then with each plausible link added in turn."""
    return Robustness(
        Trial(sum(holds_without(link) for link in links), len(links)),
        Trial(sum(holds_with(link) for link in added), len(added)),
    )


def percent(share: float) -> str:
    """A share in whole per cent, rounded neither up to one hundred nor down to zero."""
    whole = min(max(round(100 * share), 1), 99) if 0 < share < 1 else round(100 * share)
    return f"{wording.number(whole)}\u00a0%"
