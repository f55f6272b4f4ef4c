"""The annexes of documents: all that is known, for whoever checks, one module a subject."""
