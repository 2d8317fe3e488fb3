"""What is due, what is polite, and where an application stands: the rulebook as functions."""
