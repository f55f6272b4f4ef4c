"""From the texts of options and answers to the values of a record, refused with the option to mend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from diagdemo.errors import UsageError
from diagdemo.workspace.create.fields import Steps, node_at, option_name
from diagdemo.workspace.create.place import Repository
from diagdemo.workspace.create.values import Value, refusal, typed
from diagdemo.workspace.lexicon import load_lexicon
from diagdemo.workspace.refusal import Refusal


def typed_values(
    kind: str, texts: Mapping[Steps, str], repository: Repository, options: Mapping[Steps, str] | None = None
) -> dict[Steps, Value]:
    """The values that `texts` stand for.

    Args:
        kind: the kind of record.
        texts: what was typed, by field.
        repository: where the record goes.
        options: the names of the options that do not bear the name of their field.

    Raises:
        UsageError: some cannot be taken for what their field expects; all are named, with what to write.
    """
    values: dict[Steps, Value] = {}
    refused: list[tuple[str, Refusal]] = []
    lexicon = load_lexicon()
    for route, text in texts.items():
        node = node_at(kind, route, repository.plan)
        if node is None:
            raise KeyError(route)
        why = refusal(text, node, repository.words, lexicon)
        if why is not None:
            name = (options or {}).get(route) or option_name(route)
            refused.append((name, why))
        else:
            values[route] = typed(text, node, repository.words, lexicon)
    if refused:
        raise _refused(refused)
    return values


def _refused(refused: Sequence[tuple[str, Refusal]]) -> UsageError:
    """All the faults at once; when there are several, each advice says which option it is about."""
    several = len(refused) > 1
    return UsageError(
        " ; ".join(f"--{name} : {why.message}" for name, why in refused),
        " ; ".join(f"--{name} : {why.advice}" if several else why.advice for name, why in refused),
    )
