"""Which hard question to practise when: a deck, an own grade, and gaps that fit the next round."""
