"""What can be read about potassium and legs: topics, whose every part says for whom it is."""
