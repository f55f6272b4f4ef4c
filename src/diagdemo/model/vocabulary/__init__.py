"""The controlled vocabularies of the field, one module per subject, with the labels that people read.

Every slug is stable; a workspace may replace the stages of the policy cycle and add themes to the coding grid.
"""
