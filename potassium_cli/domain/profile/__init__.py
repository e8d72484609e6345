"""Who eats: the answers that decide what may be said, and the medicines in them."""
