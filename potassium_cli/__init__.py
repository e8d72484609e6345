"""Potassium: log meals in plain words and see their potassium."""

__version__ = "0.1.0"
