"""Pictures drawn from plain values: a scene of shapes, laid out for screen or paper, written as SVG."""
