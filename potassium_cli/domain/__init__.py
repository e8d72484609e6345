"""What is true about food, intake and safety. Standard library only: no files, no database, no clock."""
