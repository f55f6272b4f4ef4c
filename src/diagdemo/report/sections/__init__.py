"""The sections of documents: one module builds one frozen context, one template of the same name lays it out."""
