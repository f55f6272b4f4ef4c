"""The ecosystem as a graph: built from declared links alone, measured with care, projected by ambitions."""
