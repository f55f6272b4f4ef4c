"""Why a text does not read: the searches, from the surest cause to the vaguest."""

from __future__ import annotations

from collections.abc import Callable

from diagdemo.yaml.causes.alignment import indentation
from diagdemo.yaml.causes.braces import no_braces
from diagdemo.yaml.causes.brackets import brackets
from diagdemo.yaml.causes.faults import Fault
from diagdemo.yaml.causes.quotes import quotes
from diagdemo.yaml.causes.signs import (
    block_header,
    directive,
    document_end,
    escape,
    notation,
    question,
    reserved,
    tab,
)
from diagdemo.yaml.causes.spot import Spot
from diagdemo.yaml.causes.structure import (
    anything,
    colon_in_value,
    dash,
    glued,
    no_colon,
    no_dash,
    no_name,
)

_CAUSES: tuple[Callable[[Spot], Fault | None], ...] = (
    escape,
    quotes,
    tab,
    directive,
    no_braces,
    colon_in_value,
    notation,
    question,
    reserved,
    block_header,
    document_end,
    brackets,
    glued,
    no_name,
    dash,
    no_colon,
    no_dash,
    indentation,
)


def diagnose(spot: Spot) -> Fault:
    """The one fault that explains a failure."""
    for cause in _CAUSES:
        fault = cause(spot)
        if fault:
            return fault
    return anything(spot)
