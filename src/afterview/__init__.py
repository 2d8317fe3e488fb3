"""Afterview: what to do, what to write and what to expect after a job interview."""

__version__ = "0.1.0"
