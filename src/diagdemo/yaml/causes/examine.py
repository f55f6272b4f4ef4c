"""The whole search, for a text that is not plainly sound: each cause told, and as much read as can be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from diagdemo.issues import NO_CORRECTION, Issue
from diagdemo.yaml.builder import MAX_DEPTH
from diagdemo.yaml.causes.characters import characters, mangled
from diagdemo.yaml.causes.faults import LAYOUT, Fault, Graft, Source, apply, capped, shown
from diagdemo.yaml.causes.graft import graft
from diagdemo.yaml.causes.layout import blank, conflicts, layout
from diagdemo.yaml.causes.meaning import meaning
from diagdemo.yaml.causes.prose import prose_lines
from diagdemo.yaml.causes.search import diagnose
from diagdemo.yaml.causes.spot import Spot
from diagdemo.yaml.causes.structure import GLUED_KEY
from diagdemo.yaml.events import Parsed, parse
from diagdemo.yaml.tree import PLAIN, Node, Scalar

_EFFORT = 1_000_000
"""Characters read again in search of further causes, for one file."""


class Examined(NamedTuple):
    """What can be trusted of the text, None when nothing can, and what is wrong with it."""

    root: Node | None
    issues: tuple[Issue, ...]


def examine(name: str, text: str, parsed: Parsed | None) -> Examined:
    """Find every cause of the text, mending each in thought so that the next one shows.

    Args:
        name: the file, for the issues.
        text: all of it.
        parsed: what was read of that text, when it has been tried already.
    """
    found: list[Fault] = []

    def mend(source: Source, faults: Iterable[Fault]) -> Source:
        told = list(faults)
        found.extend(told)
        edits = [edit for fault in told for edit in fault.edits]
        return Source(name, apply(source.text, edits)) if edits else source

    source = Source(name, text)
    found += capped(mangled(source))
    source = mend(source, capped(characters(source)))
    source = mend(source, capped(conflicts(source)))
    source = Source(name, apply(source.text, blank(source)))
    if parsed is None or source.text != text:
        parsed = parse(source.text)
    before = source
    source = mend(source, layout(source, _text_lines(source, parsed)))
    parsed = _mended(source, parsed if source is before else parse(source.text), found)
    found += _limits(source, parsed)
    if parsed.root is not None:
        graft(parsed.root, _grafts(found))
        told = list(meaning(source, parsed))
        graft(parsed.root, _grafts(told))
        found += told
    found += _shape(source, parsed, found)
    return Examined(parsed.root if all(fault.sure for fault in found) else None, _issues(found))


def _text_lines(source: Source, parsed: Parsed) -> set[int]:
    """The lines where signs of layout are only text: known from the tree, else guessed."""
    if parsed.failure:
        return set(prose_lines(source))
    lines: set[int] = set()
    for scalar in parsed.long:
        if scalar.style != PLAIN:
            lines.update(range(scalar.start.line + 1, scalar.end.line + (scalar.end.column > 0)))
    return lines


def _mended(source: Source, parsed: Parsed, found: list[Fault]) -> Parsed:
    """Find the cause of a failure, read on as if it were mended, and so on as long as that helps."""
    work = source.text
    prose = prose_lines(source) if parsed.failure else {}
    effort = 0
    while parsed.failure:
        fault = diagnose(Spot(source, work, parsed.failure, prose))
        mended = apply(work, fault.edits)
        if any(_same(fault.issue, other.issue) for other in found):
            found[-1] = found[-1]._replace(sure=found[-1].sure and fault.sure)
        else:
            found.append(fault)
        effort += len(work) + 1000
        if mended == work or effort > _EFFORT:
            found[-1] = found[-1]._replace(sure=False)
            break
        work, parsed = mended, parse(mended)
    return parsed


def _grafts(faults: Iterable[Fault]) -> list[Graft]:
    return [piece for fault in faults for piece in fault.grafts]


def _same(issue: Issue, other: Issue) -> bool:
    """One line gives one fault of a kind, and its layout comes first."""
    same_line = issue.location.line == other.location.line
    return same_line and (other.code == issue.code or other.code in LAYOUT)


def _limits(source: Source, parsed: Parsed) -> Iterator[Fault]:
    mark = parsed.deep or parsed.crowded
    if not mark:
        return
    if parsed.deep:
        message = f"Trop de niveaux les uns dans les autres : plus de {MAX_DEPTH}"
        advice = "une fiche en a moins de dix ; vérifiez le retrait, les crochets et les accolades"
    else:
        message = "Trop de valeurs dans un seul fichier"
        advice = "répartissez le contenu en plusieurs fiches"
    span = (mark.index, min(mark.index + 1, len(source.text)))
    yield Fault(source.issue("D100", span, message, advice, "ici"), sure=False)


def _shape(source: Source, parsed: Parsed, found: list[Fault]) -> Iterator[Fault]:
    """A file with nothing in it, or with text alone."""
    root = parsed.root
    if found or parsed.failure or (root is not None and not isinstance(root, Scalar)):
        return
    if root is None or not root.value:
        message = "Le fichier est vide" if not source.text.strip() else "Le fichier ne contient aucun champ"
        advice = "remplissez-le, ou supprimez-le s’il ne sert pas"
        yield Fault(source.issue("D115", (0, 0), message, advice), sure=False)
        return
    start = root.start.index
    content = source.line(source.line_of(start)).rstrip()
    glued = GLUED_KEY.match(content)
    message = "Le fichier contient du texte, mais aucun champ"
    span = (start, start + max(len(content), 1))
    advice = "écrivez chaque champ sous la forme « nom: valeur », avec une espace après les deux-points"
    mended = NO_CORRECTION
    if glued:
        message = f"Il manque une espace après les deux-points de « {glued['head']} »"
        fixed = content[: glued.end()] + " " + content[glued.end() :]
        mended, advice = source.rewritten(source.line_of(start), fixed), f"écrivez {shown(fixed)}"
        span = (start + glued.end() - 1, start + glued.end())
    issue = source.issue("D110", span, message, advice, "texte sans champ", correction=mended)
    yield Fault(issue, sure=False)


def _issues(found: list[Fault]) -> tuple[Issue, ...]:
    # Once each; those that tie stay in the order in which they were found.
    told = dict.fromkeys(fault.issue for fault in found)
    return tuple(sorted(told, key=lambda issue: (issue.location, issue.code)))
