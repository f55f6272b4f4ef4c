"""The shorter forms of a normalised name, without the words that say what kind of place it is.

The Code officiel géographique records « CA du Grand Annecy », people say « Grand Annecy » or « agglo du Grand
Annecy »: both sides are shortened by the same rules, the names when the database is built, the query when
it is read. Forms that fall together (Lyon) are homonyms, never a choice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from diagdemo.geo.place import KINDS, Kind

Kinds = frozenset[Kind]
ANY: Kinds = frozenset(KINDS)
INTERCOMMUNAL: Kinds = frozenset({"epci", "ept"})

_COMMUNE: Kinds = frozenset({"commune"})
_DEPARTEMENT: Kinds = frozenset({"departement"})
_REGION: Kinds = frozenset({"region"})

_INTERCOMMUNAL_WORDS = (
    "communaute de communes|communaute d agglomeration|communaute urbaine|etablissement public territorial|"
    "metropole europeenne|eurometropole|metropole|agglomeration|agglo|communaute|"
    "intercommunalite|intercom|interco|epci|ept|cc|ca|cu"
)
_OF = "de la|de l|du|des|de|d"
_LEADING: tuple[tuple[re.Pattern[str], Kinds], ...] = (
    (re.compile(rf"(?:{_INTERCOMMUNAL_WORDS}) (?=\S)"), INTERCOMMUNAL),
    # « Ville » and « commune » start real names (Villedieu, La Ville-du-Bois): only « ville de … » is a kind.
    (re.compile(rf"(?:commune|ville|mairie) (?=(?:{_OF}) \S)"), _COMMUNE),
    (re.compile(r"(?:conseil departemental|departement|dept|dpt) (?=\S)"), _DEPARTEMENT),
    (re.compile(r"(?:conseil regional|region) (?=\S)"), _REGION),
)
_TRAILING = re.compile(rf"(?<=\S) (?:{_INTERCOMMUNAL_WORDS})$")
_ARTICLE = re.compile(rf"(?:{_OF}|les|le|la|l) (?=\S)")


class Form(NamedTuple):
    """A name, possibly shortened, and the kinds that the words taken off leave possible."""

    key: str
    kinds: Kinds


def forms(key: str, kinds: Kinds = ANY) -> Iterator[Form]:
    """The key itself, then its shorter forms, fewest words taken off first; each key once."""
    seen = {key}
    pending = [Form(key, kinds)]
    for form in pending:
        yield form
        for shorter in _shorter(form):
            if shorter.key not in seen:
                seen.add(shorter.key)
                pending.append(shorter)


def without_article(key: str) -> str:
    """The key without its leading article; the key itself when there is none."""
    match = _ARTICLE.match(key)
    return key[match.end() :] if match else key


def _shorter(form: Form) -> Iterator[Form]:
    for pattern, kinds in _LEADING:
        if match := pattern.match(form.key):
            yield Form(form.key[match.end() :], form.kinds & kinds)
    if match := _TRAILING.search(form.key):
        yield Form(form.key[: match.start()], form.kinds & INTERCOMMUNAL)
    if (bare := without_article(form.key)) != form.key:
        yield Form(bare, form.kinds)
