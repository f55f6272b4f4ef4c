"""The pictures of documents, from what a reading holds: plain values are handed to `diagdemo.pictures`."""
