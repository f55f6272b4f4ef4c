"""The name of a thing in a sentence, and what agrees with it."""

from __future__ import annotations

from typing import NamedTuple

_ENDINGS = {"m": "", "f": "e", "mp": "s", "fp": "es"}
_PRONOUNS = {"m": "il", "f": "elle", "mp": "ils", "fp": "elles"}


class Noun(NamedTuple):
    """The name of a thing."""

    said: str
    """With its article: « le degré constaté »."""
    form: str
    """`m` or `f`, then `p` when there are several."""

    @property
    def several(self) -> bool:
        """Whether verbs are in the plural."""
        return self.form.endswith("p")

    @property
    def pronoun(self) -> str:
        """« il », « elle », « ils », « elles »."""
        return _PRONOUNS[self.form]

    def agreed(self, word: str) -> str:
        """A participle, as it agrees: « renseignée »."""
        return word + _ENDINGS[self.form]

    def verb(self, one: str, several: str) -> str:
        """« passe » or « passent »."""
        return several if self.several else one
