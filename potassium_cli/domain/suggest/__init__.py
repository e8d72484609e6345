"""What may be eaten next, or in the place of what was eaten."""
