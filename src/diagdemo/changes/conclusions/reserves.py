"""What could not be compared, or not wholly, as whole sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from diagdemo.changes.conclusions.aside import AFTER, BEFORE, links_aside, records_aside
from diagdemo.changes.conclusions.later import other_path
from diagdemo.changes.conclusions.refused import faults, refused
from diagdemo.changes.conflicts import in_conflict
from diagdemo.constats.outcome import Observation
from diagdemo.constats.paired import Pair
from diagdemo.model.vocabulary.plan import EtatConstat
from diagdemo.study.study import Study
from diagdemo.wording import agree, listed, quoted
from diagdemo.workspace.record import Record

_KINDS = {
    "actors": ("acteur", "acteurs"),
    "devices": ("dispositif", "dispositifs"),
    "interviews": ("entretien", "entretiens"),
    "policies": ("politique publique", "politiques publiques"),
    "ambitions": ("ambition", "ambitions"),
    "actions": ("action", "actions"),
}
_ASIDE = ("elle est laissée de côté dans les deux", "elles sont laissées de côté dans les deux")
_EMPTY = ("elle compte comme non renseignée", "elles comptent comme non renseignées")


def left_aside(before: Study, after: Study, ids: Mapping[str, str]) -> tuple[str, ...]:
    """What is not compared from one study of a territory to another, since a version does not tell it.

    Args:
        before: the earlier study.
        after: the later one.
        ids: the later ids of the records that were renamed, by their earlier ones.
    """
    return (
        *records_aside(before, after, ids),
        *_refused(before, after, ids),
        *links_aside(before, after, ids),
        *_interviews(before, after),
    )


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
        told = f"{BEFORE.capitalize()} en contenait {holds}, et relevait {found}."
        return f"{study.name} n’est plus dans {AFTER}. {told}"
    told = f"{AFTER.capitalize()} en contient {holds}, et relève {found}."
    return f"{study.name} n’est pas dans {BEFORE}. {told}"


def _refused(before: Study, after: Study, ids: Mapping[str, str]) -> Iterator[str]:
    """The values that one version only cannot read, in records that it can."""
    then = {other_path(path, ids): record for path, record in _faulty(before).items()}
    now = _faulty(after)
    for here, there, version in ((then, now, BEFORE), (now, then, AFTER)):
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
    usable = (record for record in held if record.bound.repairable and not in_conflict(record))
    return {record.path: record for record in usable if faults(record)}


def _interviews(before: Study, after: Study) -> Iterator[str]:
    closed = [
        version
        for study, version in ((before, BEFORE), (after, AFTER))
        if not study.workspace.interviews_readable
    ]
    if len(closed) == 2:
        told = "Les entretiens sont dans un dépôt à part, qui n’est pas lu ici"
        yield f"{told}\u00a0: ce qui repose sur eux n’est pas comparé."
    elif closed:
        told = f"Dans {closed[0]}, les entretiens sont dans un dépôt à part, qui n’est pas lu ici"
        yield f"{told}\u00a0: ce qui repose sur eux ne se compare pas."
