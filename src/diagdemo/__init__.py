"""diagdemo: diagnostics of democratic innovation over a repository of YAML records.

    import diagdemo

    workspace = diagdemo.load("examples/territoires-reels")
    issues = diagdemo.check(workspace).issues
    mulhouse = workspace.dossier("mulhouse")
    found = diagdemo.observe(workspace, "mulhouse").outcomes
    figures = diagdemo.measure(workspace, "mulhouse")
    ecosystem = diagdemo.build_graph(workspace, "mulhouse")
    text = diagdemo.render(workspace, "mulhouse")
    table = diagdemo.compare(workspace)
    heard = diagdemo.listen(workspace, "mulhouse")
    states = [diagdemo.state(workspace, "mulhouse", horizon=horizon) for horizon in (None, "long")]
    steps = diagdemo.compare_states(states).steps

In a Git repository, `load(root, revision="2025-12-31")` reads a past version, and `diff(root, "2025-12-31")`
says what changed since.

Names are imported when they are first used, so that `import diagdemo` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from diagdemo.changes.between import diff
    from diagdemo.checks import run as check
    from diagdemo.computed import build_graph, compare, listen, measure, observe, render, state
    from diagdemo.constats.states import compare_states
    from diagdemo.workspace.load import load

__all__ = [
    "build_graph",
    "check",
    "compare",
    "compare_states",
    "diff",
    "listen",
    "load",
    "measure",
    "observe",
    "render",
    "state",
]

_HOMES = {
    "build_graph": ("diagdemo.computed", "build_graph"),
    "check": ("diagdemo.checks", "run"),
    "compare": ("diagdemo.computed", "compare"),
    "compare_states": ("diagdemo.constats.states", "compare_states"),
    "diff": ("diagdemo.changes.between", "diff"),
    "listen": ("diagdemo.computed", "listen"),
    "load": ("diagdemo.workspace.load", "load"),
    "measure": ("diagdemo.computed", "measure"),
    "observe": ("diagdemo.computed", "observe"),
    "render": ("diagdemo.computed", "render"),
    "state": ("diagdemo.computed", "state"),
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'diagdemo' has no attribute {name!r}")
    module, attribute = _HOMES[name]
    return getattr(import_module(module), attribute)


def __dir__() -> list[str]:
    return sorted(__all__)
