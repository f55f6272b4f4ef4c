"""libyaml, made to give nodes of our tree: the C parser calls our functions in the place of its classes.

For each thing that it reads, the C parser calls a class that it finds by its name in its own module. Those of
the library are made of three constructors, one inside the other, and cost more than the reading itself. For
the time of one text, functions of this module stand in their place, and make at once the node that the tree
keeps; the classes are put back after it, so that whoever else uses the library in this process finds it as it
is. Where the functions are not called as expected, the library's events are turned into the same pieces.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice, repeat, starmap
from types import TracebackType
from typing import Any

from diagdemo.errors import DiagdemoError
from diagdemo.yaml.tree import PLAIN, Mapping, Mark, Scalar, Sequence

_SAMPLE = "a: [é, 'b']\n"
_SAMPLE_SIZE = 9
"""Of the stream, the document, the map, a key, the list, two items, and both ends."""
_new = object.__new__
_ = Any
"""What the parser gives and the tree does not keep."""


def _scalar(_anchor: _, _tag: _, _implicit: _, value: str, start: Mark, end: Mark, style: str) -> Scalar:
    node: Scalar = _new(Scalar)
    node.value = value
    node.style = style or PLAIN
    node.start = start
    node.end = end
    return node


def _mapping(_anchor: _, _tag: _, _implicit: _, start: Mark, _end: Mark, flow: bool | None) -> Mapping:
    node: Mapping = _new(Mapping)
    node.flow = bool(flow)
    node.start = start
    return node


def _sequence(_anchor: _, _tag: _, _implicit: _, start: Mark, _end: Mark, flow: bool | None) -> Sequence:
    node: Sequence = _new(Sequence)
    node.flow = bool(flow)
    node.start = start
    return node


def _closing(_start: Mark, end: Mark) -> Mark:
    return end


_LENT: dict[str, Callable[..., Any]] = {
    "ScalarEvent": _scalar,
    "MappingStartEvent": _mapping,
    "SequenceStartEvent": _sequence,
    "MappingEndEvent": _closing,
    "SequenceEndEvent": _closing,
}


class LibYaml:
    """The C parser and its classes; `with` it, our functions stand in the place of its own."""

    def __init__(self, module: Any, error: type[Exception]) -> None:
        # Here, so that who reads no file does not pay for it.
        from threading import Lock

        self.parser: Callable[[bytes], Any] = module.CParser
        self.error = error
        self.mark: type = module.Mark
        self.alias: type = module.AliasEvent
        self.document: type = module.DocumentStartEvent
        self.end: type = module.StreamEndEvent
        self._names: dict[str, Any] = vars(module)
        self._own = {name: self._names[name] for name in _LENT}
        self._pieces = {kind: name for name, kind in self._own.items()}
        self._lock = Lock()
        self.lends = False
        """Whether the parser takes our functions."""
        self.lends = self._takes_them()

    def pieces(self, parser: Any) -> Iterator[Any]:
        """What a text is made of, in its order and without end.

        Scalars, then mappings and sequences as they open, without their content nor their end, a mark
        where the last one opened ends, and the events of the library for the rest.
        """
        events = starmap(parser.get_event, repeat(()))
        return events if self.lends else map(self._piece, events)

    def _piece(self, event: Any) -> Any:
        name = self._pieces.get(event.__class__)
        if name is None:
            return event
        start, end = event.start_mark, event.end_mark
        if name == "ScalarEvent":
            return _scalar(None, None, None, event.value, start, end, event.style)
        if name.endswith("EndEvent"):
            return _closing(start, end)
        return _LENT[name](None, None, None, start, end, event.flow_style)

    def _takes_them(self) -> bool:
        """Try a sample both ways."""
        expected = self._sample()
        self.lends = True
        try:
            with self:
                return self._sample() == expected
        except (AttributeError, TypeError):
            return False

    def _sample(self) -> list[tuple[Any, ...]]:
        pieces = islice(self.pieces(self.parser(_SAMPLE.encode())), _SAMPLE_SIZE)
        names = ("value", "style", "flow", "index")
        return [(piece.__class__, *(getattr(piece, name, None) for name in names)) for piece in pieces]

    def __enter__(self) -> None:
        self._lock.acquire()
        if self.lends:
            self._names.update(_LENT)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._names.update(self._own)
        self._lock.release()


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
