"""The fourth question: which devices stand together, what passes from one to another, what they share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from diagdemo.graph.links import may_be_told
from diagdemo.graph.sentences import bare, sentence, verb
from diagdemo.graph.today import told_map
from diagdemo.model.vocabulary.actors import FamilleLien
from diagdemo.pictures.picture import Picture
from diagdemo.report.claim import Claim, claim
from diagdemo.report.drawn.matrix import actors_devices
from diagdemo.report.drawn.partners import partners
from diagdemo.report.reading import Reading
from diagdemo.report.sections.partages import shared
from diagdemo.study.study import Study
from diagdemo.study.tie import Tie
from diagdemo.wording import first_of, listed, quoted


@dataclass(frozen=True)
class CombinaisonsSection:
    """Les dispositifs qui tiennent ensemble."""

    bilan: Claim | None
    """Combien de dispositifs ont un lien recensé avec un autre ; rien quand il y en a moins de deux."""
    articules: tuple[Claim, ...]
    """Les liens d’aujourd’hui entre dispositifs : l’un alimente, saisit ou accueille l’autre."""
    issus: tuple[Claim, ...]
    """Les dispositifs issus les uns des autres."""
    autres: tuple[Claim, ...]
    """Les liens passés, prévus ou souhaités."""
    partages: tuple[Claim, ...]
    """Ce que plusieurs dispositifs ont en commun : un outil, un acteur qui les conduit."""
    matrice: tuple[Picture, ...]
    """Les acteurs et les dispositifs, croisés."""
    partenaires: tuple[Picture, ...]
    """Les cartes des partenaires, une par objet ; pour l’équipe seule, quand les fiches le permettent."""


def combinaisons(reading: Reading) -> CombinaisonsSection:
    """What ties the devices of a territory to each other."""
    study = reading.study
    ties = [tie for tie in study.ties if _between_devices(study, tie) and may_be_told(tie, reading.within)]
    return CombinaisonsSection(
        _summary(reading, ties),
        _told(reading, ties, lambda tie: tie.current and not _lineage(tie)),
        _told(reading, ties, _lineage),
        _told(reading, ties, lambda tie: not tie.current and not _lineage(tie)),
        shared(reading),
        actors_devices(reading),
        partners(reading),
    )


def _between_devices(study: Study, tie: Tie) -> bool:
    return tie.ends <= study.devices.keys() and tie.start != tie.end


def _lineage(tie: Tie) -> bool:
    return tie.verb.famille is FamilleLien.LIGNAGE


def _told(reading: Reading, ties: Iterable[Tie], kept: Callable[[Tie], bool]) -> tuple[Claim, ...]:
    """Links as sentences; those that only differ by their ends are one."""
    study = reading.study
    alike: dict[tuple[str, str, str], list[Tie]] = {}
    for tie in filter(kept, ties):
        details = sentence(study, tie).removeprefix(bare(study, tie))
        alike.setdefault((tie.start, verb(tie), details), []).append(tie)
    return tuple(
        claim(
            f"{quoted(study.called(start))} {said} "
            f"{listed([quoted(study.called(tie.end)) for tie in held])}{details}.",
            (tie.datum for tie in held),
            reading.within,
        )
        for (start, said, details), held in alike.items()
    )


def _summary(reading: Reading, ties: list[Tie]) -> Claim | None:
    study = reading.study
    if len(study.devices) < 2:
        return None
    bound = {id for tie in ties for id in tie.ends}
    alone = [each.name for each in study.devices.values() if each.id not in bound]
    text = (
        f"Sur {len(study.devices)} dispositifs recensés, terminés compris, {len(bound) or 'aucun'} "
        f"{'ont' if len(bound) > 1 else 'n’a' if not bound else 'a'} un lien recensé avec un autre"
    )
    text += f"\u00a0; sans lien de ce genre {told_map(study)}\u00a0: {_names(alone)}." if alone else "."
    return claim(text, [each.at() for each in study.devices.values()], reading.within)


def _names(names: list[str]) -> str:
    """Six names at most, then how many others."""
    return first_of(map(quoted, names), 6)
