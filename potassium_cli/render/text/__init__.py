"""Reports as lines of text, laid out in terminal cells."""
