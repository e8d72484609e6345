"""What maintainers run. Not in the wheel."""
