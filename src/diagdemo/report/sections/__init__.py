"""The sections of documents: a module builds a frozen context, a template of the same name lays it out."""
