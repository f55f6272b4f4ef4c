"""What a diagnosis is made of: one module per entity, plain facts about its fields, no input or output.

The entities are pydantic models and so dear to import; nothing here imports them for you.
`diagdemo.model.partial_date`, `diagdemo.model.fact` and `diagdemo.model.term` are free of pydantic.
"""
