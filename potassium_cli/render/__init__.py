"""A report in, text out. `terminal` modules alone know Rich."""
