"""Who took part in the ambition, what it leaves aside, and what does not hold together yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.model.vocabulary.territory import Public
from diagdemo.report.claim import Claim, claim
from diagdemo.report.reading import Reading
from diagdemo.report.synthesis.done import events
from diagdemo.wording import listed, out_of, quoted

_STEP = "ambition"
_TO_WRITE = ("AMB-01", "AMB-02", "PLA-01")
_UNANSWERED = "AMB-03"


@dataclass(frozen=True)
class Participation:
    """Qui a pris part à l’ambition."""

    publics: tuple[Claim, ...]
    """Avec qui les ambitions ont été écrites : « élu·es : 3 ambitions sur 3 »."""
    sans: str
    """Les publics que les fiches ne citent pour aucune ambition ; vide quand rien n’est écrit."""
    moments: Claim | None
    """Les temps forts de l’étape ; rien quand aucun n’est daté."""


@dataclass(frozen=True)
class Reste:
    """Ce que l’ambition et le plan laissent à écrire."""

    sans_action: Claim | None
    """Les ambitions qu’aucune action ne sert."""
    sans_ambition: Claim | None
    """Les actions qui ne servent aucune ambition."""
    sans_reponse: tuple[Claim, ...]
    """Les constats importants que rien ne vise."""
    a_preciser: tuple[Claim, ...]
    """Les cibles, les horizons, les actions à préciser."""


def participation(reading: Reading) -> Participation:
    """Who wrote the ambitions, ambition by ambition, and the events of that step."""
    ambitions = list(reading.study.ambitions.values())
    counted = Counter(public for each in ambitions for public in each.model.coproduite_avec or ())
    said = [each for each in ambitions if each.model.coproduite_avec]
    held = list(events(reading, _STEP))
    moments = claim(
        f"{listed([text for text, _ in held])}.",
        tuple(datum for _, data in held for datum in data),
        reading.within,
    )
    absent = [public.label.lower() for public in Public if not counted[public] and public is not Public.AUTRE]
    return Participation(
        tuple(
            claim(
                f"{public.label}\u00a0: {out_of(counted[public], len(ambitions), 'ambition', 'ambitions')}",
                [each.at("coproduite_avec") for each in said if public in (each.model.coproduite_avec or ())],
                reading.within,
            )
            for public in Public
            if counted[public]
        ),
        f"Les fiches ne citent pour aucune ambition\u00a0: {listed(absent)}." if said and absent else "",
        moments if held else None,
    )


def left(reading: Reading) -> Reste:
    """What is still to be written or tied together."""
    study = reading.study
    served = {id for action in study.actions.values() for id in action.model.ambitions or ()}
    bare = [each for each in study.ambitions.values() if each.id not in served]
    apart = [each for each in study.actions.values() if not each.model.ambitions]
    return Reste(
        claim(
            f"{listed([quoted(each.name) for each in bare])}.", [each.at() for each in bare], reading.within
        )
        if bare
        else None,
        claim(
            f"{listed([quoted(each.name) for each in apart])}.", [each.at() for each in apart], reading.within
        )
        if apart
        else None,
        tuple(_found(reading, _UNANSWERED)),
        tuple(each for code in _TO_WRITE for each in _found(reading, code)),
    )


def _found(reading: Reading, code: str) -> Iterator[Claim]:
    outcome = reading.observation.outcomes.get(code)
    for verdict in outcome.of(EtatConstat.DECLENCHE) if outcome else ():
        yield claim(verdict.sentence, verdict.evidence, reading.within)
