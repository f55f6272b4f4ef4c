"""The texts that new repositories are made of, with what varies filled in."""

from __future__ import annotations

import re
from collections.abc import Mapping

from diagdemo.resources import folder

_HOLE = re.compile(r"\{(\w+)\}")


def template(name: str, texts: Mapping[str, str] | None = None) -> str:
    """The template `name` (from `templates/`, with forward slashes) with `texts` in its holes.

    A hole is a word between braces; those that `texts` does not name are left as they are.
    """
    page = (folder("templates") / name).read_text(encoding="utf-8")
    # Not str.format: a name may hold braces, and so may the page.
    return _HOLE.sub(lambda match: (texts or {}).get(match[1], match[0]), page)
