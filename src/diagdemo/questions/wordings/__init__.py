"""The words of each question, one table a kind of record: one line a field that a result may wait for.

`{quand}` is the edition (« en 2024 »), `{objet}` what a list item is about. Keys of free blocks are `*`.
"""
