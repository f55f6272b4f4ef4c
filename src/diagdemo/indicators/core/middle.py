"""The median of quantities that may be intervals."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

from diagdemo.study.quantity import Quantity


def median(quantities: Sequence[Quantity]) -> Quantity:
    """Between the median of the lowest readings and that of the highest; there must be one at least."""
    return Quantity(
        statistics.median(each.low for each in quantities),
        statistics.median(each.high for each in quantities),
    )
