"""What groups think of the constats, and the constats that the team wrote itself."""

from __future__ import annotations

from diagdemo.model.opinions import Finding, Opinion, Opinions
from diagdemo.report.grounds import grounds, stated
from diagdemo.report.names import ANY, Names, called
from diagdemo.report.proof import proof
from diagdemo.report.written import FindingRow, OpinionRow
from diagdemo.wording import date
from diagdemo.workspace.record import Record


def opinion_rows(opinions: Opinions | None, record: Record | None, names: Names) -> tuple[OpinionRow, ...]:
    """The opinions in the order of the file: disagreements are kept side by side."""
    if opinions is None or record is None:
        return ()
    return tuple(_opinion(opinion, record, rank, names) for rank, opinion in enumerate(opinions.avis or ()))


def finding_rows(opinions: Opinions | None, record: Record | None, names: Names) -> tuple[FindingRow, ...]:
    """The constats written by hand, in the order of the file."""
    if opinions is None or record is None:
        return ()
    return tuple(
        _finding(finding, record, rank, names) for rank, finding in enumerate(opinions.manuels or ())
    )


def _opinion(opinion: Opinion, record: Record, rank: int, names: Names) -> OpinionRow:
    target = names.workspace.index.resolve(opinion.cible, ANY, record.territory) if opinion.cible else None
    motive = stated(opinion, "motif", record, ("avis", rank))
    return OpinionRow(
        opinion.code,
        called(target.record) if target else opinion.cible or "",
        opinion.groupe.label,
        opinion.fonction or "",
        date(opinion.date) if opinion.date else "",
        opinion.avis.label,
        motive.text.strip() if motive else "",
        proof(record, ("avis", rank)),
    )


def _finding(finding: Finding, record: Record, rank: int, names: Names) -> FindingRow:
    route = ("manuels", rank)
    return FindingRow(
        finding.id,
        finding.nature.label,
        finding.enjeu.label if finding.enjeu else "",
        finding.enonce.strip(),
        proof(record, (*route, "enonce")),
        grounds(finding.preuves, record, (*route, "preuves"), names),
    )
