"""Compléter les commandes avec la touche Tab, dans bash, zsh, fish ou PowerShell."""

from __future__ import annotations

from typing import Annotated, Literal

import typer


def command(
    shell: Annotated[
        Literal["bash", "zsh", "fish", "powershell"],
        typer.Argument(metavar="TERMINAL", help="Le programme où vous tapez vos commandes"),
    ],
) -> int:
    """Compléter les commandes avec la touche Tab.

    La commande affiche le réglage à donner à votre terminal, et n’écrit rien elle-même. Ajoutez la ligne qui
    convient au fichier de réglages de votre terminal, puis ouvrez-en un nouveau.

    bash, dans ~/.bashrc :

        eval "$(diagdemo completion bash)"

    zsh, dans ~/.zshrc, après compinit :

        eval "$(diagdemo completion zsh)"

    fish, une seule fois :

        diagdemo completion fish > ~/.config/fish/completions/diagdemo.fish

    PowerShell, dans le fichier que désigne $PROFILE :

        diagdemo completion powershell | Out-String | Invoke-Expression
    """
    from diagdemo.cli.completion import SCRIPTS

    print(SCRIPTS[shell].strip())
    return 0
