"""What a day is held against: tier, goal, reference, limit, and where a day stands."""
