"""The thresholds in force: those that constats declare, with what `diagdemo.yaml` replaces."""

from __future__ import annotations

from diagdemo.constats.declare import Constat, Thresholds
from diagdemo.workspace.numbers import read_number
from diagdemo.workspace.refusal import Refusal
from diagdemo.workspace.workspace import Workspace

REASON = "motif"


def thresholds_of(workspace: Workspace, code: str, constat: Constat) -> Thresholds:
    """The thresholds of a constat in a repository; a replaced one that cannot be read is left as declared."""
    own = workspace.settings.get("seuils", {}).get(code, {})
    values = {each.name: each.value for each in constat.thresholds}
    changed = {}
    for name in values:
        number = read_number(own[name], whole=False) if name in own else None
        if number is not None and not isinstance(number, Refusal):
            values[name] = float(number)
            changed[name] = own.get(REASON, "")
    return Thresholds(values, changed)
