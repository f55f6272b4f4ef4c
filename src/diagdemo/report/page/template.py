"""The templates of the page: ours alone, everything escaped unless it is an element made here."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from diagdemo.report.page.element import Html, words
from diagdemo.resources import folder

if TYPE_CHECKING:
    from jinja2 import Environment


def laid(name: str, **values: object) -> Html:
    """A template of `templates/page` with its values."""
    return Html(_environment().get_template(name).render(values))


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(folder("templates") / "page"),
        autoescape=True,
        finalize=lambda value: words(value if isinstance(value, str) else str(value)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
