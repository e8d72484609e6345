"""The shipped tables and their search index: turns words into foods, portions and grams."""
