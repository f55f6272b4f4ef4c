"""The option of the commands that read a territory as its ambitions would make it.

Apart from the other options: it brings vocabularies that most commands do not need to start.
"""

from __future__ import annotations

from typing import Annotated

import typer

from diagdemo.model.vocabulary.plan import Horizon

HorizonOption = Annotated[
    Horizon | None,
    typer.Option("--horizon", help="Lire le territoire tel que ses ambitions le feraient."),
]
"""The horizon at which a territory is read; `None` is today."""
