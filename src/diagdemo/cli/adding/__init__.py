"""The command `add`, for every kind of record that has a folder: options, questions, tables."""
