"""What could not be compared, or not wholly, as whole sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from diagdemo.changes.conclusions.refused import faults, refused
from diagdemo.constats.outcome import Observation
from diagdemo.constats.paired import Pair
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.study.study import Study
from diagdemo.wording import agree, first_of, listed, quoted
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
_ASIDE = ("elle est laissée de côté dans les deux", "elles sont laissées de côté dans les deux")
_EMPTY = ("elle compte comme non renseignée", "elles comptent comme non renseignées")


def left_aside(before: Study, after: Study) -> tuple[str, ...]:
    """What is not compared from one study of a territory to another, since a version does not tell it."""
    return (*_unreadable(before, after), *_refused(before, after), *_interviews(before, after))


def undecided(pairs: Iterable[Pair]) -> Iterator[str]:
    """What nobody can tell yet of what is new: no change, and no silence."""
    count = sum(
        pair.before is None and pair.after is not None and pair.after.state is EtatConstat.INDETERMINE
        for pair in pairs
    )
    if count:
        told = agree(count, "constat reste indéterminé", "constats restent indéterminés")
        yield f"Sur ce qui est nouveau, {told}, faute de données."


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
    """The records that cannot be used in one of the versions, or in either."""
    then, now = ({record.path: record for record in study.unreadable} for study in (before, after))
    lost = [record for path, record in now.items() if path not in then]
    mended = [record for path, record in then.items() if path not in now]
    never = [record for path, record in now.items() if path in then]
    for held, version in ((lost, _AFTER), (mended, _BEFORE)):
        if len(held) > 1:
            told = f"Les fiches de {_names(held)} ne sont pas lisibles dans {version}"
            yield f"{told}\u00a0: elles sont laissées de côté dans les deux."
        elif held:
            told = f"La fiche de {_names(held)} n’est pas lisible dans {version}"
            yield f"{told}\u00a0: elle est laissée de côté dans les deux."
    if len(never) > 1:
        yield f"Les fiches de {_names(never)} ne sont lisibles dans aucune des deux versions."
    elif never:
        yield f"La fiche de {_names(never)} n’est lisible dans aucune des deux versions."


def _names(records: Sequence[Record]) -> str:
    return first_of((quoted(record.name) for record in records), _MOST)


def _refused(before: Study, after: Study) -> Iterator[str]:
    """The values that one version only cannot read, in records that it can."""
    then, now = (_faulty(study) for study in (before, after))
    for here, there, version in ((then, now, _BEFORE), (now, then, _AFTER)):
        for path, record in here.items():
            known = {issue.message for issue in faults(there[path])} if path in there else set()
            wrong = {issue.message for issue in faults(record)} - known
            whole = {issue.message for _, issue in refused(record)} & wrong
            yield from _values(record, version, len(whole), _ASIDE)
            yield from _values(record, version, len(wrong - whole), _EMPTY)


def _values(record: Record, version: str, count: int, became: tuple[str, str]) -> Iterator[str]:
    if count:
        told = agree(count, "valeur n’a pas pu être lue", "valeurs n’ont pas pu être lues")
        rest = became[count > 1]
        yield f"Dans {version}, {told} dans la fiche de {quoted(record.name)}\u00a0: {rest}."


def _faulty(study: Study) -> dict[str, Record]:
    """By path, the usable records of the territory whose values could not all be read."""
    held = study.workspace.of(study.slug)
    return {record.path: record for record in held if record.bound.repairable and faults(record)}


def _interviews(before: Study, after: Study) -> Iterator[str]:
    closed = [
        version
        for study, version in ((before, _BEFORE), (after, _AFTER))
        if not study.workspace.interviews_readable
    ]
    if len(closed) == 2:
        told = "Les entretiens sont dans un dépôt à part, qui n’est pas lu ici"
        yield f"{told}\u00a0: ce qui repose sur eux n’est pas comparé."
    elif closed:
        told = f"Dans {closed[0]}, les entretiens sont dans un dépôt à part, qui n’est pas lu ici"
        yield f"{told}\u00a0: ce qui repose sur eux ne se compare pas."
