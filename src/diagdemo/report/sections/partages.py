"""What several devices have in common: a tool, an actor that leads them or gives them means."""

from __future__ import annotations

from collections.abc import Iterator

from diagdemo.graph.sentences import verb
from diagdemo.model.vocabulary.actors import FamilleLien
from diagdemo.report.claim import Claim, claim
from diagdemo.report.reading import Reading
from diagdemo.study.datum import Datum
from diagdemo.study.study import Study
from diagdemo.study.tie import Tie
from diagdemo.study.time import has_ended
from diagdemo.wording import agree, listed, quoted

_LEADING = (FamilleLien.PILOTAGE, FamilleLien.MOYENS)
_MOST = 6
_FEWEST = 3
"""An actor that leads two devices is nothing rare: it is told from three."""


def shared(reading: Reading) -> tuple[Claim, ...]:
    """The tools named by several devices, then the actors to which several of them owe something."""
    return (*_tools(reading), *list(_actors(reading))[:_MOST])


def _tools(reading: Reading) -> Iterator[Claim]:
    held: dict[str, list[tuple[str, str, Datum]]] = {}
    for device in reading.study.devices.values():
        for rank, tool in enumerate(device.model.outils or ()):
            where = device.at("outils", rank, "nom")
            held.setdefault(tool.nom.casefold(), []).append((tool.nom, device.name, where))
    for uses in held.values():
        names = list(dict.fromkeys(device for _, device, _ in uses))
        if len(names) > 1:
            devices = listed([quoted(name) for name in names])
            told = f"Le même outil, {quoted(uses[0][0])}, est nommé pour {devices}."
            yield claim(told, (datum for _, _, datum in uses), reading.within)


def _actors(reading: Reading) -> Iterator[Claim]:
    """Those that lead most devices first."""
    study = reading.study
    held: dict[str, list[Tie]] = {}
    for tie in study.ties:
        if tie.start in study.actors and _leads(study, tie):
            held.setdefault(tie.start, []).append(tie)
    ranked = sorted(held.items(), key=lambda item: (-len({tie.end for tie in item[1]}), item[0]))
    for actor, ties in ranked:
        count = len({tie.end for tie in ties})
        if count >= _FEWEST:
            several = agree(count, "dispositif", "dispositifs")
            text = f"{quoted(study.called(actor))} ({several}) {_by_verb(study, ties)}."
            yield claim(text, (tie.datum for tie in ties), reading.within)


def _leads(study: Study, tie: Tie) -> bool:
    """Whether a link that stands gives a device, which is not over, its lead or its means."""
    device = study.devices.get(tie.end)
    return (
        tie.current
        and tie.verb.famille in _LEADING
        and device is not None
        and has_ended(study, device).value is not True
    )


def _by_verb(study: Study, ties: list[Tie]) -> str:
    verbs: dict[str, list[str]] = {}
    for tie in ties:
        verbs.setdefault(verb(tie), []).append(quoted(study.called(tie.end)))
    return ", ".join(f"{said} {listed(list(dict.fromkeys(names)))}" for said, names in verbs.items())
