"""Annotations are read back as GitHub reads them: nothing of a file becomes a command, nothing is dropped."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import example, given, settings

from cli.verified import FILE, issue, verification, verifications
from diagdemo.cli.show.outputs import document
from diagdemo.cli.show.verification import Verification
from diagdemo.cli.visible import visible
from diagdemo.issues import Issue, Location, Severity

_KNOWN = ("error", "warning", "notice", "stop-commands", "add-mask", "group", "endgroup", "debug")


class Command(NamedTuple):
    """A workflow command, once read."""

    name: str
    properties: dict[str, str]
    data: str


def read(log: str) -> tuple[list[Command], list[str]]:
    """What a runner obeys in a log, and what it only shows.

    It takes a line for a command when that begins with `::`, spaces aside, or holds `##[` anywhere; between a
    `stop-commands` and its token it obeys nothing.
    """
    commands: list[Command] = []
    shown: list[str] = []
    token = ""
    for line in log.replace("\r", "\n").split("\n"):
        if token:
            token = "" if line.lstrip() == f"::{token}::" else token
            shown += [line] if token else []
        elif (command := _command(line)) is None:
            assert "##[" not in line
            shown.append(line)
        elif command.name == "stop-commands":
            token = command.data
        else:
            commands.append(command)
    assert not token, "commands are stopped for ever"
    return commands, shown


def _command(line: str) -> Command | None:
    text = line.lstrip()
    if not text.startswith("::") or "::" not in text[2:]:
        return None
    head, data = text[2:].split("::", 1)
    name, _, rest = head.partition(" ")
    assert name in _KNOWN
    pairs = (pair.partition("=") for pair in rest.split(",")) if rest else ()
    return Command(name, {key: _value(value) for key, _, value in pairs}, _plain(data))


def _plain(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def _value(text: str) -> str:
    return _plain(text.replace("%3A", ":").replace("%2C", ","))


def _message(one: Issue) -> str:
    return visible(one.message) + (f"\nAide\u00a0: {visible(one.advice)}" if one.advice else "")


@given(verifications(most=30))
@example(verification([issue(message="100 % ::error::x\n::warning::y, ##[add-mask]e", advice="")] * 12))
@settings(max_examples=60)
def test_github_obeys_our_annotations_and_nothing_else(found: Verification) -> None:
    commands, shown = read(document("github", found))
    errors = [each for each in found.issues if each.severity is Severity.ERREUR]
    warnings = [each for each in found.issues if each.severity is Severity.AVERTISSEMENT]
    kept = errors[:10] + warnings[:10]
    annotations = [command for command in commands if command.name != "notice"]
    assert [command.name for command in annotations] == ["error"] * len(errors[:10]) + ["warning"] * len(
        warnings[:10]
    )
    assert [command.data for command in annotations] == [_message(one) for one in kept]
    for command, one in zip(annotations, kept, strict=True):
        assert command.properties["file"] == visible(found.path(one.location.file))
        assert command.properties["line"] == str(one.location.line)
        assert command.properties["title"].startswith(f"{one.code} · ")
    assert len([line for line in shown if line]) >= len(found.issues)


def test_what_github_would_drop_is_counted() -> None:
    warning = issue(severity=Severity.AVERTISSEMENT)
    commands, shown = read(document("github", verification([*[issue()] * 13, *[warning] * 11])))
    assert [command.name for command in commands] == ["error"] * 10 + ["warning"] * 10 + ["notice"]
    assert commands[-1].data.startswith(
        "Et 3 autres erreurs et 1 autre avertissement\u00a0: la liste entière"
    )
    assert sum(FILE in line for line in shown) == 24


def test_no_notice_when_everything_is_shown() -> None:
    commands, _ = read(document("github", verification([issue()] * 10)))
    assert {command.name for command in commands} == {"error"}


def test_columns_are_given_on_one_line_only_and_never_for_a_whole_file() -> None:
    """GitHub refuses the others."""
    several = issue()._replace(location=Location(FILE, 2, 3, 4, 1))
    whole = issue()._replace(location=Location(FILE))
    found = verification([issue(), several, whole], prefix="examples/x")
    one, two, three = (command.properties for command in read(document("github", found))[0])
    assert one == {
        "file": f"examples/x/{FILE}",
        "line": "2",
        "col": "9",
        "endLine": "2",
        "endColumn": "19",
        "title": "D122 · Valeur hors du vocabulaire",
    }
    assert (two["line"], two["endLine"]) == ("2", "4")
    assert not {"col", "endColumn"} & set(two)
    assert set(three) == {"file", "line", "title"}
