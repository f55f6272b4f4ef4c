"""Questions are asked on standard error, and again until the answer makes sense."""

from __future__ import annotations

import io

import pytest

from diagdemo.cli.ask import ask, can_ask, choose, confirm
from diagdemo.errors import UsageError


def typed(patch: pytest.MonkeyPatch, *lines: str) -> None:
    """What the person types, line by line."""
    patch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_nobody_is_asked_without_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch)
    assert not can_ask()


def test_an_empty_answer_takes_the_default(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed(monkeypatch, "")
    assert ask("Nom", default="Brumeval") == "Brumeval"
    out, err = capsys.readouterr()
    assert (out, err.replace("\u00a0", " ")) == ("", "Nom [Brumeval] : ")


def test_a_refused_answer_is_asked_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def number(text: str) -> str:
        if not text.isdigit():
            raise UsageError("écrivez un nombre")
        return text

    typed(monkeypatch, "douze", "12")
    assert ask("Combien", accept=number) == "12"
    assert "écrivez un nombre" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("lines", "default", "expected"),
    [(["oui"], False, True), (["N"], True, False), ([""], True, True), (["yes", "o"], False, True)],
)
def test_yes_and_no_are_french(
    monkeypatch: pytest.MonkeyPatch, lines: list[str], default: bool, expected: bool
) -> None:
    typed(monkeypatch, *lines)
    assert confirm("Continuer ?", default) is expected


def test_a_choice_is_a_number_of_the_list(monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, "0", "3", "²", "2")
    assert choose("Lequel", ["Brumeval", "Ostrenne"]) == 1


def test_the_end_of_the_input_interrupts(monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch)
    with pytest.raises(EOFError):
        ask("Nom")
