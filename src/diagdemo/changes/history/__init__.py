"""How a territory moved from one recorded version to the next: completeness, constats, indicators.

Each version is computed by the tool as it is today, on the day when the version was recorded: a figure that
moves tells that the records moved, never by itself that the territory did.
"""
