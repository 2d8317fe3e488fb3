"""The archive: what we keep."""
