"""Declared links as sentences, by family, and who stands without any."""

from __future__ import annotations

from diagdemo.model.vocabulary.actors import FamilleLien, StatutLien, Verbe
from diagdemo.report.context import LinkFamily, LinkRow
from diagdemo.report.proof import proof
from diagdemo.report.telling import source_names
from diagdemo.values import one_value
from diagdemo.wording import date
from diagdemo.workspace.links import DeclaredLink
from diagdemo.workspace.record import Record


def families(links: tuple[DeclaredLink, ...]) -> tuple[LinkFamily, ...]:
    """The links of each family that has some, in the order of the vocabulary."""
    found = []
    for family in FamilleLien:
        rows = tuple(_row(link) for link in links if Verbe.of(link.verb).famille is family)
        if rows:
            found.append(LinkFamily(family.label, rows))
    return tuple(found)


def degree(record: Record, links: tuple[DeclaredLink, ...]) -> int:
    """How many links touch a record."""
    return sum(record in (link.start, link.end) for link in links)


def _row(link: DeclaredLink) -> LinkRow:
    verb = link.data.get("libelle") if link.verb == "autre" else None
    return LinkRow(
        link.start.name,
        str(verb or Verbe.of(link.verb).label),
        link.end.name,
        ", ".join(_details(link)),
        link.data.get("note", ""),
        source_names(link.record, link.data.get("source", ())),
        proof(link.record, link.route),
    )


def _details(link: DeclaredLink) -> list[str]:
    details: list[str] = []
    if link.status != StatutLien.ACTUELLE.value:
        details.append(f"relation {StatutLien.of(link.status).label.lower()}")
    for key, word in (("debut", "depuis"), ("fin", "jusqu’à")):
        if (fact := link.data.get(key)) and fact.values:
            details.append(f"{word} {' ou '.join(one_value(value) for value in fact.values)}")
    if "date" in link.data:
        details.append(f"constaté\u00a0: {date(link.data['date'])}")
    if (fact := link.data.get("quantite")) and fact.values:
        details.append(
            f"nombre\u00a0: {' ou '.join(one_value(value) for value in fact.current or fact.values)}"
        )
    if "libelle" in link.data and link.verb != "autre":
        details.append(link.data["libelle"])
    return details
