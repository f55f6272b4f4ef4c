"""What could not be compared, or not wholly, as whole sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from diagdemo.constats.outcome import Observation
from diagdemo.constats.paired import Pair
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.study.study import Study
from diagdemo.wording import agree, listed, quoted
from diagdemo.workspace.record import Record

_MOST = 5
"""How many records are named."""
_KINDS = {
    "actors": ("acteur", "acteurs"),
    "devices": ("dispositif", "dispositifs"),
    "interviews": ("entretien", "entretiens"),
    "policies": ("politique publique", "politiques publiques"),
    "ambitions": ("ambition", "ambitions"),
    "actions": ("action", "actions"),
}
_BEFORE, _AFTER = "la version d’avant", "la version d’après"


def reserves(before: Study, after: Study, pairs: Iterable[Pair]) -> tuple[str, ...]:
    """What must be known before reading what changed from one study of a territory to another."""
    return (*_unreadable(before, after), *_interviews(before, after), *_undecided(pairs))


def lone(observation: Observation, *, gone: bool) -> str:
    """What there is of a territory that is in one of the versions only: counts."""
    study = observation.study
    counts = [agree(len(held), *words) for key, words in _KINDS.items() if (held := getattr(study, key))]
    found = agree(len(observation.of(EtatConstat.DECLENCHE)), "constat", "constats")
    holds = listed(counts) or "aucune fiche"
    if gone:
        told = f"{_BEFORE.capitalize()} en contenait {holds}, et relevait {found}."
        return f"{study.name} n’est plus dans {_AFTER}. {told}"
    told = f"{_AFTER.capitalize()} en contient {holds}, et relève {found}."
    return f"{study.name} n’est pas dans {_BEFORE}. {told}"


def _unreadable(before: Study, after: Study) -> Iterator[str]:
    then, now = ({record.path: record for record in study.unreadable} for study in (before, after))
    lost = [record for path, record in now.items() if path not in then]
    mended = [record for path, record in then.items() if path not in now]
    never = [record for path, record in now.items() if path in then]
    for held, where in (
        (lost, f"pas lisible{{}} dans {_AFTER}"),
        (mended, f"pas lisible{{}} dans {_BEFORE}"),
    ):
        if held:
            yield _not_read(held, where)
    if never:
        yield _not_read(never, "lisible{} dans aucune des deux versions")


def _not_read(records: Sequence[Record], where: str) -> str:
    names = [quoted(record.name) for record in records[:_MOST]]
    if len(records) > _MOST:
        names.append(agree(len(records) - _MOST, "autre", "autres"))
    several = len(records) > 1
    told = f"{'Les fiches' if several else 'La fiche'} de {listed(names)} {'ne sont' if several else 'n’est'}"
    without = "elles" if several else "elle"
    return f"{told} {where.format('s' * several)}\u00a0: les conclusions y sont tirées sans {without}."


def _interviews(before: Study, after: Study) -> Iterator[str]:
    closed = [
        version
        for study, version in ((before, _BEFORE), (after, _AFTER))
        if not study.workspace.interviews_readable
    ]
    if len(closed) == 2:
        yield "Les entretiens ne sont pas lisibles d’ici\u00a0: ce qui repose sur eux n’est pas comparé."
    elif closed:
        told = f"Les entretiens ne sont pas lisibles d’ici dans {closed[0]}"
        yield f"{told}\u00a0: ce qui repose sur eux ne se compare pas."


def _undecided(pairs: Iterable[Pair]) -> Iterator[str]:
    """What nobody can tell yet of what is new: no change, and no silence."""
    count = sum(
        pair.before is None and pair.after is not None and pair.after.state is EtatConstat.INDETERMINE
        for pair in pairs
    )
    if count:
        told = agree(count, "constat reste indéterminé", "constats restent indéterminés")
        yield f"Sur ce qui est nouveau, {told}, faute de données."
