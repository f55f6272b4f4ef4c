"""The document as typst source: nothing that a person typed is ever markup in it."""
