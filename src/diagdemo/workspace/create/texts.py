"""From the texts of options and answers to the values of a record, refused with the option to mend."""

from __future__ import annotations

from collections.abc import Mapping

from diagdemo.errors import UsageError
from diagdemo.workspace.create.fields import Steps, node_at, option_name
from diagdemo.workspace.create.place import Repository
from diagdemo.workspace.create.values import Value, refusal, typed
from diagdemo.workspace.lexicon import load_lexicon


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
    refused: list[tuple[str, str]] = []
    lexicon = load_lexicon()
    for route, text in texts.items():
        node = node_at(kind, route, repository.plan)
        if node is None:
            raise KeyError(route)
        why = refusal(text, node, repository.words, lexicon)
        if why is not None:
            name = (options or {}).get(route) or option_name(route)
            refused.append((f"--{name} : {why.message}", why.advice))
        else:
            values[route] = typed(text, node, repository.words, lexicon)
    if refused:
        raise UsageError(
            " ; ".join(fact for fact, _ in refused),
            " ; ".join(dict.fromkeys(advice for _, advice in refused)),
        )
    return values
