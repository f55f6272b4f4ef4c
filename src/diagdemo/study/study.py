"""A territory as it is read for the diagnosis, on a given day and at a given horizon."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

from diagdemo.model.action import Action
from diagdemo.model.actor import Actor
from diagdemo.model.ambition import Ambition
from diagdemo.model.device import Device
from diagdemo.model.diagnostic import Diagnostic
from diagdemo.model.interview import Interview
from diagdemo.model.opinions import Opinions
from diagdemo.model.policy import Policy
from diagdemo.model.territory import Territory
from diagdemo.model.vocabulary.plan import Horizon
from diagdemo.study.entity import Entity
from diagdemo.study.tie import Tie
from diagdemo.workspace.record import Record
from diagdemo.workspace.workspace import Workspace

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Study:
    """All that indicators, constats, perceptions and the graph start from; it never changes once made."""

    workspace: Workspace
    slug: str
    name: str
    day: datetime.date
    """The reference date: nothing is computed from the date of today."""
    territory: Entity[Territory] | None
    diagnostic: Entity[Diagnostic] | None
    opinions: Entity[Opinions] | None
    actors: dict[str, Entity[Actor]]
    devices: dict[str, Entity[Device]]
    interviews: dict[str, Entity[Interview]]
    policies: dict[str, Entity[Policy]]
    ambitions: dict[str, Entity[Ambition]]
    actions: dict[str, Entity[Action]]
    nodes: dict[str, Entity[Any]]
    """The ecosystem by id: the collectivité, actors, devices, and what they are linked to elsewhere."""
    ties: tuple[Tie, ...]
    stages: dict[str, str]
    """The stages of the cycle in force, by code, with their labels."""
    unreadable: tuple[Record, ...] = ()
    """Records with a fault that keeps them from being used: set aside, and said."""
    horizon: Horizon | None = None
    """None is today; else the ecosystem as the ambitions up to that horizon would make it."""
    _derived: dict[Callable[[Study], Any], Any] = field(default_factory=dict, repr=False)

    def derive(self, build: Callable[[Study], T]) -> T:
        """What `build` makes of this study, made once."""
        if build not in self._derived:
            self._derived[build] = build(self)
        return cast(T, self._derived[build])

    def called(self, node: str) -> str:
        """What people call a node, or its id when it is not known."""
        return self.nodes[node].name if node in self.nodes else node
