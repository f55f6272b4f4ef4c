"""What changed in the conclusions of a territory, as items: what has one cause is told once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from diagdemo.changes.account.items import TEAM, Block, Item
from diagdemo.changes.account.otherwise import told_now, told_then
from diagdemo.changes.model import ConstatChange, IndicatorChange, MapChange, Review, Sense, TerritoryChange
from diagdemo.wording import agree, listed, quoted

_SENSES = {
    Sense.APPARAIT: ("Constats qui apparaissent", "+"),
    Sense.DISPARAIT: ("Constats qui ne sont plus relevés", "−"),
    Sense.INDETERMINE: ("Constats devenus indéterminés", "?"),
    Sense.PRECISE: ("Constats qui ne sont plus indéterminés, et ne sont pas relevés", "="),
    Sense.CHANGE: ("Constats toujours relevés, dits autrement", "~"),
}
_TOGETHER = 3
"""Constats on one target that become unknown, or known, together: one cause, told once."""

_ALIKE = (Sense.INDETERMINE, Sense.PRECISE)


def conclusion_blocks(change: TerritoryChange) -> Iterator[Block]:
    """The blocks, in the order in which a reader wants them."""
    if change.reserves:
        yield Block("À savoir avant de lire", tuple(Item("?", "", reserve) for reserve in change.reserves))
    for sense, (heading, mark) in _SENSES.items():
        held = [each for each in change.constats if each.sense is sense]
        if held:
            yield Block(heading, tuple(_constats(held, mark)))
    if change.indicators:
        yield Block("Indicateurs", tuple(_indicators(change.indicators)))
    if change.map:
        yield Block("Carte de l’écosystème", tuple(map(_on_map, change.map)))
    if change.reviews:
        yield Block("Avis à relire", tuple(_reviews(change.reviews)))


def conclusion_counts(change: TerritoryChange) -> str:
    """The same in numbers, as a sentence; empty when nothing changed."""
    senses = [each.sense for each in change.constats]
    told = (
        (senses.count(Sense.APPARAIT), "constat apparaît", "constats apparaissent"),
        (senses.count(Sense.DISPARAIT), "constat n’est plus relevé", "constats ne sont plus relevés"),
        (senses.count(Sense.INDETERMINE), "constat devient indéterminé", "constats deviennent indéterminés"),
        (senses.count(Sense.PRECISE), "constat n’est plus indéterminé", "constats ne sont plus indéterminés"),
        (senses.count(Sense.CHANGE), "constat se dit autrement", "constats se disent autrement"),
        (
            sum(not each.quiet for each in change.indicators),
            "indicateur change de valeur",
            "indicateurs changent de valeur",
        ),
        (len(change.map), "changement sur la carte", "changements sur la carte"),
        (len(change.reviews), "avis est à relire", "avis sont à relire"),
    )
    words = [agree(count, one, several) for count, one, several in told if count]
    return f"{listed(words)}." if words else ""


def _constats(held: Sequence[ConstatChange], mark: str) -> Iterator[Item]:
    """One item each, save those of one target that became unknown, or known, together."""
    by_target: dict[str, list[ConstatChange]] = {}
    for each in held:
        together = each.sense in _ALIKE and each.target
        by_target.setdefault(each.target if together else f"{each.code} {each.target}", []).append(each)
    for changes in by_target.values():
        if len(changes) >= _TOGETHER:
            yield _together(changes, mark)
        else:
            yield from (_constat(each, mark) for each in changes)


def _together(changes: Sequence[ConstatChange], mark: str) -> Item:
    names = "\u00a0; ".join(f"{each.name[:1].lower()}{each.name[1:]} ({each.code})" for each in changes)
    lines = tuple(dict.fromkeys(line for each in changes for line in each.lines))
    more = sum(each.more for each in changes)
    return Item(mark, changes[0].target_name, f"{len(changes)} constats\u00a0: {names}.", lines, more=more)


def _constat(change: ConstatChange, mark: str) -> Item:
    said = " ".join(filter(None, (*_said(change), change.note)))
    note = TEAM if change.internal else ""
    return Item(mark, f"{change.name} ({change.code})", said, change.lines, (), note, change.more)


def _said(change: ConstatChange) -> tuple[str, ...]:
    """What is said of it: when it was said otherwise, what differs."""
    if change.sense is Sense.CHANGE and change.before and change.after:
        now, then = told_now(change.before, change.after), told_now(change.after, change.before)
        return now, f"Avant\u00a0: {told_then(then, now)}"
    if change.after is None and change.note:
        return ()
    text = change.before if change.sense is Sense.DISPARAIT else change.after
    return (text or (f"{quoted(change.target_name)}." if change.target else ""),)


def _indicators(changes: Sequence[IndicatorChange]) -> Iterator[Item]:
    """Those whose value changed; the others, counted on something else, only by their names."""
    for change in changes:
        if not change.quiet:
            said = f"{change.sentence}. {change.note}" if change.note else change.sentence
            note = TEAM if change.internal else ""
            yield Item("~", change.name, said, change.lines, (), note, change.more)
    quiet = [change.name[:1].lower() + change.name[1:] for change in changes if change.quiet]
    if quiet:
        yield Item("=", "Même valeur, comptée sur d’autres nombres", f"{listed(quiet)}.")


def _on_map(change: MapChange) -> Item:
    return Item("+" if change.appears else "−", "", change.sentence, change.lines)


def _reviews(changes: Sequence[Review]) -> Iterator[Item]:
    """Those that several groups gave on one constat together."""
    by_about: dict[tuple[str, str], list[Review]] = {}
    for each in changes:
        by_about.setdefault((each.code, each.about), []).append(each)
    for (code, about), held in by_about.items():
        lines = tuple(each.line for each in held if each.line)
        if len(held) == 1:
            yield Item("?", code, held[0].sentence, lines)
        else:
            yield Item("?", code, f"{about}\u00a0: avis {listed([each.voice for each in held])}", lines)
