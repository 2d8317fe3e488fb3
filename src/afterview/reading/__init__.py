"""What a message says: from bytes to a `Message`, and from a `Message` to a `Reading`."""
