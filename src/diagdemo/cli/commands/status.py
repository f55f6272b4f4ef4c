"""Voir où en est chaque territoire : les quatre étapes, ce qui est rempli, ce qui vient ensuite."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from diagdemo.cli import streams
from diagdemo.cli.options import DepotOption, RevisionOption, TerritoiresArgument

if TYPE_CHECKING:
    from diagdemo.cli.show.paint import Paint
    from diagdemo.workspace.status import Section, StepStatus, TerritoryStatus

_BAR = 10


def command(
    territoires: TerritoiresArgument = None,
    revision: RevisionOption = None,
    depot: DepotOption = None,
    resume: Annotated[bool, typer.Option("--resume", help="Une seule ligne par territoire.")] = False,
) -> int:
    """Voir où en est chaque territoire.

    La jauge dit combien des champs attendus sont renseignés, fiche par fiche ; elle ne note pas le
    territoire.

        diagdemo status
        diagdemo status brumeval
    """
    from diagdemo.cli.depot import chosen, open_territories
    from diagdemo.cli.show.paint import painter
    from diagdemo.workspace.status import territory_status

    workspace = open_territories(depot, territoires, revision)
    paint = painter(sys.stdout)
    slugs = chosen(workspace.root, workspace.territories, territoires)
    if not slugs:
        print("Ce dépôt n’a encore aucun territoire. Pour en créer un : diagdemo init territoire NOM")
        return 0
    statuses = [territory_status(workspace, slug) for slug in slugs]
    if resume:
        print("\n".join(_one_line(status) for status in statuses))
    else:
        print("\n\n".join("\n".join(_block(status, paint)) for status in statuses))
    return 0


def _one_line(status: TerritoryStatus) -> str:
    from diagdemo.cli.visible import visible

    counts = ", ".join(f"{section.label} {_count(section)}" for section in status.sections)
    return f"{visible(status.slug)} ({visible(status.name)}) : {counts}"


def _count(section: Section) -> str:
    return "n. r." if section.count is None else str(section.count)


def _block(status: TerritoryStatus, paint: Paint) -> list[str]:
    from diagdemo.cli.visible import visible
    from diagdemo.cli.wrap import wrapped

    lines = [f"{paint(visible(status.name), 'titre')}  {paint(visible(status.slug), 'contexte')}"]
    lines += [_step(rank, step) for rank, step in enumerate(status.steps, start=1)]
    lines.append("")
    lines += [_section(section, paint) for section in status.sections]
    if status.next:
        lines += ["", f"  {paint('Ensuite', 'aide')}"]
        for sentence in status.next:
            lines += wrapped(visible(sentence), streams.width(), "  · ", "    ")
    return lines


def _step(rank: int, step: StepStatus) -> str:
    events = f"{step.events} temps fort{'s' if step.events > 1 else ''}" if step.events else ""
    details = " · ".join(text for text in (step.dates, step.days, events) if text)
    return f"  {rank} {step.label:<16}{step.state or 'non renseigné':<15}{details}".rstrip()


def _section(section: Section, paint: Paint) -> str:
    label = f"{section.label[0].upper()}{section.label[1:]}"
    if section.count is None:
        return f"  {label:<20} n. r.  dans un dépôt à part, illisible d’ici"
    if not section.count:
        return f"  {label:<20}{'aucun' if section.kind in ('interview', 'actor', 'device') else 'aucune':>6}"
    known, expected, apart = section.fill
    full = round(_BAR * known / expected) if expected else 0
    bar = paint("■" * full, "succès") + paint("□" * (_BAR - full), "contexte")
    filled = f"{known} champs renseignés" if known > 1 else f"{known} champ renseigné"
    pointless = f", {apart} sans objet" if apart else ""
    detail = f"  {section.detail}" if section.detail else ""
    return f"  {label:<20}{section.count:>6}  {bar}  {filled} sur {expected}{pointless}{detail}"
