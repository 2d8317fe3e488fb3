"""How sure is sure enough, and for what."""

from afterview.facts import Label

AUTOMATIC = 0.8  # from here on a reading is acted on
FINAL = 0.97  # an offer or a no is not written down without a yes below this


def needed(label: Label) -> float:
    """The confidence from which a reading of this label is acted on without asking."""
    return FINAL if label in {Label.OFFER, Label.REJECTION} else AUTOMATIC
