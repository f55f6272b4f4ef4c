"""What could not be compared, or not wholly, as whole sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from diagdemo.changes.conclusions.refused import faults, refused
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
    return f"{told} {where.format('s' * several)}\u00a0: ce qui repose sur {without} n’est pas comparé."


def _refused(before: Study, after: Study) -> Iterator[str]:
    """The values that one version only cannot read, in records that it can."""
    then, now = (_faulty(study) for study in (before, after))
    for here, there, version in ((then, now, _BEFORE), (now, then, _AFTER)):
        for path, record in here.items():
            known = {issue.message for issue in faults(there[path])} if path in there else set()
            wrong = {issue.message for issue in faults(record)} - known
            whole = {issue.message for _, issue in refused(record)} & wrong
            yield from _values(record, version, len(whole), "n’est pas comparée", "ne sont pas comparées")
            yield from _values(
                record,
                version,
                len(wrong - whole),
                "compte comme non renseignée",
                "comptent comme non renseignées",
            )


def _values(record: Record, version: str, count: int, one: str, several: str) -> Iterator[str]:
    if count:
        told = agree(count, "valeur n’a pas pu être lue", "valeurs n’ont pas pu être lues")
        rest = f"elle {one}" if count < 2 else f"elles {several}"
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
        yield "Les entretiens ne sont pas lisibles d’ici\u00a0: ce qui repose sur eux n’est pas comparé."
    elif closed:
        told = f"Les entretiens ne sont pas lisibles d’ici dans {closed[0]}"
        yield f"{told}\u00a0: ce qui repose sur eux ne se compare pas."
