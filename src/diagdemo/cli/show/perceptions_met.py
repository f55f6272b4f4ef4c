"""Who was met, college by college, whose words count, and whether new interviews still bring new themes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from diagdemo.cli.show.evidence import proof_lines
from diagdemo.cli.show.lines import paragraph
from diagdemo.cli.show.paint import Paint
from diagdemo.model.vocabulary.interviews import College
from diagdemo.perceptions.met import REASONS, CollegeMet
from diagdemo.perceptions.portrait import Perceptions
from diagdemo.perceptions.saturation import BASE, RUN, Saturation
from diagdemo.perceptions.telling import figure
from diagdemo.study.tested import Tested
from diagdemo.wording import agree, listed


def met_lines(heard: Perceptions, columns: int, paint: Paint) -> Iterator[str]:
    """The coverage of colleges, those that were not met, the heads, the saturation."""
    for each in heard.met:
        if each.collected:
            yield from paragraph(f"{each.college.label}\u00a0: {_college(each)}.", columns, 2, 2)
    silent = [college.label for college in heard.not_met if college is not College.AUTRE]
    if silent:
        yield from paragraph(
            f"Sans entretien recensé, et donc sans rien ici\u00a0: {', '.join(silent)}.", columns, 2, 2
        )
    for record in heard.unusable:
        yield from paragraph(
            f"Une fiche d’entretien a une erreur et n’est pas prise en compte\u00a0: {record.path}.",
            columns,
            2,
            2,
        )
    yield ""
    for met, who, seen in (
        (heard.executive, "Le maire ou la présidence", "rencontré"),
        (heard.management, "La direction générale des services", "rencontrée"),
    ):
        yield from paragraph(_met(met, who, seen), columns, 2, 2)
        yield from proof_lines(met.evidence, columns, paint)
    yield from paragraph(saturation_told(heard.saturation), columns, 2, 2)


def _college(each: CollegeMet) -> str:
    """« 3 entretiens, dont 1 mis de côté (accord retiré) »."""
    count = agree(each.collected, "entretien", "entretiens")
    if not each.aside:
        return f"{count}, pris en compte" if each.collected == 1 else f"{count}, tous pris en compte"
    reasons = Counter(aside.reason for aside in each.aside)
    told = listed([agree(reasons[reason], *words) for reason, words in REASONS.items() if reasons[reason]])
    if not each.taken:
        return f"{count}, {'mis de côté' if each.collected == 1 else 'tous mis de côté'} ({told})"
    return f"{count}, dont {len(each.aside)} mis de côté ({told})"


def _met(met: Tested, who: str, seen: str) -> str:
    if met.value is None:
        return f"Rien ne dit si {who[:1].lower()}{who[1:]} a été {seen}."
    return f"{who} a été {seen}." if met.value else f"{who} n’a pas été {seen}."


def saturation_told(found: Saturation) -> str:
    """How much the last interviews bring, or why it cannot be said: a flag of honesty."""
    coded = agree(len(found.coded), "entretien codé", "entretiens codés")
    if found.percent is None:
        return (
            f"Saturation\u00a0: {coded}, et il en faut {BASE + RUN} pour dire si les derniers entretiens "
            "apportent encore des thèmes nouveaux."
        )
    return (
        f"Saturation\u00a0: les {RUN} derniers entretiens apportent {figure(found.percent)}\u00a0% de thèmes "
        f"nouveaux, rapportés à ceux des {BASE} premiers ({coded}). C’est un repère, non un objectif."
    )
