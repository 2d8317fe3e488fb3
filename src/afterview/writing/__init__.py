"""What to say back: letters, their checks, and the same on paper."""
