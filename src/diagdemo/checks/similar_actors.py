"""Deux acteurs qui se ressemblent

## Ce qui est signalé
Deux acteurs d’un territoire, ou d’un territoire et du fonds commun, dont les noms ne diffèrent que par
l’ordre, les petits mots, un pluriel ou une lettre, ou qui ont le même SIREN (les services, les fonctions et
les groupes le partagent, et ne sont pas signalés). « distinct_de » dit que ce sont bien deux acteurs.

## Pourquoi
Un acteur écrit deux fois coupe ses liens en deux : la carte le montre moins central qu’il ne l’est.

## Exemple à corriger
```yaml territoires/brumeval/actors/amis-du-lavoir.yaml
nom: Les Amis du lavoir
```
```yaml territoires/brumeval/actors/association-amis-lavoir.yaml
nom: Association « Amis du Lavoir »
```

## Exemple juste
```yaml territoires/brumeval/actors/amis-du-lavoir.yaml
nom: Les Amis du lavoir
```
```yaml territoires/brumeval/actors/association-amis-lavoir.yaml
nom: Association « Amis du Lavoir »
distinct_de: [amis-du-lavoir]
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from diagdemo.issues import Issue, Related, Severity
from diagdemo.workspace.reader import is_unread
from diagdemo.workspace.record import Record
from diagdemo.workspace.refusal import quote, slug
from diagdemo.workspace.workspace import Workspace

CODE = "D148"

_ARTICLES = frozenset(("a", "au", "aux", "d", "de", "des", "du", "l", "la", "le", "les", "s", "un", "une"))
_LINKING = frozenset(("avec", "en", "et", "ou", "par", "pour", "sur"))
_SMALL_WORDS = _ARTICLES | _LINKING | {"association", "asso", "loi", "1901"}
_SIREN = "siren: "
_SHARING = ("service", "fonction", "groupe")
_LONG_WORD = re.compile(r"[a-z]{5,}")
_LONGEST = 200
"""Signs of the longest name that is compared: the forms of a name take room as the square of its length."""
_REMEMBERED = 500
"""Names kept in mind: territory after territory has its town hall, its social centre, its local press."""


def check(workspace: Workspace) -> Iterator[Issue]:
    """Signal the actors that may be one and the same."""
    shared = workspace.of(None, "actor")
    for territory in workspace.examined:
        own = workspace.of(territory, "actor") if territory else []
        if territory and all(is_unread(actor) for actor in own):
            continue  # nothing to compare with the shared ones
        known = _words(str(territory or ""))
        for first, second, reason in _pairs([*shared, *own], known):
            # Pairs of shared actors are found once, when no territory is looked at.
            if (second in own or territory is None) and not _told_apart(first, second, workspace):
                yield _issue(first, second, reason)


def _pairs(actors: list[Record], known: frozenset[str]) -> Iterator[tuple[Record, Record, str]]:
    """The pairs that look alike, each once, without comparing all of them."""
    filed = [(actor, _keys(actor, known)) for actor in actors]
    every = [keys for _, keys in filed]
    # Most often no two actors have a key in common, which is told faster of all of them at once.
    if len(set().union(*every)) == sum(map(len, every)):
        return
    seen: dict[str, Record] = {}
    for actor, keys in filed:
        if not seen.keys().isdisjoint(keys):
            yield from _alike(actor, keys, seen)
            keys = [key for key in keys if key not in seen]
        seen.update(dict.fromkeys(keys, actor))


def _alike(actor: Record, keys: list[str], seen: dict[str, Record]) -> Iterator[tuple[Record, Record, str]]:
    """The actors already seen under one of these keys, each once."""
    found: set[str] = set()
    for key in keys:
        other = seen.get(key, actor)
        if other is not actor and other.path not in found:
            found.add(other.path)
            _, siren, number = key.partition(_SIREN)
            yield other, actor, f"ont le même SIREN ({number})" if siren else "portent presque le même nom"


def _keys(actor: Record, known: frozenset[str]) -> list[str]:
    """Under what the actor is filed: two actors under one key look alike."""
    keys = []
    siren = actor.data.get("identifiants", {}).get("siren")
    if siren and actor.data.get("nature") not in _SHARING:
        keys.append(f"{_SIREN}{siren}")
    words = _words(actor.name) if len(actor.name) <= _LONGEST else frozenset()
    name = " ".join(sorted(words - known or words))
    if name:
        keys += _forms(name)
    return keys


@lru_cache(_REMEMBERED)
def _forms(name: str) -> tuple[str, ...]:
    """The name, and without one of the letters of its long words; figures and short words tell actors apart.

    With one letter left out of each of two names, a slip of one letter gives a common form.
    """
    ranks = [rank for word in _LONG_WORD.finditer(name) for rank in range(*word.span())]
    return tuple(dict.fromkeys((name, *[name[:rank] + name[rank + 1 :] for rank in ranks])))


@lru_cache(_REMEMBERED)
def _words(text: str) -> frozenset[str]:
    words = [word for word in slug(text).split("_") if word and word not in _SMALL_WORDS]
    return frozenset([word.rstrip("sx") if len(word) > 3 else word for word in words])


def _told_apart(first: Record, second: Record, workspace: Workspace) -> bool:
    return _distinct(first, second, workspace) or _distinct(second, first, workspace)


def _distinct(record: Record, other: Record, workspace: Workspace) -> bool:
    named = record.data.get("distinct_de", ())
    targets = (workspace.index.resolve(text, ("actor", "device"), record.territory) for text in named)
    return any(target is not None and target.record is other for target in targets)


def _issue(first: Record, second: Record, reason: str) -> Issue:
    message = f"{quote(second.name)} et {quote(first.name)} {reason}"
    advice = (
        "si c’est le même acteur, gardez une seule fiche ; "
        f"sinon, ajoutez « distinct_de: [{first.id}] » à celle-ci"
    )
    field = ("identifiants", "siren") if "SIREN" in reason else ("nom",)
    related = (Related(first.locate(field), "l’autre acteur"),)
    return Issue(second.locate(field), CODE, message, advice, Severity.AVERTISSEMENT, related=related)
