"""The sections of a portrait: what each measure of the map says, in French, with what it rests on."""
