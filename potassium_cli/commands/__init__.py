"""One short file a command: read the arguments, ask the rooms below, hand the result to render."""
