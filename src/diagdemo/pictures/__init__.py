"""Pictures drawn from plain values: a scene of shapes, laid out for the screen or for paper, written as SVG."""
