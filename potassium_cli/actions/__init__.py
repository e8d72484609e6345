"""What a person can do, without a screen: records in, records out. Commands, and later a screen, only ask and show."""
