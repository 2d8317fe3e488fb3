"""Measurements: each takes files or sizes as arguments and prints a table."""
