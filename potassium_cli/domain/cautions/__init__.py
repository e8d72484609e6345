"""Which cautions a profile, a food, an entry or a day calls for."""
