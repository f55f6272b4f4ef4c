"""What `diagdemo doctor` found, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from diagdemo.cli import streams
from diagdemo.cli.doctor.finding import Finding, Section, State
from diagdemo.cli.show.paint import Paint
from diagdemo.cli.visible import visible
from diagdemo.cli.wrap import wrapped
from diagdemo.wording import agree

_PARTS = {State.BIEN: "succès", State.A_REGARDER: "avertissement", State.A_CORRIGER: "erreur"}
_STATE, _ABOUT = 12, 18


def doctor_text(sections: Sequence[Section], paint: Paint) -> str:
    """One screen: how each thing is, what to type, and a sentence at the end."""
    lines: list[str] = []
    for section in sections:
        lines += [paint(section.title, "titre")]
        for finding in section.findings:
            lines += _lines(finding, paint)
    return "\n".join([*lines, "", closing(sections)]) + "\n"


def doctor_document(sections: Sequence[Section]) -> dict[str, Any]:
    """The same for programs."""
    return {
        "version": 1,
        "etat": worst(sections).value,
        "lignes": [
            {
                "partie": section.title,
                "sujet": finding.about,
                "etat": finding.state.value,
                "texte": finding.text,
                "commandes": list(finding.commands),
            }
            for section in sections
            for finding in section.findings
        ],
    }


def worst(sections: Sequence[Section]) -> State:
    """The worst of all states."""
    order = list(State)
    return max((finding.state for section in sections for finding in section.findings), key=order.index)


def closing(sections: Sequence[Section]) -> str:
    """What the whole comes to."""
    states = [finding.state for section in sections for finding in section.findings]
    wrong, look = states.count(State.A_CORRIGER), states.count(State.A_REGARDER)
    if wrong:
        return f"{agree(wrong, 'point empêche', 'points empêchent')} de travailler\u00a0: commencez par là."
    if look:
        told = agree(look, "point mérite", "points méritent")
        return f"Vous pouvez travailler\u00a0; {told} un regard quand vous aurez le temps."
    return "Tout est comme il faut."


def _lines(finding: Finding, paint: Paint) -> Iterator[str]:
    state = paint(f"{finding.state.label:<{_STATE}}", _PARTS[finding.state])
    first, *others = wrapped(visible(finding.text), streams.width() - _STATE - _ABOUT - 2, "", "")
    margin = " " * (2 + _STATE + _ABOUT)
    yield f"  {state}{finding.about:<{_ABOUT}}{first}"
    yield from (f"{margin}{line}" for line in others)
    # Commands are copied: they have the room of a whole line.
    before = " " * (2 + _STATE)
    yield from (f"{before}→ {paint(visible(command), 'commande')}" for command in finding.commands)
