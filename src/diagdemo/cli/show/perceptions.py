"""The page of `diagdemo perceptions`: what people say, college by college, with every count and no word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from diagdemo.cli.show.lines import paragraph, section, title
from diagdemo.cli.show.paint import Paint
from diagdemo.cli.show.perceptions_facts import fact_lines
from diagdemo.cli.show.perceptions_met import met_lines
from diagdemo.cli.show.perceptions_said import only_lines, subject_lines
from diagdemo.perceptions.facts import facts
from diagdemo.perceptions.portrait import UNREADABLE, Perceptions, perceptions
from diagdemo.perceptions.subjects import Subject
from diagdemo.study.study import Study

INTERNAL = (
    "Document interne, à garder dans l’équipe\u00a0: il dit, collège par collège, combien de personnes "
    "parlent de quoi, sans aucune de leurs paroles. Les collèges ne sont jamais additionnés."
)
_SILENCE = (
    "«\u00a0Rien n’est noté\u00a0»\u00a0: la question a été posée, et la fiche ne garde aucun propos à ce "
    "sujet. Le silence d’une personne à qui la question n’a pas été posée ne dit rien."
)
_UNASKED = "Aucune question du guide ne porte sur un dispositif\u00a0: ne pas en parler ne dit rien."


def format_perceptions(study: Study, told: str, columns: int, paint: Paint) -> str:
    """The page of a territory, without a newline at its end."""
    heard = study.derive(perceptions)
    lines = [title(study.name, paint, study.slug), *paragraph(told, columns)]
    lines += ["", *paragraph(INTERNAL, columns)]
    nothing = _nothing(study, heard)
    if nothing:
        lines += ["", *paragraph(nothing, columns)]
    if heard.readable and heard.collected:
        lines += section("Qui a été rencontré", met_lines(heard, columns, paint), paint)
    if heard.taken:
        lines += ["", *paragraph(_SILENCE, columns)]
        lines += _said(study, heard, columns, paint)
    lines += section("Ce que disent les fiches, et ce qui se dit", _facts(study, columns, paint), paint)
    return "\n".join(lines)


def _nothing(study: Study, heard: Perceptions) -> str:
    """Why there is nothing to tell of what people say; empty when there is something."""
    if not heard.readable:
        return f"{UNREADABLE} Rien n’en est dit, ce qui ne veut pas dire que personne n’a été rencontré."
    if not heard.collected:
        return (
            "Aucun entretien n’est recensé. Pour en décrire un\u00a0: diagdemo add interview "
            f"--territoire {study.slug}"
        )
    if not heard.taken:
        return (
            "Aucun des entretiens recueillis ne peut être pris en compte\u00a0: leurs propos restent de côté."
        )
    return ""


def _said(study: Study, heard: Perceptions, columns: int, paint: Paint) -> list[str]:
    themes = [*heard.brakes, *heard.gains]
    others = [subject for subject in heard.themes.values() if subject not in themes]
    lines: list[str] = []
    for heading, subjects, guided in (
        ("Les freins cités", heard.brakes, True),
        ("Les avantages cités", heard.gains, True),
        ("Les autres thèmes", others, True),
        ("Les dispositifs dont on parle", heard.devices.values(), False),
    ):
        lines += _subjects(heading, list(subjects), guided, columns, paint)
    return [*lines, *section("Ce qu’un seul collège dit", only_lines(heard, columns, paint), paint)]


def _subjects(
    heading: str, subjects: Sequence[Subject], guided: bool, columns: int, paint: Paint
) -> Iterable[str]:
    told = [line for subject in subjects for line in subject_lines(subject, guided, columns, paint)]
    first = [] if guided or not told else paragraph(_UNASKED, columns)
    return section(heading, [*first, *told], paint)


def _facts(study: Study, columns: int, paint: Paint) -> Iterator[str]:
    return fact_lines(study.derive(facts), columns, paint)
