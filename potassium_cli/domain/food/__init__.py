"""What is eaten, when and how much: foods, portions, nutrients, meals."""
