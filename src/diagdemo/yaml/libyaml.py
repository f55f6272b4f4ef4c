"""libyaml, made to call our functions: they take what it reads, with nothing made in between.

For each thing that it reads, the C parser calls a class that it finds by its name in its own module. Those of
the library are made of three constructors, one inside the other, and cost more than the reading itself. For
the time of one text, our functions stand in their place, and keep at once what the tree is made of; then the
classes are put back. Another thread of the same process that reads with the library at that very moment finds
our functions too: what is read here waits its turn, but nothing else can be made to.
Where the functions are not called as expected, the library makes its events, and they are told to them.
"""

from __future__ import annotations

from _thread import RLock
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from itertools import islice, repeat, starmap
from typing import Any

from diagdemo.errors import DiagdemoError
from diagdemo.yaml.tree import Mark

Calls = Mapping[str, Callable[..., object]]
"""What is called for each thing that is read, by the name of the class in the place of which it stands.

With the start and the end of the thing, as marks. For an alias, its anchor comes first. For a scalar, a
mapping and a sequence, its anchor, its tag and what they may be left out of come first, then the value of the
scalar; after the marks, its style (empty when plain), or whether the others are between braces.
"""

_SAMPLE = b"a: [\xc3\xa9, 'b']\n"
_SAMPLE_SIZE = 20
"""More than it is made of."""


_LOCK = RLock()
"""Held by whoever changes the names of the parser, or looks at them."""


class Stop(Exception):
    """Raised by what is called, to read no further."""


def _place(event: Any) -> tuple[Any, ...]:
    return event.start_mark, event.end_mark


def _opening(event: Any) -> tuple[Any, ...]:
    return None, None, None, *_place(event), event.flow_style


_SAID: dict[str, Callable[[Any], tuple[Any, ...]]] = {
    "ScalarEvent": lambda event: (None, None, None, event.value, *_place(event), event.style),
    "MappingStartEvent": _opening,
    "SequenceStartEvent": _opening,
    "MappingEndEvent": _place,
    "SequenceEndEvent": _place,
    "AliasEvent": lambda event: (event.anchor, *_place(event)),
    "DocumentStartEvent": _place,
    "StreamEndEvent": _place,
}
"""What an event of the library says, when it has been made."""


class LibYaml:
    """The C parser, and its classes."""

    def __init__(self, module: Any, error: type[Exception]) -> None:
        self.error = error
        """What it raises where a text cannot be read."""
        self._parser: Callable[[bytes], Any] = module.CParser
        self._names: dict[str, Any] = vars(module)
        with _LOCK:
            self._own = {name: self._names[name] for name in _SAID}
            self.lends = self._takes_ours(module.Mark)
            """Whether the parser takes our functions."""

    def read(self, raw: bytes, calls: Calls, most: int) -> Mark | None:
        """Call the functions for what a text holds, until one of them raises `Stop`; the last one must.

        Returns:
            Where the next thing starts once `most` were read, if there is one more; None otherwise.

        Raises:
            Exception: `error`; the text cannot be read further.
        """
        parser = self._parser(raw)
        events: Iterator[Any] = islice(starmap(parser.get_event, repeat(())), most)
        if not self.lends:
            events = map(partial(_tell, calls), events)
        with _LOCK:
            self._names.update(calls if self.lends else self._own)
            try:
                deque(events, 0)
            except Stop:
                return None
            finally:
                self._names.update(self._own)
        # Of the library: what is lent does not tell where the end of a block starts.
        start: Mark = parser.get_event().start_mark
        return start

    def _takes_ours(self, mark: Any) -> bool:
        """Try a sample both ways."""
        self.lends = False
        expected = self._sample(mark)
        self.lends = True
        try:
            return self._sample(mark) == expected
        except (AttributeError, TypeError):
            return False

    def _sample(self, mark: Any) -> list[tuple[Any, ...]]:
        """What is told of a sample."""
        told: list[tuple[Any, ...]] = []

        def tell(name: str, *said: Any) -> None:
            values = (each for each in said if isinstance(each, str))
            told.append((name, *values, *(each.index for each in said if isinstance(each, mark))))
            if name == "StreamEndEvent":
                raise Stop

        self.read(_SAMPLE, {name: partial(tell, name) for name in _SAID}, _SAMPLE_SIZE)
        return told


def _tell(calls: Calls, event: Any) -> None:
    """Call the function that stands for the class of an event, if there is one."""
    name = event.__class__.__name__
    if name in calls:
        calls[name](*_SAID[name](event))


@cache
def libyaml() -> LibYaml:
    """The C parser, loaded once.

    Raises:
        DiagdemoError: it is not installed.
    """
    try:
        import _ruamel_yaml
    except ImportError as error:
        raise DiagdemoError(
            "Le lecteur de YAML n’est pas installé complètement",
            "Installez-le avec : python -m pip install ruamel.yaml.clib",
        ) from error
    from ruamel.yaml.error import YAMLError

    return LibYaml(_ruamel_yaml, YAMLError)
