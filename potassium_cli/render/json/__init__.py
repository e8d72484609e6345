"""Reports as dictionaries for JSON, schema 1. Keys stay; unknown is null."""
