"""The context that each template receives."""

from __future__ import annotations

from diagdemo.report.ambition.context import AmbitionContext
from diagdemo.report.comparison.context import ComparisonContext
from diagdemo.report.diagnostic import DiagnosticContext
from diagdemo.report.synthesis.documents import PlainContext, SynthesisContext

CONTEXTS: dict[str, type] = {
    "rapport.md.j2": DiagnosticContext,
    "synthese.md.j2": SynthesisContext,
    "synthese-claire.md.j2": PlainContext,
    "ambition.md.j2": AmbitionContext,
    "comparaison.md.j2": ComparisonContext,
}
"""By the name of the template. What their generated reference page does not tell is not part of them."""
