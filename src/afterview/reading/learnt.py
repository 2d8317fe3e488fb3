"""What the user's own answers add to the second vote: a thin layer above the shipped weights.

Each answer is a text with the label that the user gave it.  The layer is trained from all of
them anew, in a moment.  How far it may move a label depends on how many answers stand behind
it, so that one odd answer tips only what was undecided; the phrases it cannot touch at all.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from afterview.facts import Label
from afterview.reading import second
from afterview.reading.second import Vote
from afterview.reading.sentences import fold

MOST_ANSWERS = 200  # the latest count
_ROUNDS = 8
_STEP = 4.0
_DECAY = 0.97  # what is left of a weight after each round
_SMALL = 0.02  # weights and errors below this are as good as none
_MOST_TERMS = 1_200
_LONGEST = 20_000  # characters, as in the sorting
_REACH = 4.0  # what any number of answers may move, in units of the vote's logarithm
_HALF = 5  # so many answers move half of it

Weights = Mapping[str, Mapping[Label, float]]


@dataclass(frozen=True, slots=True)
class Learnt:
    """By word, how much more it speaks for a label than we thought; and answers by label."""

    weights: Weights = field(default_factory=dict)
    answers: Mapping[Label, int] = field(default_factory=dict)


NOTHING = Learnt()


def text_of(subject: str, own: str) -> str:
    """What of a mail is learnt from: its own words, folded as the sorting folds them."""
    return f"{fold(subject)} {fold(own[:_LONGEST])}"


def heard(vote: Vote, folded: str, learnt: Learnt) -> Vote:
    """The second vote, with what the user has taught."""
    if not learnt.answers or not vote.shares:
        return vote
    moved = _moved(second.terms(folded), learnt)
    raised = {label: share * math.exp(moved[label]) for label, share in vote.shares.items()}
    whole = sum(raised.values())
    shares = {label: value / whole for label, value in raised.items()}
    best = max(shares, key=lambda label: shares[label])
    return Vote(best, shares[best], shares)


def train(answers: Sequence[tuple[str, Label]]) -> Learnt:
    """From folded texts and what the user said they are; the latest last."""
    taught = [_Lesson.of(text, label) for text, label in answers[-MOST_ANSWERS:]]
    weights: dict[str, dict[Label, float]] = {}
    for _ in range(_ROUNDS):
        for lesson in taught:
            for label, error in lesson.errors(weights):
                for term in lesson.terms:
                    row = weights.setdefault(term, {})
                    row[label] = row.get(label, 0.0) + _STEP * error * lesson.scale
        _fade(weights)
    return Learnt(_strongest(weights), Counter(lesson.label for lesson in taught))


def as_plain(learnt: Learnt) -> dict[str, Any]:
    return {
        "answers": {label.value: count for label, count in learnt.answers.items()},
        "weights": {
            term: {label.value: round(weight, 3) for label, weight in row.items()}
            for term, row in learnt.weights.items()
        },
    }


def from_plain(kept: Mapping[str, Any]) -> Learnt:
    """What was kept; of a program that knew other labels, only those that we know."""
    known = {label.value: label for label in Label}
    answers, weights = kept.get("answers") or {}, kept.get("weights") or {}
    return Learnt(
        {
            term: {known[name]: float(weight) for name, weight in row.items() if name in known}
            for term, row in weights.items()
        },
        {known[name]: int(count) for name, count in answers.items() if name in known},
    )


@dataclass(frozen=True, slots=True)
class _Lesson:
    label: Label
    terms: tuple[str, ...]
    scale: float
    before: Mapping[Label, float]  # what the shipped weights say

    @classmethod
    def of(cls, text: str, label: Label) -> "_Lesson":
        terms = tuple(sorted(second.terms(text)))
        shares = second.vote(text).shares
        return cls(label, terms, _scale(terms), shares or dict.fromkeys(Label, 1 / len(Label)))

    def errors(self, weights: Weights) -> list[tuple[Label, float]]:
        """By how much the belief in each label must rise or fall."""
        sums = _sums(self.terms, self.scale, weights)
        raised = {label: share * math.exp(sums[label]) for label, share in self.before.items()}
        whole = sum(raised.values())
        off = [(label, (label is self.label) - value / whole) for label, value in raised.items()]
        return [(label, error) for label, error in off if abs(error) > _SMALL]


def _moved(terms: Iterable[str], learnt: Learnt) -> dict[Label, float]:
    """How far each label moves: never further than the answers for it allow."""
    known = [term for term in terms if term in learnt.weights]
    total = sum(learnt.answers.values())
    sums = _sums(known, _scale(tuple(terms)), learnt.weights)
    moved = {}
    for label, value in sums.items():
        up, down = (_reach(learnt.answers.get(label, 0)), _reach(total))
        moved[label] = max(-down, min(up, value))
    return moved


def _reach(answers: int) -> float:
    return _REACH * answers / (answers + _HALF)


def _scale(terms: Sequence[str]) -> float:
    return 1 / math.sqrt(len(terms) or 1)


def _sums(terms: Iterable[str], scale: float, weights: Weights) -> dict[Label, float]:
    sums = dict.fromkeys(Label, 0.0)
    for term in terms:
        for label, weight in weights.get(term, {}).items():
            sums[label] += weight * scale
    return sums


def _fade(weights: dict[str, dict[Label, float]]) -> None:
    for row in weights.values():
        for label in row:
            row[label] *= _DECAY


def _strongest(weights: Weights) -> Weights:
    ranked = sorted(weights, key=lambda term: (-max(map(abs, weights[term].values())), term))
    kept = {}
    for term in ranked[:_MOST_TERMS]:
        row = {label: w for label, w in weights[term].items() if abs(w) > _SMALL}
        if row:
            kept[term] = row
    return kept
