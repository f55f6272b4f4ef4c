"""The sentences of a change: what was said, what is said now, and how both agree with what they are about."""

from __future__ import annotations

import re

from diagdemo.changes.facts.noun import Noun
from diagdemo.changes.facts.nouns import starts_with_vowel
from diagdemo.model.fact import Absence, State
from diagdemo.wording import MONTHS, cut, quoted

_DAY = re.compile(rf"(?:1er|\d{{1,2}}) (?:{'|'.join(MONTHS)}) ")
_LISTED = re.compile(r"[^\W\d][^«»\d]*?\u00a0: ")
"""What a block said: its fields are named."""
_QUANTITY = re.compile(r"(?P<number>−?[\d\u202f,]+)\u00a0(?P<unit>[^\d()]+)")
"""A number and its unit, of which nothing else is said."""
_YEAR = re.compile(r"\d{4}(?!\d)")
"""A quantity of that size is written with a space."""


def origin(text: str) -> str:
    """« de mars 2023 », « d’avril 2023 », « du 3 mars 2023 »."""
    if _DAY.match(text):
        return f"du {text}"
    return f"d’{text}" if starts_with_vowel(text) else f"de {text}"


def target(text: str) -> str:
    """« à avril 2023 », « au 3 mars 2023 »."""
    return f"au {text}" if _DAY.match(text) else f"à {text}"


def passes(noun: Noun, before: str, after: str) -> str:
    """« le degré constaté passe de consultation à co-construction »."""
    was, now = (_QUANTITY.fullmatch(text) for text in (before, after))
    if was and now and was["unit"] == now["unit"]:
        before = was["number"]
    return f"{noun.said} {noun.verb('passe', 'passent')} {origin(before)} {target(after)}"


def stated(noun: Noun, now: str) -> str:
    """« le mandat est maintenant renseigné : écrit »; without words when they must not be repeated."""
    said = f"{noun.said} {noun.verb('est', 'sont')} maintenant {noun.agreed('renseigné')}"
    return f"{said}\u00a0: {now}" if now else said


def unstated(noun: Noun, was: str) -> str:
    """« la population n’est plus renseignée (elle était de 12 400) »."""
    return f"{noun.said} {noun.verb('n’est', 'ne sont')} plus {noun.agreed('renseigné')}{was_said(noun, was)}"


def unread(noun: Noun, was: str) -> str:
    """A value that is still written, in a way that cannot be read."""
    return f"{noun.said} {noun.verb('n’est', 'ne sont')} plus {readable(noun)}{was_said(noun, was)}"


def read_again(noun: Noun, now: str) -> str:
    """A value that could not be read before."""
    said = f"{noun.said} {noun.verb('est', 'sont')} de nouveau {readable(noun)}"
    return f"{said}\u00a0: {now}" if now else said


def readable(noun: Noun) -> str:
    """« lisible », « lisibles »."""
    return "lisibles" if noun.several else "lisible"


def was_said(noun: Noun, was: str) -> str:
    """What a field said before, in brackets: « (elle était de 12 400) », « (c’était « actif ») »."""
    if not was:
        return ""
    if _LISTED.match(was):
        return f" ({was})"
    if _DAY.match(was):
        return f" (c’était le {was})"
    if not was[0].isdigit() or _YEAR.match(was):
        return f" (c’était {was})"
    several = was.replace("\u202f", "").isdigit() and noun.several
    return f" ({noun.pronoun} {'étaient' if noun.several else 'était'} {was if several else origin(was)})"


def becomes_absent(noun: Noun, absence: Absence, was: str) -> str:
    """A field that had a value, and now says that it has none."""
    if absence.state is State.AUCUN:
        return f"{noun.said}\u00a0: {_none(noun)} désormais{was_said(noun, was)}"
    is_now = f"{noun.said} {noun.verb('est', 'sont')} maintenant {_lacking(noun, absence)}"
    return f"{is_now}{was_said(noun, was)}"


def comes_absent(noun: Noun, absence: Absence) -> str:
    """A field that said nothing, and now says that it has no value."""
    if absence.state is State.AUCUN:
        return stated(noun, _none(noun))
    return f"{noun.said} {noun.verb('est', 'sont')} maintenant {noun.agreed('dit')} {_lacking(noun, absence)}"


def goes_absent(noun: Noun, absence: Absence) -> str:
    """A field that said that it has no value, and says nothing any more."""
    if absence.state is State.AUCUN:
        return unstated(noun, _none(noun))
    lacking = _lacking(noun, absence._replace(note=None))
    return f"{noun.said} {noun.verb('n’est', 'ne sont')} plus {noun.agreed('dit')} {lacking}"


def known_at_last(noun: Noun, absence: Absence, now: str) -> str:
    """A field that had no value, and now has one."""
    if absence.state is State.AUCUN:
        return stated(noun, now)
    if absence.state is State.SANS_OBJET:
        said = f"{noun.said} {noun.verb('n’est', 'ne sont')} plus sans objet"
    else:
        said = f"{noun.said} {noun.verb('est', 'sont')} maintenant {noun.agreed('connu')}"
    return f"{said}\u00a0: {now}" if now else said


def _lacking(noun: Noun, absence: Absence) -> str:
    if absence.state is State.SANS_OBJET:
        return f"sans objet\u00a0: {quoted(cut(absence.note))}" if absence.note else "sans objet"
    return noun.agreed("inconnu")


def changed(noun: Noun) -> str:
    """A value whose words must not be repeated."""
    return f"{noun.said} {noun.verb('a', 'ont')} changé"


def _none(noun: Noun) -> str:
    return "aucune" if noun.form[0] == "f" else "aucun"
