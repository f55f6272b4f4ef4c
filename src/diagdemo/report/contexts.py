"""The context that each template receives."""

from __future__ import annotations

from diagdemo.report.diagnostic import DiagnosticContext

CONTEXTS: dict[str, type] = {
    "rapport.md.j2": DiagnosticContext,
}
"""By the name of the template. Their reference page is generated: what it does not tell is not part of them."""
