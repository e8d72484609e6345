"""One short file a command: read the arguments, call an action, hand its report to the console."""
