"""The colours of pictures, each told apart from its neighbours by a shape, a dash or a word as well."""

INK = "#1f2933"
SOFT = "#52606d"
"""Words of lesser weight: 6 to 1 on white."""
RULE = "#d3dae1"
PAPER = "#ffffff"
SHADE = "#f4f6f8"

INSTITUTION = "#1d4763"
DEVICE_FILL = "#fde8cf"
DEVICE_LINE = "#b85c00"
DEVICE_INK = "#5a2d00"
ACTOR_FILL = "#e1f2ea"
ACTOR_LINE = "#1b7a57"
ACTOR_INK = "#0d3d2b"

ADDED = "#1b7a57"
REMOVED = "#8a1538"
CHANGED = "#6b3fa0"
EMPTY = "#8a1538"
HATCH = "#7b8794"

SEQUENCE = ("#eaf1f7", "#c6daeb", "#8fb6d8", "#3f7fb5", "#1d4763")
"""From the least to the most; words on the last two are white."""
ON_SEQUENCE = (INK, INK, INK, PAPER, PAPER)
"""The colour of words on each step of `SEQUENCE`."""

LINKS = {
    "pilotage": ("#1d4763", ""),
    "moyens": ("#8a6100", "6 3"),
    "participation": ("#6b7785", "1.5 2.5"),
    "cooperation": ("#1b7a57", "8 3 1.5 3"),
    "tension": ("#b0142f", "2 2"),
    "lignage": ("#6b3fa0", "10 3"),
    "autre": ("#52606d", "4 4"),
}
"""The colour and the dash of the links of each family."""
