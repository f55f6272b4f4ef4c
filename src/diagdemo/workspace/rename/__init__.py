"""Give another name to a record or to a territory, and follow it wherever it is named.

`subject` says what is renamed, `named` which name it may take, `names` what a text becomes, `mentions` where
such texts are, `spliced` how files change, `prepare` puts it together without writing anything.
"""
