"""Create records and repositories: texts built from the declarations, read back, then written all together.

Nothing is ever overwritten. The functions here ask no question and print nothing: commands do.
"""
