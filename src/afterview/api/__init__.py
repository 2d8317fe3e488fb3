"""The same nouns as the pages, as JSON: what is said here is what `--json` prints."""
