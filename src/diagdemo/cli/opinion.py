"""Record the opinion of a group from what was typed, and say what was written."""

from __future__ import annotations

import datetime
import difflib
from typing import TYPE_CHECKING, NamedTuple

from diagdemo.cli.visible import visible
from diagdemo.errors import UsageError

if TYPE_CHECKING:
    from diagdemo.cli.studies import Reading
    from diagdemo.constats.recording import Edit
    from diagdemo.model.vocabulary.plan import Avis, GroupeAvis


class Given(NamedTuple):
    """The options of an opinion."""

    stance: Avis
    code: str | None
    target: str
    group: GroupeAvis | None
    reason: str
    function: str


def record(reading: Reading, given: Given, pretending: bool) -> int:
    """Write the opinion, or show what would be; the exit code.

    Raises:
        DiagdemoError: something is missing, the constat is not found, or the file cannot be changed.
    """
    from diagdemo.constats.asked import asked
    from diagdemo.constats.observe import observe
    from diagdemo.constats.opinions import grounds, human_layer
    from diagdemo.constats.recording import NewOpinion, recorded
    from diagdemo.model.partial_date import PartialDate
    from diagdemo.study.later import later_than_day

    if len(reading.slugs) != 1:
        raise UsageError(
            "un avis porte sur un seul territoire", f"nommez-le\u00a0: {', '.join(reading.slugs)}"
        )
    if given.code is None or given.group is None:
        lacking = [name for name, held in (("--code", given.code), ("--groupe", given.group)) if held is None]
        raise UsageError(
            f"il manque {' et '.join(lacking)} pour enregistrer l’avis",
            "voyez\u00a0: diagdemo constats --help",
        )
    day = reading.day.day
    if day > today():
        raise UsageError("un avis ne peut pas être daté d’un jour à venir", "corrigez --date, ou retirez-la")
    observation = observe(next(reading.studies()))
    layer = human_layer(observation)
    code, target, mark = asked(observation, layer, given.code, given.target)
    _refuse_without_reason(given)
    if later_than_day(observation.study, grounds(observation, layer, code, target)):
        raise UsageError(
            "cet avis serait antérieur à des faits sur lesquels ce constat repose",
            "donnez avec --date le jour où l’avis a été donné",
        )
    opinion = NewOpinion(
        code,
        target,
        given.group,
        given.stance,
        given.reason,
        given.function,
        PartialDate(day.year, day.month, day.day),
        mark,
    )
    edit = recorded(reading.workspace, reading.slugs[0], opinion, layer.on(code, target))
    if pretending:
        _show(edit)
    else:
        _write(reading, edit, opinion)
    return 0


def today() -> datetime.date:
    """The day on which the command is typed: an opinion cannot be given later."""
    return datetime.date.today()


def _refuse_without_reason(given: Given) -> None:
    from diagdemo.model.vocabulary.plan import Avis

    if given.stance is not Avis.CONFIRME and not given.reason.strip():
        raise UsageError(
            f"un avis «\u00a0{given.stance}\u00a0» dit pourquoi",
            "ajoutez --motif, suivi d’une phrase entre guillemets",
        )


def _show(edit: Edit) -> None:
    print(f"Serait {'créé' if edit.before is None else 'modifié'}\u00a0: {visible(edit.path)}\n")
    before, after = (edit.before or "").splitlines(), edit.after.removeprefix("\ufeff").splitlines()
    for line in list(difflib.unified_diff(before, after, n=0, lineterm=""))[2:]:
        if not line.startswith("@@"):
            print(visible(line))


def _write(reading: Reading, edit: Edit, opinion: object) -> None:
    from diagdemo.cli.visible import near
    from diagdemo.yaml.write import write_atomic

    path = reading.workspace.root / edit.path
    write_atomic(path, edit.after, create=edit.before is None)
    print(f"Avis enregistré\u00a0: {visible(near(path))}")
