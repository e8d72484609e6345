"""The user's own data. The only room that knows SQLAlchemy, and it runs without importing it."""
