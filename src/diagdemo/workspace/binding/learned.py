"""Texts whose value is known because it was read before: the same few come back in every record."""

from __future__ import annotations

from typing import Any

from diagdemo.workspace.absent import SPECIAL

_MOST = 1_000
_LONGEST = 32


class Learned(dict[str, Any]):
    """The values of texts, at places where no other text makes them differ; bounded."""

    def keep(self, text: str, value: Any) -> None:
        """Remember the value of `text`, unless elsewhere it stands for none."""
        if len(text) > _LONGEST or text.strip() in SPECIAL:
            return
        if len(self) >= _MOST:
            self.clear()
        self[text] = value
