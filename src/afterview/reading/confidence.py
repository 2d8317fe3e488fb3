"""How sure a reading is, and how sure is sure enough for what.

The number is the share of such readings that were right, measured on texts that the rules
were not written from (bench/reading.py shows how it does on any file).
"""

from itertools import pairwise

from afterview.facts import Label
from afterview.reading.gate import About, names_a_job
from afterview.reading.joining import Joint
from afterview.reading.weighing import Context

AUTOMATIC = 0.95  # from here on a reading is acted on
DOUBTED = 0.5  # a mail with signs of a scam has no effect of its own
_NO_PHRASE = 0.85  # nothing is done on the tone of a letter alone, nor without a word of a job
# Belief of both together, and how many such readings were right: of 1,980 mails of outside
# authors that neither phrases nor vote were made from, made never to fall.  What others do too
# (clubs acknowledge, shops ask, salesmen flatter) is taken for a job's more easily than a no.
_COMMON = frozenset(
    {Label.NOISE, Label.RECEIPT, Label.REQUEST, Label.OUTREACH, Label.OUTGOING}
)  # fmt: skip
_OF_COMMON = (
    (0.0, 0.4),
    (0.5, 0.55),
    (0.7, 0.77),
    (0.8, 0.83),
    (0.9, 0.89),
    (0.95, 0.91),
    (0.97, 0.92),
    (0.98, 0.935),
    (0.985, 0.955),
    (0.99, 0.98),
    (0.995, 0.988),
    (1.0, 0.996),
)
_OF_OTHERS = (
    (0.0, 0.45),
    (0.5, 0.65),
    (0.7, 0.88),
    (0.8, 0.925),
    (0.9, 0.95),
    (0.95, 0.965),
    (0.97, 0.975),
    (0.99, 0.988),
    (1.0, 0.997),
)
_DECISIONS = frozenset({Label.REJECTION, Label.OFFER})  # banks and funds make them too
FINAL = 0.97  # an offer or a no is not written down without a yes below this


def needed(label: Label) -> float:
    """The confidence from which a reading of this label is acted on without asking."""
    return FINAL if label in {Label.OFFER, Label.REJECTION, Label.OUTREACH} else AUTOMATIC


def of(label: Label, context: Context, joint: Joint, *, doubted: bool) -> float:
    """The share of right readings among those of such a belief."""
    if context.outgoing:
        return 0.99
    if label is not joint.label:
        return 0.6  # a scam
    sure = _between(_OF_COMMON if label in _COMMON else _OF_OTHERS, joint.share)
    jobless = context.about <= About.OTHER and label is not Label.AUTO_REPLY
    if label in _DECISIONS and context.about < About.KNOWN:
        jobless = jobless or not names_a_job(context.text)
    if label is not Label.NOISE and (jobless or not context.best(label)):
        sure = min(sure, _NO_PHRASE)
    return round(min(sure, DOUBTED) if doubted and label is not Label.NOISE else sure, 4)


def _between(steps: tuple[tuple[float, float], ...], share: float) -> float:
    """On the line between the two nearest of the measured points."""
    for (low, at_low), (high, at_high) in pairwise(steps):
        if share <= high:
            return at_low + (at_high - at_low) * (max(share, low) - low) / (high - low)
    return steps[-1][1]
