"""Completion by the shell: the scripts that ask, and the answers.

A script calls `diagdemo` with `_DIAGDEMO_COMPLETE` set to the name of the shell and, as arguments, the words
typed so far, the last one being the word under the cursor; the answer is one proposal per line.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any

from typer._click.core import Command
from typer._click.shell_completion import CompletionItem, ShellComplete

_BASH = r"""
_diagdemo_completion() {
    local IFS=$'\n'
    COMPREPLY=( $(_DIAGDEMO_COMPLETE=bash "$1" "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null) )
}
complete -o default -F _diagdemo_completion diagdemo
"""

_ZSH = r"""
#compdef diagdemo
_diagdemo() {
    local -a items
    local line
    while IFS= read -r line; do
        items+=("$line")
    done < <(_DIAGDEMO_COMPLETE=zsh "${words[1]}" "${(@)words[2,CURRENT]}" 2>/dev/null)
    if (( ${#items} )); then
        _describe diagdemo items
    else
        _files
    fi
}
if [[ "${funcstack[1]}" == _diagdemo ]]; then
    _diagdemo "$@"
else
    compdef _diagdemo diagdemo
fi
"""

_FISH = r"""
function __diagdemo_completion
    set -l words (commandline -opc)
    set -l last (commandline -ct)
    set -l items (env _DIAGDEMO_COMPLETE=fish $words[1] $words[2..-1] "$last" 2>/dev/null)
    if count $items >/dev/null
        printf '%s\n' $items
    else
        __fish_complete_path "$last"
    end
end
complete --command diagdemo --no-files --arguments '(__diagdemo_completion)'
"""

# Windows PowerShell drops an empty argument, so the word under the cursor travels in a variable too.
_POWERSHELL = r"""
Register-ArgumentCompleter -Native -CommandName diagdemo -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | ForEach-Object { $_.ToString() })
    $arguments = @($words | Select-Object -Skip 1)
    $encoding = [Console]::OutputEncoding
    [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
    $Env:_DIAGDEMO_COMPLETE = "powershell"
    $Env:_DIAGDEMO_WORD = $wordToComplete
    try {
        & $words[0] @arguments 2>$null | ForEach-Object {
            $value, $text = $_ -split "`t", 2
            if (-not $text) { $text = $value }
            [System.Management.Automation.CompletionResult]::new($value, $value, "ParameterValue", $text)
        }
    } finally {
        Remove-Item Env:_DIAGDEMO_COMPLETE, Env:_DIAGDEMO_WORD -ErrorAction SilentlyContinue
        [Console]::OutputEncoding = $encoding
    }
}
"""

SCRIPTS: Mapping[str, str] = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH, "powershell": _POWERSHELL}
"""The script of each shell."""


def answer(command: Command, shell: str, words: Sequence[str]) -> str:
    """The proposals for the last of `words`, as the script of `shell` expects them."""
    given = list(words)
    if shell == "powershell":
        incomplete = os.environ.get("_DIAGDEMO_WORD", "")
        given = given[:-1] if incomplete else given
    else:
        incomplete = given.pop() if given else ""
    asked = _Asked(command, {}, "diagdemo", "_DIAGDEMO_COMPLETE")
    # Shells cut `--format=texte` into three words.
    items = asked.get_completions([word for word in given if word != "="], incomplete)
    return "\n".join(_line(item, shell) for item in items)


class _Asked(ShellComplete):
    """Typer's own search for what may come next."""

    name = "diagdemo"
    source_template = ""

    def source_vars(self) -> dict[str, Any]:
        return {}

    def get_completion_args(self) -> tuple[list[str], str]:
        return [], ""

    def format_completion(self, item: CompletionItem) -> str:
        return str(item.value)


def _line(item: CompletionItem, shell: str) -> str:
    value, text = str(item.value), " ".join((item.help or "").split())
    if shell == "zsh":
        value = value.replace("\\", "\\\\").replace(":", "\\:")
        return f"{value}:{text}" if text else value
    if shell in ("fish", "powershell") and text:
        return f"{value}\t{text}"
    return value
