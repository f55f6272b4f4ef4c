"""The page of `diagdemo constats`: what is found, by question then by nature, with what it rests on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from diagdemo.cli.show.declared import IMPORTANCE, TEAM_ONLY
from diagdemo.cli.show.evidence import proof_lines
from diagdemo.cli.show.lines import coded, labelled, paragraph, section, title
from diagdemo.cli.show.paint import Paint
from diagdemo.cli.show.thresholds import changed_thresholds
from diagdemo.cli.show.voices import apart_lines, finding_lines, voice_lines
from diagdemo.constats.opinions import HumanLayer
from diagdemo.constats.outcome import Observation, Outcome
from diagdemo.constats.verdict import Verdict
from diagdemo.model.vocabulary.plan import EtatConstat, NatureConstat
from diagdemo.model.vocabulary.territory import Question
from diagdemo.study.datum import Datum
from diagdemo.wording import agree, listed, quoted

NATURES = {
    NatureConstat.POINT_FORT: "Points forts",
    NatureConstat.SPECIFICITE: "Spécificités",
    NatureConstat.POINT_A_TRAVAILLER: "Points à travailler",
    NatureConstat.VIGILANCE: "Points de vigilance",
}
"""In the order in which they are told, strengths first; reserves come at the end of the page."""
_STRENGTHS = (NatureConstat.POINT_FORT, NatureConstat.SPECIFICITE)

Found = tuple[Outcome, Verdict]


class Page(NamedTuple):
    """What a page of constats is made of."""

    observation: Observation
    layer: HumanLayer
    columns: int
    paint: Paint


def cited(observation: Observation) -> list[Datum]:
    """All that the constats that are found rest on."""
    return [datum for _, verdict in observation.of(EtatConstat.DECLENCHE) for datum in verdict.evidence]


def format_findings(page: Page, told: str, horizon: str = "") -> str:
    """The page of a territory, without a newline at its end.

    Args:
        page: what is found and said.
        told: the sentence of the reference date.
        horizon: at which horizon the territory is read; empty for today.
    """
    study = page.observation.study
    beside = f"{study.slug} · {horizon}" if horizon else study.slug
    lines = [title(study.name, page.paint, beside), *paragraph(told, page.columns)]
    lines += paragraph(_counts(page.observation), page.columns)
    for question in Question:
        lines += _question(page, question)
    lines += section(
        "Constats écrits à la main", finding_lines(page.layer, page.columns, page.paint), page.paint
    )
    lines += section("Réserves", _reserves(page), page.paint)
    lines += section("Choix déclarés", _choices(page), page.paint)
    lines += section(
        "Avis sur ce qui n’est plus relevé", apart_lines(page.layer, page.columns, page.paint), page.paint
    )
    return "\n".join([*lines, *_undecided(page)])


def _counts(observation: Observation) -> str:
    found = [outcome.constat.nature for outcome, _ in observation.of(EtatConstat.DECLENCHE)]
    if not found:
        return "Aucun constat n’est relevé."
    strong = sum(nature is NatureConstat.POINT_FORT for nature in found)
    reserves = sum(nature is NatureConstat.RESERVE for nature in found)
    rest = len(found) - reserves
    strengths = f", dont {agree(strong, 'point fort', 'points forts')}" if strong else ""
    told = agree(rest, "constat relevé", "constats relevés") if rest else "Aucun constat relevé"
    parts = [told + strengths]
    parts += [agree(reserves, "réserve sur les données", "réserves sur les données")] if reserves else []
    return "\u00a0; ".join(parts) + "."


def _question(page: Page, question: Question) -> Iterator[str]:
    held = [
        (outcome, verdict)
        for outcome, verdict in page.observation.of(EtatConstat.DECLENCHE)
        if outcome.constat.question is question and outcome.constat.nature in NATURES
    ]
    if not held:
        return
    yield ""
    yield title(question.label, page.paint)
    yield from paragraph(question.definition, page.columns)
    for nature, label in NATURES.items():
        of_nature = [found for found in held if found[0].constat.nature is nature]
        if of_nature:
            yield ""
            yield f"  {page.paint(label, 'aide')}"
            yield from _constats(page, of_nature)


def _constats(page: Page, held: Sequence[Found]) -> Iterator[str]:
    """Verdicts under the name of their constat, the most important constats first."""
    codes = sorted(
        {outcome.code: -max(o.importance(v) for o, v in held if o is outcome) for outcome, _ in held}.items(),
        key=lambda each: (each[1], each[0]),
    )
    for code, _ in codes:
        verdicts = [found for found in held if found[0].code == code]
        outcome = verdicts[0][0]
        yield ""
        yield from coded(code, outcome.constat.name, page.columns, page.paint)
        yield from changed_thresholds(outcome, page.columns, page.paint)
        for rank, found in enumerate(verdicts):
            yield from ([""] if rank else [])
            yield from _verdict(page, found)
        whole = page.layer.on(code)
        if whole is not None and all(verdict.target.id for _, verdict in verdicts):
            yield from voice_lines(whole, page.columns, page.paint, 2)


def _verdict(page: Page, found: Found) -> Iterator[str]:
    outcome, verdict = found
    yield from paragraph(verdict.sentence, page.columns, 4)
    aim = f" · cible {verdict.target.id}" if verdict.target.id else ""
    among = f" · {TEAM_ONLY}" if outcome.constat.internal else ""
    known = IMPORTANCE[outcome.importance(verdict)] + aim + among
    yield from labelled("", known, page.columns, page.paint)
    if verdict.change and outcome.constat.nature not in _STRENGTHS:
        yield from labelled("à faire", verdict.change, page.columns, page.paint)
    yield from proof_lines(verdict.evidence, page.columns, page.paint)
    yield from voice_lines(page.layer.on(outcome.code, verdict.target.id), page.columns, page.paint)


def _reserves(page: Page) -> Iterator[str]:
    held = [
        found
        for found in page.observation.of(EtatConstat.DECLENCHE)
        if found[0].constat.nature is NatureConstat.RESERVE
    ]
    if held:
        yield from _constats(page, held)


def _choices(page: Page) -> Iterator[str]:
    """What is declared not to apply, once a target and a reason, with the constats that it silences."""
    held: dict[tuple[str, str], list[Found]] = {}
    for outcome, verdict in page.observation.of(EtatConstat.NON_DECLENCHE):
        if verdict.choice:
            about = verdict.target.name or verdict.target.id or page.observation.study.name
            held.setdefault((about, verdict.choice), []).append((outcome, verdict))
    for (about, choice), silenced in held.items():
        codes = listed(list(dict.fromkeys(outcome.code for outcome, _ in silenced)))
        yield ""
        yield from paragraph(f"{quoted(about)}\u00a0: {choice.rstrip('.')}.", page.columns, 2)
        yield from labelled("tait", codes, page.columns, page.paint)
        evidence = dict.fromkeys(datum for _, verdict in silenced for datum in verdict.evidence)
        yield from proof_lines(tuple(evidence), page.columns, page.paint)


def _undecided(page: Page) -> Iterator[str]:
    """One paragraph, however many there are."""
    held = page.observation.of(EtatConstat.INDETERMINE)
    if held:
        codes = len({outcome.code for outcome, _ in held})
        points = agree(len(held), "point reste indéterminé", "points restent indéterminés")
        yield ""
        yield from paragraph(
            f"{points}, sur {agree(codes, 'constat', 'constats')}\u00a0: "
            "des données manquent pour les dire, ce qui n’est ni bon ni mauvais signe. "
            "Pour savoir quoi demander, et à qui\u00a0: diagdemo questions "
            f"{page.observation.study.slug}",
            page.columns,
        )
