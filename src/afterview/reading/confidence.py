"""How sure a reading is, and how sure is sure enough for what.

The number is the share of such readings that were right, measured on texts that the rules
were not written from (bench/reading.py shows how it does on any file).
"""

import math

from afterview.facts import Label
from afterview.reading.gate import About
from afterview.reading.second import Vote
from afterview.reading.weighing import Context, Verdict

AUTOMATIC = 0.9  # from here on a reading is acted on
DOUBTED = 0.5  # a mail with signs of a scam has no effect of its own
FINAL = 0.97  # an offer or a no is not written down without a yes below this


def needed(label: Label) -> float:
    """The confidence from which a reading of this label is acted on without asking."""
    return FINAL if label in {Label.OFFER, Label.REJECTION, Label.OUTREACH} else AUTOMATIC


def of(
    label: Label, verdict: Verdict, context: Context, vote: Vote, *, doubted: bool = False
) -> float:
    """From the weight of the phrases, the lead over the runner-up and the second vote."""
    if context.outgoing:
        return 0.99
    agreed = vote.label is label
    if label is not verdict.label and label is not Label.NOISE:
        return round(0.3 + 0.4 * vote.share, 4)  # the second vote alone
    sum_ = (
        -2.2
        + 0.55 * min(verdict.score, 6.0)
        + 0.6 * min(verdict.margin, 4.0)
        + (1.6 * vote.share if agreed else -1.8 * vote.share)
        + (0.5 if context.about >= About.MINE else 0.0)
    )
    if label is Label.NOISE and verdict.evidence is None:
        sum_ = -0.4 + (3.2 * vote.share if agreed else -1.5 * vote.share)
        sum_ += 0.8 if context.about is About.OTHER else -0.8
    sure = 1 / (1 + math.exp(-sum_))
    return round(min(sure, DOUBTED) if doubted and label is not Label.NOISE else sure, 4)
