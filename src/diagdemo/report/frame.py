"""What every document says of itself: its date, whom it is for, what it does not show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diagdemo.model.vocabulary.interviews import Diffusion
from diagdemo.report.context import Frame
from diagdemo.report.reading import Withheld
from diagdemo.report.reference import told_day
from diagdemo.study.day import ReferenceDay
from diagdemo.version import version_of
from diagdemo.wording import agree
from diagdemo.workspace.workspace import Workspace


def frame_of(
    workspace: Workspace, day: ReferenceDay, diffusion: Diffusion, withheld: Sequence[Withheld]
) -> Frame:
    """The frame of a document on some territories."""
    programme = workspace.settings.get("programme", "non renseigné")
    public = diffusion.definition.rstrip(".")
    return Frame(
        told_day(day),
        str(diffusion),
        public[:1].lower() + public[1:],
        programme,
        version_of("diagdemo"),
        workspace.revision.short if workspace.revision else "",
        workspace.read_at is not None,
        tuple(_counts(withheld)),
    )


def _counts(withheld: Sequence[Withheld]) -> Iterator[str]:
    """What is not shown, in words; nothing of what is not there."""
    told = (
        (sum(each.constats for each in withheld), "constat", "constats"),
        (sum(each.indicators for each in withheld), "indicateur", "indicateurs"),
        (sum(each.links for each in withheld), "lien de tension", "liens de tension"),
        (sum(each.extracts for each in withheld), "extrait d’entretien", "extraits d’entretiens"),
    )
    yield from (agree(count, one, several) for count, one, several in told if count)
