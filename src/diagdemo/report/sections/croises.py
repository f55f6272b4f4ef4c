"""Crossed views: who speaks of what and in which sense, college beside college, never added up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from diagdemo.model.vocabulary.interviews import College, Sens, Theme
from diagdemo.perceptions.counting import levels, senses
from diagdemo.perceptions.subjects import Heard, Subject
from diagdemo.report.claim import Claim, claim
from diagdemo.report.reading import Reading
from diagdemo.wording import agree, listed

ASKED = (Theme.POSTURE_ELU, Theme.POSTURE_AGENT)
"""Themes that this part answers: shown even when a single college speaks of them."""
_SAID = {
    Sens.POSITIF: "positif",
    Sens.NEGATIF: "négatif",
    Sens.AMBIVALENT: "ambivalent",
    Sens.NEUTRE: "neutre",
    None: "sens non noté",
}
_NOTHING = "—"


@dataclass(frozen=True)
class RegardCroise:
    """Ce que chaque collège dit d’un thème ou d’un dispositif."""

    nom: str
    """Le thème ou le dispositif."""
    desaccord: bool
    """Si un collège en parle en bien et un autre en mal."""
    cellules: tuple[Claim, ...]
    """Une cellule par collège, dans l’ordre des colonnes."""


@dataclass(frozen=True)
class TableauCroise:
    """Des regards croisés : une colonne par collège entendu, jamais additionnés."""

    colleges: tuple[str, ...]
    """Les titres des colonnes ; avec le nombre de personnes, dans le document de l’équipe seulement."""
    lignes: tuple[RegardCroise, ...]
    """Les désaccords d’abord, puis ce dont le plus de collèges parlent."""
    un_seul: Claim | None
    """Ce dont un seul collège parle, en une phrase ; rien quand il n’y en a pas."""


def crossed(reading: Reading, subjects: Iterable[Subject], guided: bool) -> TableauCroise | None:
    """The table of some subjects; None when nobody speaks of any.

    Args:
        reading: the territory as its public may read it.
        subjects: themes or devices.
        guided: whether the guide may ask about them; one that is not asked about keeps all its lines.
    """
    spoken = [each for each in subjects if each.speaking]
    if not spoken:
        return None
    kept = [each for each in spoken if not guided or len(each.speaking) > 1 or each.id in ASKED]
    alone = [each for each in spoken if each not in kept]
    columns = [heard for heard in spoken[0].heard if reading.within or _speaks(heard.college, spoken)]
    rows = sorted(kept, key=lambda each: (not opposed(each, reading.within), -len(each.speaking)))
    return TableauCroise(
        tuple(_column(reading, heard) for heard in columns),
        tuple(
            RegardCroise(
                each.name,
                opposed(each, reading.within),
                tuple(_cell(each.by(column.college), reading.within) for column in columns),
            )
            for each in rows
        ),
        _alone(alone, reading.within),
    )


def _speaks(college: College, subjects: Iterable[Subject]) -> bool:
    return any(each.by(college).voices for each in subjects)


def opposed(subject: Subject, within: bool) -> bool:
    """Whether a college speaks well of it and another one ill, as far as the document says their senses."""
    sides = [_side(heard) for heard in subject.speaking if within or not heard.unanime]
    return Sens.POSITIF in sides and Sens.NEGATIF in sides


def _side(heard: Heard) -> Sens | None:
    """The sense in which a college speaks, when it is one."""
    told = set(heard.senses) - {Sens.NEUTRE, None}
    return told.pop() if len(told) == 1 else None


def _column(reading: Reading, heard: Heard) -> str:
    label = heard.college.label
    return f"{label} ({len(heard.met)})" if reading.within else label


def _cell(heard: Heard, within: bool) -> Claim:
    return claim(_counted(heard) if within else _worded(heard), heard.evidence, within)


def _worded(heard: Heard) -> str:
    """In words alone; no sense when all those heard speak: it would tell what each of them said."""
    if not heard.voices:
        return _NOTHING
    return "en parle" if heard.unanime else listed([_SAID[sens] for sens in heard.senses])


def _counted(heard: Heard) -> str:
    """With every count, for the team: out of those asked, then those who speak without having been asked."""
    asked, free = len(heard.asked), len(heard.spontaneous)
    if not heard.voices:
        return f"rien de noté sur {asked}" if asked else _NOTHING
    parts = [f"{len(heard.answering)} sur {asked}"] if asked else []
    parts += [agree(free, "spontané", "spontanés")] if free else []
    told = _SAID[next(iter(heard.senses))] if len(heard.senses) == 1 else senses(heard)
    noted = [level for voice in heard.voices for level in voice.levels]
    graded = f", niveau{'x' if len(noted) > 1 else ''}\u00a0{levels(heard)}" if noted else ""
    return f"{' + '.join(parts)}\u00a0: {told}{graded}"


def _alone(subjects: list[Subject], within: bool) -> Claim | None:
    """By college, the themes that it is alone to speak of."""
    held: dict[College, list[str]] = {}
    for subject in subjects:
        held.setdefault(subject.speaking[0].college, []).append(
            f"{subject.name[:1].lower()}{subject.name[1:]}"
        )
    told = "\u00a0; ".join(f"{college.label}\u00a0: {', '.join(names)}" for college, names in held.items())
    evidence = [datum for subject in subjects for heard in subject.speaking for datum in heard.evidence]
    return claim(f"{told}.", evidence, within) if told else None
