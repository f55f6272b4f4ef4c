"""What `diagdemo fix` writes: the corrections that checks propose, kept only where they make things better.

A correction is tried on the text in memory, the file is read again, and what it brings is compared with what
was there: one that leaves its fault, or makes another appear, is withdrawn. Nothing here writes on the disk.
"""
