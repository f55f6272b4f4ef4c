"""The format `junit`: one test per file, which fails for what makes `validate` fail, errors at least.

Programs that read JUnit files often keep one failure of a test only: it lists all those of its file. What
does not fail, and what a waiver sets aside, is in the output of the test.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from diagdemo.cli.show.outputs.told import sentence, set_aside
from diagdemo.cli.show.verification import Verification, Waived
from diagdemo.cli.visible import visible
from diagdemo.issues import Issue, Severity
from diagdemo.wording import agree

_NOT_XML = re.compile("[\ufffe\uffff]")
"""What XML cannot hold, of what a terminal may show."""


def write(verification: Verification) -> str:
    """The document, with the files in order."""
    found = _by_file(verification)
    root = Element("testsuites")
    suite = SubElement(root, "testsuite", name="diagdemo validate")
    properties = SubElement(suite, "properties")
    SubElement(properties, "property", name="mis_de_cote", value=str(len(verification.waived)))
    for remark in verification.remarks:
        SubElement(properties, "property", name="remarque", value=_xml(remark))
    failures = sum([_case(suite, verification, file, *found[file]) for file in sorted(found)])
    counts = {"tests": str(len(found)), "failures": str(failures), "errors": "0", "skipped": "0"}
    for element in (root, suite):
        element.attrib.update(counts)
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _by_file(verification: Verification) -> dict[str, tuple[list[Issue], list[Waived]]]:
    """What was found in each file that was read, and in what is not a record."""
    found: dict[str, tuple[list[Issue], list[Waived]]] = {file: ([], []) for file in verification.files}
    for issue in verification.issues:
        found.setdefault(issue.location.file, ([], []))[0].append(issue)
    for waived in verification.waived:
        found.setdefault(waived.issue.location.file, ([], []))[1].append(waived)
    return found


def _case(
    suite: Element, verification: Verification, file: str, issues: list[Issue], aside: list[Waived]
) -> bool:
    """Add the test of a file; whether it fails."""
    slug = verification.territory(file)
    name = verification.territories.get(slug, slug) or "Commun à tous les territoires"
    case = SubElement(
        suite, "testcase", classname=_xml(name), name=_xml(file), file=_xml(verification.path(file))
    )
    # A command told never to fail still says what is wrong.
    severities = verification.failing or (Severity.ERREUR,)
    failing = [issue for issue in issues if issue.severity in severities]
    if failing:
        message = agree(len(failing), "signalement à corriger", "signalements à corriger")
        SubElement(case, "failure", message=message, type="diagdemo").text = _lines(map(_line, failing))
    others = [_line(issue) for issue in issues if issue not in failing] + [set_aside(each) for each in aside]
    if others:
        SubElement(case, "system-out").text = _lines(others)
    return bool(failing)


def _line(issue: Issue) -> str:
    place = f"{issue.location.line}:{issue.location.column}"
    return f"{place} {issue.severity.value} {issue.code} {sentence(issue)}"


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(map(_xml, texts))


def _xml(text: str) -> str:
    """Text that XML can hold; its own signs are escaped when the document is written."""
    return _NOT_XML.sub(lambda match: f"\\u{ord(match[0]):04x}", visible(text))
