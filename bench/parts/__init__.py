"""The measures, subject by subject. To add a line: add a `Measure` to one of these lists."""
