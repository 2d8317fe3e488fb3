"""The phrases and the second vote heard together.

Each alone is right less often on letters that nobody here has seen than both together: the
phrases know what decides, the vote knows the tone of the rest.  Phrases tell what was done,
a no or an invitation, and not in which matter: a club and a bank use those of employers.  So
what comes after the first of them speaks for no matter, which is why it counts for noise too.

What each counts stands in joining.json: the middle of two measurings by
`bench/train_joining.py`, but for the vote of few words and the later phrases, which were
chosen among some on mails of outside authors.
"""

import json
import math
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from afterview.facts import Label
from afterview.reading import gate
from afterview.reading.second import Vote
from afterview.reading.weighing import Context, Verdict

_CAP = 8.0  # more phrases than that make nothing clearer
_FIRST = 2.0  # the first points count more than the later ones
_FEW = 26  # words; the vote counts less where there is little to hear a tone in
_LONG = 18  # sentences; a longer text without any phrase is about something else
# Where no phrase speaks for it: appointments and prices are everywhere, so that much of the
# belief must be theirs; and whoever is polite sounds like a candidate.
_BELIEF = {Label.INVITATION: 0.6, Label.OFFER: 0.6}
_TONES = {Label.OUTGOING: 0.35, Label.AUTO_REPLY: 0.3}
_STRONG, _SURE_NOISE = 3.0, 0.8  # a phrase, and the belief that it takes to be noise all the same
_NEAR = 0.7  # of it, where a job is spoken of
_OF_ANY_MATTER = frozenset({Label.NOISE, Label.AUTO_REPLY, Label.OUTGOING})
_FAINT = 1e-5  # a share below this is as good as none

Signs = dict[str, float]


@dataclass(frozen=True, slots=True)
class Joint:
    """What both together take a mail for, and how clearly."""

    label: Label
    share: float  # of the belief, 0 to 1
    runner_up: Label


def joined(verdict: Verdict, vote: Vote, context: Context) -> Joint:
    weights = _weights()
    beliefs = {
        label: weights["labels"][label.value]
        + sum(weights["signs"][name] * value for name, value in found.items())
        for label, found in signs(verdict, vote, context).items()
    }
    ranked = sorted(beliefs, key=lambda label: -beliefs[label])
    top = beliefs[ranked[0]]
    powers = {label: math.exp(value - top) for label, value in beliefs.items()}
    whole = sum(powers.values())
    shares = {label: power / whole for label, power in powers.items()}
    first = next(x for x in ranked if _allowed(x, shares[x], verdict, vote, context))
    second = next(label for label in ranked if label is not first)
    return Joint(first, shares[first], second)


def signs(verdict: Verdict, vote: Vote, context: Context) -> dict[Label, Signs]:
    """What speaks for each label, in numbers; what it counts is measured."""
    few = context.text.count(" ") < _FEW
    logs = {label: math.log(max(vote.shares.get(label, 0.0), _FAINT)) for label in Label}
    middle = sum(logs.values()) / len(logs)
    found: dict[Label, Signs] = {}
    for label in Label:
        heard = min(verdict.scores.get(label, 0.0), _CAP)
        tone = logs[label] - middle
        found[label] = {
            "phrases": heard,
            "first phrases": min(heard, _FIRST),
            "vote": tone,
            "vote of few words": tone * few,
        }
    found[Label.NOISE] |= _of_noise(verdict, context)
    return found


def _of_noise(verdict: Verdict, context: Context) -> Signs:
    heard = max(verdict.scores.values(), default=0.0)
    nothing = heard < 1
    return {
        "later phrases": max(min(heard, _CAP) - _FIRST, 0.0),
        "elsewhere": float(context.about is gate.About.ELSEWHERE),
        "not near": float(context.about <= gate.About.OTHER),
        "mine": float(context.about >= gate.About.MINE),
        "no word of hiring": float(not gate.speaks_of_hiring(context.text)),
        "long without a phrase": float(nothing and context.sentences > _LONG),
        "bulk": float(context.bulk),
    }


def _allowed(label: Label, share: float, verdict: Verdict, vote: Vote, context: Context) -> bool:
    """Some labels need more than a tone; a bank's no is nothing to us."""
    if context.about is gate.About.ELSEWHERE:
        return label in _OF_ANY_MATTER
    if label is Label.NOISE and share < _SURE_NOISE and _plain(verdict, context):
        return False
    if verdict.scores.get(label, 0.0) >= 1:
        return True
    tone = _TONES.get(label, 0.0)
    if context.about >= gate.About.HIRING:
        tone *= _NEAR
    return share >= _BELIEF.get(label, 0.0) and vote.shares.get(label, 0.0) >= tone


def _plain(verdict: Verdict, context: Context) -> bool:
    """Does a strong phrase speak of hiring?  The tone of a few words does not make that noise."""
    return context.about >= gate.About.HIRING and max(verdict.scores.values()) >= _STRONG


@cache
def _weights() -> dict[str, Any]:
    text = files("afterview.reading").joinpath("joining.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found
