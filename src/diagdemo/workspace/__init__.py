"""A repository of diagnoses: found, read once, bound to the model, held for every later stage."""
