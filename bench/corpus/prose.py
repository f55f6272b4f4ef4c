"""Sentences and blocks of prose, drawn from the words."""

from __future__ import annotations

import random

from bench.corpus import words


def sentence(draw: random.Random) -> str:
    """One made-up observation."""
    return f"{draw.choice(words.SUBJECTS)} {draw.choice(words.VERBS)}, {draw.choice(words.ENDS)}"


def block(draw: random.Random, sentences: int, indent: str = "  ") -> str:
    """The lines of a `|` block, one paragraph of so many sentences."""
    return indent + " ".join(sentence(draw) for _ in range(sentences))


def listed(items: list[str]) -> str:
    """A flow list."""
    return f"[{', '.join(items)}]"
