"""Several studies side by side: territories, dates, horizons or versions; never ranked, never added up.

`line_up` gives each study its label and its place: by stratum, then in alphabetical order. Everything else
takes what it gives: indicators, the grid of stages and degrees, policies followed, practices found in one
place only, combinations observed, and the reserves that must be read before comparing.
"""
