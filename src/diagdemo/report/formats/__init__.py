"""The formats of documents: one module is one format, found by itself.

A format declares its `CODE`, which is also the extension of its files, a `LABEL`, and `write(document)`,
which gives the bytes of the file. All of them but Markdown start from the blocks of `report.blocks`.
"""
