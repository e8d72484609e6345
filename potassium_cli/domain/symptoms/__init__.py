"""What a person says of their body: which symptoms are in a text, and which of them are signs of an emergency."""
