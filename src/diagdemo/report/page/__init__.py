"""A document as one page that opens by double click: its blocks as HTML, and what makes them easy to use."""
