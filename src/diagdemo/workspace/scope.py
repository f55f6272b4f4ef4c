"""Which files matter when only some territories do: theirs, and those that have to do with them."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from diagdemo.workspace.files import Found
from diagdemo.workspace.naming import Named
from diagdemo.workspace.record import Record

_ALWAYS = ("espace", "territoire")


class Scope:
    """Files that matter: those of some territories, what all share, and those that name one of them.

    A reference to a record of another territory, or to a shared actor, holds its name: a file that cannot
    name any refers to none.
    """

    def __init__(self, territories: Collection[str], names: Collection[str] = ()) -> None:
        """`names` are the shared records that matter too."""
        self.territories = frozenset(territories)
        self.key = (tuple(sorted(territories)), tuple(sorted(names)))
        self._named = Named((*territories, *names))

    def matters(self, found: Found, content: bytes) -> bool:
        """Whether a file is worth reading."""
        if found.territory is None or found.territory in self.territories or found.kind in _ALWAYS:
            return True
        return self._named.may_be_in(content)

    def referred(self, records: Iterable[Record]) -> set[str]:
        """The names of what the records of these territories refer to elsewhere."""
        texts = {
            reference.text
            for record in records
            if record.territory in self.territories
            for reference in record.bound.references
        }
        return {text.partition("#")[0].rpartition("/")[2] for text in texts if "/" in text}
