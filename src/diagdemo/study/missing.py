"""What is not known and would settle something: the place where the answer goes."""

from __future__ import annotations

from typing import NamedTuple

from diagdemo.issues import Route


class Missing(NamedTuple):
    """A datum that is not known.

    Of a record that exists, `id` names it and `route` leads to the field. Without `id`, it is a whole record
    of that kind that is missing; `word` then says which, such as the college of an interview.
    """

    kind: str
    id: str = ""
    route: Route = ()
    word: str = ""
    path: str = ""
    """The file where the answer goes; empty when it does not exist yet."""

    @property
    def key(self) -> str:
        """The keys that lead to the field, as `Datum.key`."""
        return ".".join(str(step + 1) if isinstance(step, int) else step for step in self.route)
