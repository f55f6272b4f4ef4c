"""What must be read before comparing."""

from __future__ import annotations

from diagdemo.comparison.reserves import reserves as all_reserves
from diagdemo.report.claim import Claim, claim
from diagdemo.report.comparison.kinds import Compared


def reserves(held: Compared) -> tuple[Claim, ...]:
    """The reserves on all that is compared, each with its lines."""
    return tuple(claim(each.sentence, each.evidence, held.within) for each in all_reserves(held.lined))
