"""What the data say about a territory: one module is one constat, found by itself.

A constat declares its `CODE`, a `CONSTAT` that describes it with its thresholds, and `observe`, which
yields a verdict for each thing it is about. Its docstring, in French, is its page. Constats of `territoire`
read a study; those of `plan` also read what the first ones found; those of `comparaison` read several
territories.
"""
