"""Entries in, frozen records out: what a day or a week was. Renders nothing and opens nothing."""
