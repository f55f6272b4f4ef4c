"""Issues as people and programs read them: functions from issues to a string, which write nothing.

`texte` shows the excerpt and what to do, `concis` is one line per issue; those for forges and programs are in
`outputs`. Text that comes from files is untrusted: it is made visible before it reaches a terminal.
"""
