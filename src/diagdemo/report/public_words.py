"""The words of people that everyone may read: those they agreed to, read again, and said could be public.

Interviews themselves are never in what is read for everyone; only these words are, with the college alone.
"""

from __future__ import annotations

from typing import NamedTuple

from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.study.study import Study
from diagdemo.workspace.quoting import shown_words


class PublicWords(NamedTuple):
    """What one person said, without a line that leads to them."""

    college: str
    """Their college; empty for the words of the team, which anyone may have inspired."""
    text: str


def public_words(study: Study) -> tuple[PublicWords, ...]:
    """The words of a territory that everyone may read, in alphabetical order: nothing tells who said two."""
    found = set()
    for interview in study.interviews.values():
        for extract in interview.record.data.get("extraits", ()):
            text, own = shown_words(interview.record, extract, Diffusion.PUBLIQUE)
            if text:
                words = " ".join(text.split())
                found.add(PublicWords(interview.model.college.label if own else "", words))
    return tuple(sorted(found))
