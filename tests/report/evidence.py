"""Whether a line of a record holds what a report says it holds: figures, dates, labels, names, words."""

from __future__ import annotations

import html
import json
import re
from functools import cached_property

from diagdemo.resources import folder
from diagdemo.study.called import called
from diagdemo.workspace.workspace import Workspace
from report.documents import Statement
from report.figures import MONTHS, figures, words
from report.walk import Place

_TITLE = re.compile(r"^\s*(?:- |#+ )(?:<a id=\"[a-z0-9-]*\"></a>)?(?:\*\*.*?\*\*)?(?: |$)?")
_JOINT = re.compile(r"^(?:\s*;\s|\s*\*\*ou\*\*\s|\s*[,.]\s|\s*—\s|\s*auparavant\s*:\s|\s*:\s)+")
_COUNTED = re.compile(r"^(?:,? ?\d+ questionnaires? (?:avant|après))+\. ")
_SOURCES = re.compile(r"(?<!\\)\[[^\[\]]*\]\s*$")
_NOTE = re.compile(r"(?<![\\*])\*(?!\*)((?:\\.|[^*\\])+)\*\s*$")
_REMARK = re.compile(r",? ?pr[eé]vu\b.*$|\s\([^()]*\)\s*$")
_HORIZON = re.compile(r"^(?:Court|Moyen|Long) terme\u00a0: ")
_DATED = re.compile(r"\s*(?:- )?(?:date|id|nom): ")
_CODE = re.compile(r"\((\w+)\)\s*$")


_OURS = words("""
    habitants personnes jours mois minutes annees ans etp heures projets seances signatures fois
    habitant personne jour minute annee an heure projet seance signature
    entretien extrait nombre
    environ pres plus moins de au prevu ou inconnu sans objet aucun oui non er dit en
""")
"""Units, precisions, plans and what tells that nothing is known: the tool adds them itself."""


class Evidence:
    """Reads the files of one repository, and what its slugs and ids are called."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.lines: dict[str, list[str]] = {}

    @cached_property
    def called(self) -> dict[str, set[str]]:
        """The words that each slug or id may be told with."""
        lexicon = json.loads((folder("schemas") / "lexicon.json").read_text(encoding="utf-8"))
        found: dict[str, set[str]] = {}
        for terms in lexicon["terms"].values():
            for slug, label in terms.items():
                found.setdefault(slug, set()).update(words(label))
        for record in self.workspace.records:
            found.setdefault(record.id, set()).update(words(called(record)))
            if record.territory:
                found.setdefault(f"{record.territory}/{record.id}", set()).update(words(called(record)))
        return found

    def read(self, file: str) -> list[str]:
        """The lines of a file of the repository."""
        if file not in self.lines:
            self.lines[file] = (self.workspace.root / file).read_text(encoding="utf-8").split("\n")
        return self.lines[file]

    def block(self, place: Place) -> str:
        """A line and all that follows it in its block: what a line that opens a block stands for."""
        first, *after = self.read(place.file)[place.line - 1 :]
        kept = [first]
        for line in after:
            if line.strip() and _depth(line) < _depth(first):
                break
            kept.append(line)
        return "\n".join(kept)

    def holding(self, place: Place) -> str:
        """What a line holds, with the blocks around it, and the date and the name of each of them."""
        lines = self.read(place.file)
        held, depth = [self._span(place)], _depth(lines[place.line - 1])
        for line in filter(str.strip, lines[place.line :]):
            if _depth(line) < depth:
                break
            if _depth(line) == depth and _DATED.match(line):
                held.append(line)
        for line in filter(str.strip, reversed(lines[: place.line - 1])):
            if _depth(line) < depth or (_depth(line) == depth and _DATED.match(line)):
                held.append(line)
            depth = min(depth, _depth(line))
        return "\n".join(held)

    def listed(self, place: Place) -> tuple[int, list[int]]:
        """How many items a line opens below it, and how many each list between brackets has."""
        span = self._span(place).split("\n")
        below = [_depth(line) for line in span[1:] if line.lstrip().startswith("- ")]
        inline = [found.count(",") + 1 for line in span for found in re.findall(r"\[([^\]]*)\]", line)]
        return below.count(min(below)) if below else 0, inline

    def missing(self, statement: Statement) -> set[str]:
        """What the statement tells and the cited line does not hold; empty when it holds everything."""
        if statement.line > len(self.read(statement.file)):
            return {f"ligne {statement.line} de {statement.file}"}
        told, note = _take_apart(statement.text)
        if " → " in told:
            return self._missing_link(told, statement)
        span, block = self._span(statement), "\n".join(self.read(statement.file))
        if statement.text.startswith("### "):
            told = told.removeprefix("Action\u00a0: ")
            told = _HORIZON.sub("", told)  # an ambition is cited where it is stated
        lacking = self._lacking(_REMARK.sub("", told), span)
        if lacking and (code := _CODE.search(told)) and code.group(1) in re.findall(r"\w+", span):
            return set()  # a place of the Code officiel géographique: its code is what is written
        aside = note + (_REMARK.search(told) or [""])[0]
        return lacking | (self._lacking(aside, block) if aside else set())  # a remark may have its own line

    def _lacking(self, told: str, text: str) -> set[str]:
        numbers = {f"{number:g}" for number in figures(told) - figures(text)}
        return numbers | (words(told) - _OURS - set(MONTHS) - self._words(text))

    def _words(self, text: str) -> set[str]:
        known = words(text)
        for slug in re.findall(r"[a-z0-9_/-]+", text):
            known |= self.called.get(slug, set())
        return known

    def _missing_link(self, told: str, statement: Statement) -> set[str]:
        """A link is proved by the line that names its other end."""
        ends = [words(end) for end in re.findall(r"\*\*(.*?)\*\*", told)]
        named = self._words(self._span(statement))
        return set() if any(end <= named for end in ends) else set.union(*ends)

    def _span(self, statement: Statement | Place) -> str:
        """The cited line with what belongs to its value: the rest of a text, the other items of a list."""
        lines = self.read(statement.file)
        first = lines[statement.line - 1]
        depth, listed = _depth(first), first.lstrip().startswith("- ")
        kept = [first]
        for line in lines[statement.line :]:
            goes_on = listed and _depth(line) == depth and line.lstrip().startswith("- ")
            if line.strip() and _depth(line) <= depth and not goes_on:
                break
            kept.append(line)
        return "\n".join(kept)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _take_apart(text: str) -> tuple[str, str]:
    """The statement itself and its note, without title, sources and Markdown."""
    cell = re.split(r"(?<!\\)\| ", text)[-1]
    if cell == text:
        cell = _TITLE.sub("", text) if not re.match(r"^\s*- \*\*.*→", text) else text
    cell = _COUNTED.sub("", _JOINT.sub("", _COUNTED.sub("", cell)))
    cell = _SOURCES.sub("", cell)
    noted = _NOTE.search(cell)
    note = noted.group(1) if noted else ""
    return _unescaped(_NOTE.sub("", cell)), _unescaped(note)


def _unescaped(text: str) -> str:
    return html.unescape(re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)).strip()
