"""What groups say of a constat, and the findings that people write by hand, as lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diagdemo.cli.show.lines import labelled, paragraph, title
from diagdemo.cli.show.paint import Paint
from diagdemo.constats.findings import Ground, Handwritten
from diagdemo.constats.opinions import Given, HumanLayer, Voices
from diagdemo.model.opinions import Opinion
from diagdemo.wording import date, quoted

_CONTRARY = "Les avis divergent\u00a0: ils sont montrés côte à côte."


def voice_lines(voices: Voices | None, columns: int, paint: Paint, indent: int = 4) -> list[str]:
    """The opinion of each group, then that they disagree, then what a later one replaces."""
    if voices is None:
        return []
    told = [_told(given) for given in voices.given]
    told += [_CONTRARY] if voices.disagree else []
    told += [_replaced(given) for given in voices.replaced]
    lines = []
    for rank, text in enumerate(told):
        lines += labelled("" if rank else "avis", text, columns, paint, indent)
    return lines


def finding_lines(layer: HumanLayer, columns: int, paint: Paint) -> Iterator[str]:
    """The findings written by hand, each with its proofs and what groups say of it."""
    for each in layer.findings:
        yield ""
        yield from _finding(each, layer, columns, paint)


def apart_lines(layer: HumanLayer, columns: int, paint: Paint) -> Iterator[str]:
    """The opinions on what is not found: kept, with what became of the constat."""
    for voices in layer.apart:
        aim = f" pour {quoted(voices.target)}" if voices.target else ""
        yield ""
        yield from paragraph(f"{voices.code}{aim} {voices.standing.value}.", columns, 2, 2)
        yield from voice_lines(voices, columns, paint)


def _told(given: Given) -> str:
    opinion = given.opinion
    who = f"{opinion.groupe.label} ({opinion.fonction})" if opinion.fonction else opinion.groupe.label
    when = f" ({date(opinion.date)})" if opinion.date else ""
    why = f"\u00a0: {' '.join(opinion.motif.split())}" if opinion.motif else "."
    stale = "À revoir, les preuves ont changé depuis. " if given.stale else ""
    return f"{stale}{who} {_stance(opinion)}{when}{why}"


def _stance(opinion: Opinion) -> str:
    """« confirme », « confirment »: the name of one group is a plural."""
    verb = opinion.avis.label.lower()
    return f"{verb}nt" if opinion.groupe.label.startswith("Les ") else verb


def _replaced(given: Given) -> str:
    group = given.opinion.groupe.label
    group = group[:1].lower() + group[1:]
    return (
        f"Un autre avis ({group} {_stance(given.opinion)}, {given.datum.place}) "
        "n’est pas retenu\u00a0: le même groupe en a donné un plus récent."
    )


def _finding(each: Handwritten, layer: HumanLayer, columns: int, paint: Paint) -> Iterator[str]:
    finding = each.finding
    yield f"  {title(finding.nature.label, paint, finding.id)}"
    yield from paragraph(" ".join(finding.enonce.split()), columns, 2)
    yield from _grounds(each.grounds, columns, paint)
    if not each.proved:
        yield from labelled(
            "preuve", "Aucune preuve utilisable\u00a0: ce constat est à étayer.", columns, paint
        )
    yield from labelled("écrit", each.datum.place, columns, paint)
    yield from voice_lines(layer.on(finding.id), columns, paint)


def _grounds(grounds: Sequence[Ground], columns: int, paint: Paint) -> Iterator[str]:
    for rank, ground in enumerate(grounds):
        where = f", {ground.datum.place}" if ground.datum else ""
        reserve = f" ({ground.reserve})" if ground.reserve else ""
        yield from labelled("" if rank else "preuve", f"{ground.name}{where}{reserve}", columns, paint)
