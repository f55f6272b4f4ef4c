"""The questions of `add`: one per field, asked again until the answer can be read.

Plain questions rather than a library of forms: nothing to install or to import, and screen readers follow.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from diagdemo.cli.ask import ask
from diagdemo.cli.visible import visible
from diagdemo.cli.wrap import fitted
from diagdemo.errors import UsageError
from diagdemo.workspace.create.draft import new_id
from diagdemo.workspace.create.fields import Field, Steps
from diagdemo.workspace.create.ids import free_id, id_from
from diagdemo.workspace.create.place import Place
from diagdemo.workspace.create.values import Value, refusal
from diagdemo.workspace.lexicon import load_lexicon
from diagdemo.workspace.refusal import Refusal


def answers(fields: Sequence[Field], place: Place) -> dict[Steps, str]:
    """What a person answers for these fields; optional ones may be passed over."""
    found: dict[Steps, str] = {}
    for field in fields:
        answer = _answer(field, place)
        if answer:
            found[field.route] = answer
    return found


def ask_id(place: Place, values: dict[Steps, Value], asked: str | None) -> str:
    """The id of the record; when the one that comes first is taken, another is asked for."""
    try:
        return new_id(place, values, asked)
    except UsageError as error:
        print(fitted(f"  {visible(error.message)}", sys.stderr), file=sys.stderr)
        name = next((str(value) for value in values.values() if isinstance(value, str)), "")
        proposed = free_id(asked or id_from(name) or "nouvelle-fiche", place.taken)
        return ask("Identifiant", default=proposed, accept=lambda answer: new_id(place, values, answer))


def _answer(field: Field, place: Place) -> str:
    terms = _show(field, place)
    question = field.label if field.required else f"{field.label} (Entrée pour passer)"

    def accept(answer: str) -> str:
        if not answer:
            if field.required:
                raise UsageError("une réponse est nécessaire ici")
            return ""
        if terms and answer.isascii() and answer.isdigit() and 1 <= int(answer) <= len(terms):
            answer = terms[int(answer) - 1]
        why = refusal(answer, field.node, place.repository.words, load_lexicon())
        if why is not None:
            raise UsageError(f"{why.message} : {_help(why, terms)}")
        return answer

    return ask(question, accept=accept)


def _help(why: Refusal, terms: Sequence[str]) -> str:
    """What to answer instead; terms that are on screen are not said again."""
    if not terms or why.advice.startswith("vouliez-vous"):
        return why.advice
    return f"tapez un nombre de 1 à {len(terms)}, ou le mot qui convient"


def _show(field: Field, place: Place) -> tuple[str, ...]:
    """Show what the field is about; the terms among which to choose, when there are."""
    print("\n" + fitted(f"{field.label} : {field.description}", sys.stderr), file=sys.stderr)
    inner = field.node.get("of", field.node)
    if inner["kind"] != "enum":
        return ()
    lexicon = load_lexicon()
    terms = place.repository.words[inner["vocabulary"]]
    for number, term in enumerate(terms, 1):
        label = lexicon.label(inner["vocabulary"], term)
        print(
            f"  {number:>2}. {label} ({term})" if label != term else f"  {number:>2}. {term}", file=sys.stderr
        )
    return terms
