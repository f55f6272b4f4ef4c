"""The readers of the models: one for each place of the plan, made once, which then reads every document."""
