"""The third question: tools and methods, and beside which of them an effect is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from diagdemo.model.device import Device
from diagdemo.model.term import Term
from diagdemo.model.vocabulary.devices import StatutEvaluation
from diagdemo.report.among import among
from diagdemo.report.anchors import anchor
from diagdemo.report.claim import Claim, claim
from diagdemo.report.figures import figures
from diagdemo.report.reading import Reading
from diagdemo.report.sections.devices import RECORDED, names_of, ordered
from diagdemo.report.stated import known, lower, stated, together
from diagdemo.report.table import Labelled, Table, TableRow, row, table
from diagdemo.study.entity import Entity
from diagdemo.study.look import look
from diagdemo.wording import NOT_KNOWN, number, share

_CHOICES = ("modalite", "acces", "recrutement", "facilitation", "mode_decision")
_STATES = {"evaluation": "Évaluation", "donnees_ouvertes": "Données ouvertes"}
_MEASURES = ("hybridation", "tirage_au_sort", "evaluation")
_MOST = 10
_SEVERAL = 2
"""Devices from which a method has a line of its own."""


@dataclass(frozen=True)
class SolutionsSection:
    """Les outils et les méthodes des dispositifs."""

    choices: Table
    """Chaque choix de méthode, les dispositifs qui l’ont fait, et de combien un effet est écrit."""
    seuls: Claim | None
    """Les choix qu’un seul dispositif a faits, en une ligne ; rien quand il n’y en a pas."""
    unknown: tuple[Labelled, ...]
    """De combien de dispositifs chaque choix est renseigné."""
    tools: Table
    """Les outils et les méthodes nommés."""
    no_tool: str
    """Ce qui est dit quand aucun outil n’est nommé ; vide sinon."""
    states: tuple[Labelled, ...]
    """Où en sont l’évaluation et l’ouverture des données."""
    measures: Table
    """Les indicateurs sur les méthodes."""


def solutions(reading: Reading) -> SolutionsSection:
    """The methods of devices as the public of a reading may know them."""
    devices = ordered(reading.study)
    tools = _tools(reading)
    choices = [(key, word, held) for key in _CHOICES for word, held in _choice(key, devices)]
    return SolutionsSection(
        table(
            ("Choix de méthode", "Dispositifs", "Nombre", "Effet écrit dans les mêmes fiches"),
            [
                _line(key, word, held)
                for key, word, held in choices
                if len(held) >= _SEVERAL or _is_proven(held)
            ],
            figures=2,
        ),
        _once(
            [each for each in choices if len(each[2]) < _SEVERAL and not _is_proven(each[2])], reading.within
        ),
        tuple(_known(key, devices) for key in _CHOICES) if devices else (),
        tools,
        "" if tools.rows else "Aucun outil n’est nommé dans les fiches.",
        tuple(_states(devices)),
        figures(reading, _MEASURES),
    )


def _title(key: str) -> str:
    return str(Device.model_fields[key].title)


def _choice(key: str, devices: Iterable[Entity[Device]]) -> Iterator[tuple[Term, list[Entity[Device]]]]:
    """Each word in use with those that use it, in the order of the vocabulary."""
    users: dict[Term, list[Entity[Device]]] = {}
    for device in devices:
        for word in _words(device, key):
            users.setdefault(word, []).append(device)
    yield from ((word, users[word]) for word in sorted(users, key=_place))


def _line(key: str, word: Term, held: list[Entity[Device]]) -> TableRow:
    shown = [each for each in held if has_effect(each)]
    cells = (
        Claim(names_of(held), together(stated(each, key) for each in held).proofs),
        Claim(number(len(held)), ()),
        Claim(number(len(shown)) if shown else "—", together(map(effect, shown)).proofs),
    )
    return row(Claim(f"{_title(key)}\u00a0: {word.label.lower()}", ()), cells)


def _is_proven(held: Iterable[Entity[Device]]) -> bool:
    """Whether a device of these was evaluated, and its record says what it changed."""
    return any(has_effect(each) and _evaluated(each) for each in held)


def _evaluated(device: Entity[Device]) -> bool:
    return StatutEvaluation.FAITE in look(device, "evaluation", "statut").values


def _once(choices: Sequence[tuple[str, Term, list[Entity[Device]]]], within: bool) -> Claim | None:
    """The methods that a single device uses, in one line: a single case says nothing of a method."""
    if not choices:
        return None
    words: dict[str, list[str]] = {}
    for key, word, _ in choices:
        words.setdefault(_title(key).lower(), []).append(word.label.lower())
    told = [f"{title} ({' ou '.join(held)})" for title, held in words.items()]
    lines = [device.at(key) for key, _, held in choices for device in held]
    named = "\u00a0; ".join(told)
    return claim(f"Dans un seul dispositif\u00a0: {named}.", lines, within)


def _place(word: Term) -> int:
    """The place of a word in its vocabulary."""
    return list(word.__class__.__members__.values()).index(word)


def _words(device: Entity[Device], key: str) -> tuple[Term, ...]:
    found = look(device, key)
    held = found.values if not isinstance(found.value, tuple) else found.value
    return tuple(each for each in held if isinstance(each, Term))


def has_effect(device: Entity[Device]) -> bool:
    """Whether its record says that it changed something."""
    return bool(device.model.impacts or device.model.effets)


def effect(device: Entity[Device]) -> Claim:
    """Where a record says that the device changed something."""
    impact = stated(device, "impacts", 0, "decision")
    return impact if known(impact) else stated(device, "effets")


def _known(key: str, devices: tuple[Entity[Device], ...]) -> Labelled:
    told = [said for each in devices if known(said := stated(each, key)) and said.text != "inconnu"]
    return Labelled(_title(key), Claim(share(len(told), len(devices)), together(told).proofs))


def _tools(reading: Reading) -> Table:
    rows = [
        row(
            stated(device, "outils", rank, "nom"),
            (Claim(device.name, ()), stated(device, "outils", rank, "debut"), _remark(device, rank)),
            anchor(device.record),
        )
        for device in ordered(reading.study)
        for rank, _ in enumerate(device.model.outils or ())
    ]
    return table(("Outil ou méthode", "Dispositif", "Depuis", "À savoir"), rows, _MOST)


def _remark(device: Entity[Device], rank: int) -> Claim:
    said = stated(device, "outils", rank, "note")
    return said if known(said) else Claim("", ())


def _states(devices: tuple[Entity[Device], ...]) -> Iterator[Labelled]:
    """How many devices are evaluated, how many open their results; the others are counted as not known."""
    for key, title in _STATES.items() if devices else ():
        said = {each: lower(stated(each, key, "statut")) for each in devices}
        told = {each: text for each, text in said.items() if known(text)}
        by_word: dict[str, list[Entity[Device]]] = {}
        for each, text in told.items():
            by_word.setdefault(text.text, []).append(each)
        parts = [f"{word} ({names_of(held)})" for word, held in by_word.items()]
        left = len(devices) - len(told)
        rest = [f"{NOT_KNOWN} pour {among(left, len(devices), RECORDED)}"] if left else []
        proofs = together(told.values()).proofs
        yield Labelled(title, Claim("\u00a0; ".join([*parts, *rest]) + ".", proofs))
