"""Mentions and foods become items: what one food's name spans is put together, then found and weighed."""
