"""What bringing two branches together would give, for people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from diagdemo.cli import streams
from diagdemo.cli.show.concise import format_concise
from diagdemo.cli.show.paint import Paint
from diagdemo.cli.visible import visible
from diagdemo.cli.wrap import wrapped
from diagdemo.wording import agree, day, quoted

if TYPE_CHECKING:
    from diagdemo.changes.meeting import Both
    from diagdemo.changes.merging import Merging
    from diagdemo.changes.model import FieldChange

_MOST = 30


def merge_text(merging: Merging, branch: str, paint: Paint) -> str:
    """What each side did, where Git would ask, and what would be wrong once together."""
    lines = [*_opening(merging, branch)]
    if merging.both:
        lines += ["", paint("Fiches changées des deux côtés", "titre")]
    for both in merging.both:
        lines += _record(both, asks(merging, both), branch, paint)
    lines += _asked_elsewhere(merging, paint)
    lines += _appeared(merging, branch, paint)
    lines += ["", *_closing(merging, branch, paint)]
    return "\n".join(lines) + "\n"


def asks(merging: Merging, both: Both) -> bool:
    """Whether Git would ask to choose in the file of a record."""
    return bool({*both.paths} & {*merging.attempt.asked})


def _opening(merging: Merging, branch: str) -> Iterator[str]:
    base, name = merging.attempt.base, quoted(branch)
    told = f"Essai de réunir {name} avec la branche où vous êtes\u00a0; rien n’est modifié."
    if not merging.attempt.nothing_new:
        here = agree(merging.here, "fichier a", "fichiers ont") if merging.here else "aucun fichier n’a"
        told += f" Depuis leur version commune, du {day(base.day)} ({base.short}), {here} changé ici"
        told += f" et {merging.there or 'aucun'} dans {name}."
    yield from _sentence(told)


def _record(both: Both, asked: bool, branch: str, paint: Paint) -> Iterator[str]:
    yield f"  {paint(visible(both.here.name), 'titre')}"
    yield f"    {paint(visible(both.paths[0]), 'lieu')}"
    for one, other in both.opposed:
        yield from _sentence(f"{one.subject}\u00a0: {_opposed(one, other, branch)}", "    ≠ ")
    for where, change in (("ici", both.here), (f"dans {quoted(branch)}", both.there)):
        if change.former or not change.fields:
            yield from _sentence(f"{where}\u00a0: {change.sentence}", "    · ")
    for where, changes in (
        ("des deux côtés", both.agreed),
        ("ici", both.only_here),
        (f"dans {quoted(branch)}", both.only_there),
    ):
        for field in changes:
            yield from _sentence(f"{where}\u00a0: {field.sentence}", "    · ")
    if asked:
        yield f"    {paint('Git demandera de choisir dans ce fichier.', 'avertissement')}"
    else:
        yield f"    {paint('Git gardera les deux, sans rien demander.', 'succès')}"


def _opposed(one: FieldChange, other: FieldChange, branch: str) -> str:
    if one.unsaid or other.unsaid:
        return "changé des deux côtés\u00a0; les paroles ne sont pas répétées ici"
    return f"{_value(one)} ici, {_value(other)} dans {quoted(branch)}"


def _value(change: FieldChange) -> str:
    return quoted(change.after) if change.after is not None else "retiré"


def _asked_elsewhere(merging: Merging, paint: Paint) -> Iterator[str]:
    others = [*merging.asked, *merging.attempt.outside]
    if others:
        yield ""
        yield paint("Git demandera de choisir aussi dans", "titre")
        yield from (f"  {paint(visible(path), 'lieu')}" for path in others)


def _appeared(merging: Merging, branch: str, paint: Paint) -> Iterator[str]:
    if not merging.appeared:
        return
    yield ""
    yield paint("Une fois réunies, ce que ni l’une ni l’autre n’a et que Git ne voit pas", "titre")
    shown = format_concise(merging.appeared, maximum=_MOST).splitlines()
    for line in shown:
        yield from wrapped(line, streams.width(), "  ", "    ")
    for gone in merging.gone:
        where = "dans votre branche" if gone.here else f"dans {quoted(branch)}"
        became = f"s’appelle maintenant {quoted(gone.later)}" if gone.later else "a été retiré"
        yield from _sentence(f"{quoted(gone.name)} {became} {where}.", "  · ")


def _closing(merging: Merging, branch: str, paint: Paint) -> Iterator[str]:
    attempt = merging.attempt
    asked = len(attempt.asked) + len(attempt.outside)
    if attempt.nothing_new:
        yield f"Tout ce que contient {visible(quoted(branch))} est déjà ici."
        return
    if merging.appeared:
        fixed = agree(len(merging.appeared), "faute à corriger", "fautes à corriger")
        yield from _sentence(
            f"{fixed} juste après avoir réuni les branches, puis «\u00a0diagdemo validate\u00a0»."
        )
    if merging.brought:
        told = agree(merging.brought, "faute, qui viendra", "fautes, qui viendront")
        yield from _sentence(
            f"{quoted(branch)} a déjà {told} avec elle\u00a0: diagdemo validate --revision {branch}"
        )
    if merging.present:
        told = agree(merging.present, "faute est déjà ici", "fautes sont déjà ici")
        yield from _sentence(f"{told}\u00a0: diagdemo validate")
    if asked:
        yield from _sentence(
            f"Git demandera de choisir dans {agree(asked, 'fichier', 'fichiers')}, où il gardera les deux "
            "textes\u00a0; «\u00a0git merge --abort\u00a0» annule tout."
        )
    elif not merging.appeared:
        yield "Les deux branches se réunissent sans rien demander, et rien de faux n’en naît."
    yield f"Pour les réunir\u00a0: {paint(visible(f'git merge {branch}'), 'commande')}"


def _sentence(text: str, first: str = "") -> list[str]:
    return wrapped(visible(text), streams.width(), first, " " * len(first))
