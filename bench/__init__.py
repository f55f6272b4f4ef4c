"""Measure the cost of the tool, as ratios against something simple measured in the same run."""
