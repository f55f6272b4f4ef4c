"""Whether two perimeters overlap: a commune in its intercommunality, in its département, in its region."""

from __future__ import annotations

from diagdemo.model.territory import Territory
from diagdemo.model.vocabulary.actors import Verbe
from diagdemo.model.vocabulary.territory import TypeTerritoire
from diagdemo.study.datum import Datum
from diagdemo.study.entity import Entity
from diagdemo.study.missing import Missing
from diagdemo.study.study import Study
from diagdemo.study.tested import Tested, sure, unsure

_SIZES = {
    TypeTerritoire.COMMUNE: 0,
    TypeTerritoire.EPCI: 1,
    TypeTerritoire.METROPOLE: 1,
    TypeTerritoire.AUTRE: 2,
    TypeTerritoire.DEPARTEMENT: 3,
    TypeTerritoire.REGION: 4,
}
"""What may hold what: a kind of place lies in those of a larger size only."""


def smaller_first(one: Study, other: Study) -> tuple[Study, Study]:
    """Two territories, the one that may lie in the other first; as they come when neither may."""
    first, second = sorted((one, other), key=_size)
    return first, second


def _size(study: Study) -> int:
    return _SIZES[study.territory.model.type] if study.territory else 0


def inside(inner: Study, outer: Study) -> Tested:
    """Whether a territory lies in another one, wholly or in part, as far as links and official codes say."""
    small, large = inner.territory, outer.territory
    if small is None or large is None:
        return unsure(Missing("territoire"))
    if _size(inner) >= _size(outer):
        return sure(False, small.at("type"), large.at("type"))
    stated = _as_stated(inner, outer)
    if stated:
        return sure(True, *stated)
    member = _as_member(small, large)
    if member.value or large.model.type is TypeTerritoire.AUTRE:
        return member
    return _as_part(small, large)


def _as_stated(inner: Study, outer: Study) -> tuple[Datum, ...]:
    """The links that make one collectivité a member of the other; without one, nothing is said."""
    itself = (inner.slug, outer.slug)
    return tuple(
        tie.datum
        for tie in inner.ties
        if tie.verb is Verbe.MEMBRE_DE and tie.current and (tie.start, tie.end) == itself
    )


def _as_member(small: Entity[Territory], large: Entity[Territory]) -> Tested:
    """Whether the larger place names the smaller one among its members."""
    members, codes = large.model.membres, small.model.codes
    if members is None:
        return unsure(large.lacks("membres"))
    if codes is None or not (codes.insee or codes.siren):
        return unsure(small.lacks("codes"))
    named = codes.insee in members or codes.siren in members
    return sure(named, large.at("membres"), small.at("codes"))


def _as_part(small: Entity[Territory], large: Entity[Territory]) -> Tested:
    """Whether the smaller place says that it belongs to the larger one."""
    key = "siren" if large.model.type in (TypeTerritoire.EPCI, TypeTerritoire.METROPOLE) else "insee"
    code = getattr(large.model.codes, key, None)
    stated = _belongs(small, large.model.type)
    missing = [] if code else [large.lacks("codes", key)]
    missing += [] if stated else [small.lacks("rattachements")]
    if missing:
        return unsure(*missing)
    return sure(code in stated, small.at("rattachements"), large.at("codes", key))


def _belongs(small: Entity[Territory], kind: TypeTerritoire) -> set[str]:
    """The codes of the places of a kind to which a territory says that it belongs."""
    places = small.model.rattachements
    if places is None:
        return set()
    held = {
        TypeTerritoire.DEPARTEMENT: (places.departement, *(places.departements or ())),
        TypeTerritoire.REGION: (places.region, *(places.regions or ())),
    }.get(kind, (places.epci,))
    return {code for code in held if code}
