"""How fields are called in a sentence: with their article, and with what agrees with them.

Most fields are called by their title, whose gender is all there is to know.
"""

from __future__ import annotations

from functools import cache

from diagdemo.changes.facts.noun import Noun
from diagdemo.changes.facts.titles import CALLED, ENTITLED, GENDERS
from diagdemo.workspace.lexicon import load_lexicon


def noun(part: str, key: str) -> Noun:
    """How the field `key` of the block `part` is called; a title of unknown gender goes without article."""
    called = CALLED.get(f"{part}.{key}") or _counted(part, key)
    return called or titled(load_lexicon().title(part, key))


def _counted(part: str, key: str) -> Noun | None:
    """What the totals of projects and of propositions count: « les projets déposés »."""
    if part not in ("Projects", "OutcomeTotals") or key in ("plafond", "source", "fiabilite", "note"):
        return None
    title = lowered(load_lexicon().title(part, key))
    return (
        Noun(f"les projets {title}", "mp") if part == "Projects" else Noun(f"les propositions {title}", "fp")
    )


@cache
def titled(title: str) -> Noun:
    """The name of a field from its title."""
    if title in ENTITLED:
        return ENTITLED[title]
    form = _forms().get(title)
    if form is None:
        return Noun(f"«\u00a0{title}\u00a0»", "m")
    said = lowered(title)
    if form.endswith("p"):
        return Noun(f"les {said}", form)
    if starts_with_vowel(said):
        return Noun(f"l’{said}", form)
    return Noun(f"{'la' if form == 'f' else 'le'} {said}", form)


@cache
def _forms() -> dict[str, str]:
    return {title: form for form, titles in GENDERS.items() for title in titles.split("|")}


def lowered(label: str) -> str:
    """A label inside a sentence: without its capital, unless it is an acronym or a name."""
    if label[1:2].isupper() or label.startswith(_NAMES):
        return label
    return label[:1].lower() + label[1:]


_NAMES = ("État ou ",)
"""Labels that begin with a name, which keeps its capital."""


def starts_with_vowel(text: str) -> bool:
    """Whether « le » or « de » loses its vowel before it; no word here begins with an aspirate h."""
    return text[:1].lower() in "aàâeéèêiîoôuyh" and not text.startswith("http")
