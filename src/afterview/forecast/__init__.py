"""When they will answer, what the answer may be, and how sure that is."""
