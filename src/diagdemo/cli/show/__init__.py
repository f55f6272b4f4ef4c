"""Issues as people and programs read them: functions from issues to a string, which write nothing.

`texte` shows the excerpt and what to do, `concis` is one line per issue; those for forges and programs are in
`outputs`. Text that comes from files is untrusted: it is made visible before it reaches a terminal.
"""

from diagdemo.cli.show.concise import format_concise
from diagdemo.cli.show.paint import painter, plain
from diagdemo.cli.show.summary import closing, format_summary, untold
from diagdemo.cli.show.text import format_text

__all__ = [
    "closing",
    "format_concise",
    "format_summary",
    "format_text",
    "painter",
    "plain",
    "untold",
]
