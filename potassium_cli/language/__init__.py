"""A text becomes tokens and mentions: numbers, units, clauses and links. It knows no foods, and opens no files."""
