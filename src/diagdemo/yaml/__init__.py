"""YAML text, both ways: bytes become a `Document` (a tree with marks, and issues); edits are spliced in.

Nothing here knows the model: every scalar stays the text that was typed.
"""
