"""The commands: one file each; its name is the command, the first line of its docstring the short help."""
