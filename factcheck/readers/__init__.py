"""From a file to a `Document` whose text is the file's, unaltered. One file an input format, one line each in the table."""
