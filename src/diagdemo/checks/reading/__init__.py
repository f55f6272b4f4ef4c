"""The pages of what is found while a file is read: one module is one code, its docstring is its page."""
