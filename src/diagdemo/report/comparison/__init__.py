"""The comparison of territories, one module a section: side by side, never ranked, never added up."""
