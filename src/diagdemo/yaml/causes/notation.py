"""Notations of YAML that records do without: anchors, aliases, tags, directives, merges, documents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diagdemo.yaml.causes.faults import Fault, Graft, Source, shown
from diagdemo.yaml.events import Parsed
from diagdemo.yaml.scalar import quoted
from diagdemo.yaml.suspicion import DIRECTIVE, QUESTION_KEY, compiled, signed
from diagdemo.yaml.tree import PLAIN, Mapping, Node, Scalar, walk

_DIRECTIVE = compiled(DIRECTIVE)
_QUESTION_KEY = compiled(QUESTION_KEY)
_ANCHOR = re.compile(r"&([^\s,\[\]{}]+)")
_ALIAS = re.compile(r"\*([^\s,\[\]{}]+)")
_MERGED = re.compile(r"<<[ ]*:[ ]*$")


def others(source: Source, parsed: Parsed) -> Iterator[Fault]:
    """Aliases, keys that are not names, directives, second documents."""
    yield from _aliases(source, parsed)
    for mark in parsed.complex_keys:
        span = (mark.index, mark.index + 1)
        if source.text[source.starts[source.line_of(mark.index)] : mark.index].strip() == "?":
            continue
        message = "Un nom de champ est ici une liste ou un bloc, ce qui n’est pas admis"
        advice = (
            "écrivez un nom de champ simple suivi de deux-points ; retirez le « ? » du début s’il y en a un"
        )
        yield Fault(source.issue("D114", span, message, advice, "nom de champ"))
    directive = _DIRECTIVE.match(source.text)
    if directive:
        number = source.line_of(directive.end() - 1)
        span = (source.starts[number], source.starts[number] + len(source.line(number)))
        message = "Une ligne qui commence par « % » ne sert pas dans ces fiches"
        yield Fault(source.issue("D114", span, message, "supprimez cette ligne", "notation refusée"))
    for match in _QUESTION_KEY.finditer(source.text) if "?" in source.text else ():
        span = (match.end() - 1, match.end())
        if not any(scalar.start.index < span[0] < scalar.end.index for scalar in parsed.long):
            message = "Un « ? » seul en début de ligne ne sert pas dans ces fiches"
            advice = "écrivez le nom du champ, puis deux-points, puis sa valeur"
            yield Fault(source.issue("D114", span, message, advice, "notation refusée"), sure=False)
    if parsed.second:
        start = parsed.second.index
        message = "Un second document commence ici : une fiche n’en contient qu’un"
        advice = "supprimez cette ligne, ou mettez la suite dans une autre fiche"
        yield Fault(source.issue("D114", (start, start + 3), message, advice, "second document"))


def _aliases(source: Source, parsed: Parsed) -> Iterator[Fault]:
    """Aliases, each with the text that it stands for; the one of a merge is told with it."""
    anchors: dict[str, Node] = {}
    for node in walk(parsed.root) if parsed.aliases else ():
        anchor = _ANCHOR.match(source.text, node.start.index)
        if anchor:
            anchors[anchor[1]] = node
    for mark in parsed.aliases:
        name = _ALIAS.match(source.text, mark.index)
        fault = refused(source, mark.index, "*")
        if not name or _MERGED.search(source.line(mark.line)[: mark.column]):
            continue
        meant = anchors.get(name[1])
        if meant is None:
            yield fault
        elif isinstance(meant, Scalar):
            text = Scalar(meant.value, PLAIN, mark, mark)
            yield fault._replace(grafts=(Graft(mark.index, text),))
        else:
            yield fault._replace(sure=False)


def signs(source: Source, parsed: Parsed) -> Iterator[Fault]:
    """Anchors and tags, at the start of a value."""
    if signed(source.text):
        for node in walk(parsed.root):
            index = node.start.index
            if index < node.end.index and source.text[index] in "&!":
                fault = refused(source, index, source.text[index])
                if isinstance(node, Scalar) and not node.value:
                    text = source.text[index : node.end.index].rstrip()
                    fault = fault._replace(grafts=(Graft(index, Scalar(text, PLAIN, node.start, node.end)),))
                yield fault


_NAMES = {
    "&": "Une ancre (« & » au début d’une valeur) ne sert pas dans ces fiches",
    "*": "Un renvoi (« * » au début d’une valeur) ne sert pas dans ces fiches",
    "!": "Une étiquette de type (« ! » au début d’une valeur) ne sert pas dans ces fiches",
}


def refused(source: Source, index: int, sign: str) -> Fault:
    """A value that starts with a sign which YAML keeps for itself."""
    line = source.line_of(index)
    column = index - source.starts[line]
    content = source.line(line)
    word = re.match(r"[&*!]+[^\s,\[\]{}]*", content[column:])
    length = len(word.group()) if word else 1
    rest = re.split(r"[ \t]#", content[column:])[0].rstrip()
    fixed = content[:column] + quoted(rest)
    advice = (
        f"si c’est du texte, mettez-le entre guillemets : {shown(fixed)} ; sinon écrivez la valeur en entier"
    )
    return Fault(source.issue("D114", (index, index + length), _NAMES[sign], advice, "notation refusée"))


def merges(source: Source, parsed: Parsed) -> Iterator[Fault]:
    """Merge keys."""
    for node in walk(parsed.root) if "<<" in source.text else ():
        for key in [key for key, _ in node.entries] if isinstance(node, Mapping) else []:
            if key.value == "<<" and key.style == PLAIN:
                message = "La fusion de blocs (« << ») ne sert pas dans ces fiches"
                span = (key.start.index, key.end.index)
                issue = source.issue("D114", span, message, "recopiez les champs voulus", "notation refusée")
                # What the merge would bring is not known: the block would look incomplete.
                yield Fault(issue, sure=False)
