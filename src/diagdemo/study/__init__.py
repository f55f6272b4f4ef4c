"""A territory as it is read for the diagnosis: its records, its links, a day and a horizon.

Indicators, constats, perceptions and the graph all start from a `Study`. What a record says is asked with
`look`, which answers with its proof and, when nothing is known, with the datum that is missing.
"""
