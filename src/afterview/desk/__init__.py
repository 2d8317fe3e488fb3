"""The desk: the day's work, one file a story; the only room that knows all others."""
