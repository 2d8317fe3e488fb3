"""The phrases and the second vote heard together.

Each alone is right less often on letters that nobody here has seen than both together: the
phrases know what decides, the vote knows the tone of the rest.
"""

import math
from dataclasses import dataclass

from afterview.facts import Label
from afterview.reading import gate
from afterview.reading.second import Vote
from afterview.reading.weighing import Context, Verdict

_PHRASES = 0.5  # what a point of the phrases counts beside a unit of the vote's logarithm
_VOTE = 0.65  # less where there is little to hear a tone in
_VOTE_OF_FEW = 0.4
_FEW = 16  # words
_CAP = 8.0
_NOTHING_HEARD = 1.0  # for noise, when no phrase weighs as much
_SHORT = 18  # sentences; a longer text without any phrase is about something else
_SURE = 0.25  # the vote, where no phrase speaks for its label
_NEEDED = {Label.REJECTION: 0.5, Label.INVITATION: 0.35, Label.OFFER: 0.4, Label.OUTREACH: 0.35}
_TONES = {Label.INVITATION: 0.75, Label.OFFER: 0.75}  # appointments and prices are everywhere
_TONE_ALONE = 0.4  # the vote, where nothing in the mail speaks of a job


@dataclass(frozen=True, slots=True)
class Joint:
    """What both together take a mail for, and how clearly."""

    label: Label
    share: float  # of the belief, 0 to 1
    runner_up: Label


def joined(verdict: Verdict, vote: Vote, context: Context) -> Joint:
    weight = _VOTE if context.text.count(" ") >= _FEW else _VOTE_OF_FEW
    sums = {label: _sum(label, verdict, vote, weight) for label in Label}
    if max(verdict.scores.values()) < 1:
        sums[Label.NOISE] += _PHRASES * _NOTHING_HEARD
    ranked = sorted(sums, key=lambda label: -sums[label])
    top = sums[ranked[0]]
    whole = sum(math.exp(value - top) for value in sums.values())
    allowed = [label for label in ranked if _allowed(label, verdict, vote, context)]
    first = allowed[0] if allowed else Label.NOISE
    second = next(label for label in ranked if label is not first)
    return Joint(first, math.exp(sums[first] - top) / whole, second)


def _sum(label: Label, verdict: Verdict, vote: Vote, weight: float) -> float:
    heard = min(verdict.scores.get(label, 0.0), _CAP)
    return _PHRASES * heard + weight * math.log(max(vote.shares.get(label, 0.0), 1e-6))


def _allowed(label: Label, verdict: Verdict, vote: Vote, context: Context) -> bool:
    """A label for which no phrase speaks needs a mail that is about a job."""
    heard = verdict.scores.get(label, 0.0)
    if label is Label.NOISE or heard >= 1:
        return True
    share = vote.shares.get(label, 0.0)
    if context.digest or context.sentences > _SHORT or share < _NEEDED.get(label, _SURE):
        return False
    near = context.about >= gate.About.MINE or gate.hiring_words(context.text) >= 1
    return near or share >= _TONES.get(label, _TONE_ALONE)
