"""Afterview: the wait after an interview, kept calm and in hand."""
