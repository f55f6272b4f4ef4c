"""What changed from one version of the data to another: first what they conclude, then what they say."""
