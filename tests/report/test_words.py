"""What documents say in their own words: plain French, well set, that accuses no one and shows no machinery.

What people typed in their records is theirs: a fault that stands in the records as it does in the document is
left to them. The annex of proofs shows the lines of files as they are written, and is not read here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from diagdemo.model.vocabulary.interviews import Diffusion
from report.documents import EXAMPLES, report
from report.readings import TERRITORIES
from report.sheets import FICTIONAL, plan, sheet

_MARK = re.compile(r"(?: ?<sup>.*?</sup>)+|<a id=\"[^\"]*\"></a>", re.S)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_RAW = re.compile(r"\n## (?:<a id=\"[^\"]*\"></a>)?(?:Annexe [A-Z]\. )?(?:Les preuves|Où nous l’avons lu)")
_WEB = re.compile(r"https?://\S+|www\.\S+")

_FAULTS = {
    "a word that accuses": r"\b(?:alertes?|faiblesses?|écarts?|retards?|échecs?|carences?|lacunes?)\b",
    "a word that ranks": r"(?<!ni )(?<!ni un )\b(?:classements?|palmarès|meilleure?s?|pires?|scores?)\b",
    "a slug": r"\b[a-z0-9]+(?:_[a-z0-9]+)+\b(?!\s»\svaut)",  # a setting is named as its file names it
    "an escaped sign": r"\\#",
    "the id of an interview": r"\bp-[a-z0-9]{4}\b",
    "a straight apostrophe": r"(?<=\w)'(?=\w)",
    "a straight quote": r"\"",
    "two spaces": r"(?<=[^\s|])[ \u00a0]{2,}(?=[^\s|])",
    "a space before a dot or a comma": r"\w [.,](?=\s|$)",
    "two dots": r"(?<!\.)\.\.(?!\.)|…\.(?!\w)",
    "no space before double punctuation": r"[\wé»)][;!?](?=\s|$)|[^\W\d]:(?=\s)",
    "an ordinary space before double punctuation": r"\w [;:!?»%€](?=\s|$)",
    "an ordinary space inside quotes": r"« ",
    "a word of developers": r"\b(?:JSON|YAML|None|null|True|False|undefined|tuple)\b",
    "an English word": r"\b(?:the|and|with|from|unknown|missing|device|actor|interview|report|of)\b",
    "not known as none": r"\bn\. r\. (?:dispositif|acteur|personne|participant|proposition)s?\b|\b0 sur 0\b",
    "one among one thing in the plural": r"\b1 sur 1 \w+s\b",
    "a plural after one": r"(?<![\d,\u202f])\b1 (?:dispositif|acteur|entretien|action|constat|lien)s\b",
}


def own_words(text: str) -> str:
    """A document without marks, targets of links, addresses, nor the lines of files it shows."""
    body = _RAW.split(text)[0]
    return _WEB.sub("", _LINK.sub(r"\1", _MARK.sub("", body)))


@cache
def _typed(name: str) -> str:
    """All that people wrote in an example, on one line, with ordinary spaces."""
    files = sorted(Path(EXAMPLES[name]).rglob("*.yaml"))
    return _plain(" ".join(each.read_text(encoding="utf-8") for each in files))


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def faults(text: str, typed: str = "") -> Iterator[tuple[str, str]]:
    """Each fault of a text that people did not type, with the words around it."""
    annexes = False
    for line in own_words(text).split("\n"):
        annexes = annexes or line.startswith("## Annexe")
        for name, pattern in _FAULTS.items():
            if annexes and name == "the id of an interview":
                continue  # there the team finds the records that it has to complete
            for found in re.finditer(pattern, line):
                start, end = max(0, found.start() - 12), found.end() + 12
                words = (
                    _plain(line[max(0, found.start() - 6) : found.end() + 6]).partition("…")[0].strip(" |*")
                )
                if not any(
                    each in typed for each in (words, _plain(found.group()) if _alone(name) else words)
                ):
                    yield name, line[start:end]


def _alone(name: str) -> bool:
    """Whether a single word is enough to know that people typed it."""
    return name.startswith(("a word", "an English"))


@pytest.mark.parametrize("diffusion", Diffusion)
@pytest.mark.parametrize(("name", "territory"), TERRITORIES)
def test_a_diagnostic_speaks_plain_french(name: str, territory: str, diffusion: Diffusion) -> None:
    assert list(faults(report(name, territory, diffusion), _typed(name))) == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_comparison_speaks_plain_french(name: str) -> None:
    assert list(faults(report(name, None), _typed(name))) == []


@pytest.mark.parametrize("territory", FICTIONAL)
def test_sheets_and_ambitions_speak_plain_french(territory: str) -> None:
    typed = _typed("reseau-fictif")
    for text in (sheet(territory), sheet(territory, plain=True), plan(territory)):
        assert list(faults(text, typed)) == []


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("Trois points en alerte.", "a word that accuses"),
        ("Le meilleur territoire.", "a word that ranks"),
        ("Cible\u00a0: sollicitations_par_acteur, 2.", "a slug"),
        ("*Appuis\u00a0: entretien p-7k3m\\#x1.*", "an escaped sign"),
        ("*Appuis\u00a0: entretien p-7k3m.*", "the id of an interview"),
        ("L'équipe répond.", "a straight apostrophe"),
        ('Le "forum" répond.', "a straight quote"),
        ("Le  forum répond.", "two spaces"),
        ("Le forum répond .", "a space before a dot or a comma"),
        ("À la date de référence\u00a0: n. r..", "two dots"),
        ("Est-ce ainsi?", "no space before double punctuation"),
        ("Est-ce ainsi ?", "an ordinary space before double punctuation"),
        ("Le « forum\u00a0» répond.", "an ordinary space inside quotes"),
        ("Rien, ou None.", "a word of developers"),
        ("Le forum and le panel.", "an English word"),
        ("On compte n. r. dispositifs.", "not known as none"),
        ("Coût écrit pour 1 sur 1 actions.", "one among one thing in the plural"),
        ("Il y a 1 actions.", "a plural after one"),
    ],
)
def test_a_fault_is_seen(written: str, fault: str) -> None:
    assert fault in [name for name, _ in faults(written)]


def test_what_people_typed_is_theirs() -> None:
    assert list(faults("Nous avons dit «\u00a0en retard\u00a0».", "Nous avons dit « en retard ».")) == []
