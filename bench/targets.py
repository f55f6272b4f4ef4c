"""What the project demands of itself: each target once, with where it comes from."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from bench.corpus.files import FILES
from bench.lines import Part, ratio
from bench.processes import Cost
from bench.sampling import Results


class Quantity(StrEnum):
    """What is compared."""

    CPU = "cpu"
    WALL = "wall"
    MEMORY = "memory"

    def of(self, cost: Cost) -> float:
        """That quantity of a cost."""
        return float(getattr(cost, self.value))


class Target(NamedTuple):
    """At most how much a line may cost: times what another one does, or by itself."""

    line: str
    against: str | None
    most: float
    """A ratio when there is another line; otherwise seconds, or megabytes."""
    source: str
    """Where the figure comes from."""
    quantity: Quantity = Quantity.CPU


class Verdict(NamedTuple):
    """A target and what was found; None when a line was not measured."""

    target: Target
    found: float | None

    @property
    def missed(self) -> bool:
        """Whether it was measured and is over."""
        return self.found is not None and self.found > self.target.most


def _memory(territories: int) -> float:
    """Forty-five megabytes, and one kilobyte for each file."""
    return 45 + FILES * territories / 1024


_SAVED = "une commande tapée à chaque enregistrement ne se fait pas attendre"
_ALONE = "un prototype, événements de libyaml et modèles pydantic, a coûté de 6,5 à 7 fois"
_PEERS = "le même prototype a coûté 0,13 fois"
_WALL = "le même prototype allait aussi vite avec un seul processus"
_KEPT = "le même prototype a coûté de 0,05 à 0,07 fois, quand rien n’avait changé"
_WALK = "relire ce qui est retenu ne coûte guère plus que chercher ce qui a changé"
_EDITED = "une fiche modifiée n’en fait relire que peu d’autres"
_SMALL = "45 Mo et 1 Ko par fiche : de quoi tenir sur la plus petite machine"
_FLAT = "une mémoire qui ne dépend pas du nombre de territoires"
_LINEAR = "un coût qui croît comme le nombre de fiches"
_GIT = "les versions passées coûtent à peu près ce que Git met à les donner"
_READ = "un document s’écrit pendant qu’on regarde l’écran"

TARGETS = (
    Target("help", "pass", 6.5, _SAVED),
    Target("completion", "pass", 6.5, _SAVED),
    Target("completion-option", "pass", 6.5, _SAVED),
    Target("real-validate-warm", "pass", 9, _SAVED),
    Target("validate@100", "raw@100", 8, _ALONE),
    Target("validate@100", "check-jsonschema@100", 0.15, _PEERS),
    Target("validate-two@100", "ajv-cli@100", 0.8, _WALL, Quantity.WALL),
    Target("validate-warm@100", "validate@100", 0.08, _KEPT),
    Target("validate-warm@100", "stat@100", 4, _WALK),
    Target("validate-edited@100", "validate-warm@100", 1.3, _EDITED),
    Target("validate@100", None, _memory(100), _SMALL, Quantity.MEMORY),
    Target("validate@1000", None, _memory(1000), _SMALL, Quantity.MEMORY),
    Target("validate@1000", "validate@100", 1.1, _FLAT, Quantity.MEMORY),
    Target("validate@1000", "validate@100", 10.5, _LINEAR),
    Target("validate-warm@1000", "validate-warm@100", 10.5, _LINEAR),
    Target("large-constats-net", None, 1.0, _READ),
    Target("large-graph-net", None, 1.0, _READ),
    Target("report-md-net", None, 1.5, _READ),
    Target("report-pdf-net", None, 3.0, _READ),
    Target("real-compare-net", None, 3.0, _READ),
    Target("past-read-net@100", "git-objects@100", 2, _GIT),
    Target("past-next@100", "past-one-net@100", 0.1, "deux versions voisines ont presque tout en commun"),
)
"""Those of a size that was not measured are passed over."""


def judge(parts: list[Part], results: Results) -> list[Verdict]:
    """What is to be said of the targets whose line is in the parts."""
    keys = {line.key for part in parts for line in part.lines}
    return [
        Verdict(target, _found(target, results))
        for target in TARGETS
        if target.line in keys and (target.against is None or target.against in keys)
    ]


def _found(target: Target, results: Results) -> float | None:
    """The quantity, or the ratio of the medians."""
    line, other = results.get(target.line), results.get(target.against or "")
    if line is None or (target.against and other is None):
        return None
    value = target.quantity.of(line.median)
    return ratio(value, target.quantity.of(other.median)) if other else value
