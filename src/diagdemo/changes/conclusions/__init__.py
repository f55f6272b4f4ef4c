"""What changed in the conclusions on a territory: constats, indicators, the map, opinions to review."""
