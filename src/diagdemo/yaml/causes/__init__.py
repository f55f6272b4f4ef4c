"""Why a text does not read as its author meant: real causes, in words, with the text corrected."""
