"""A second opinion on the label: a small linear model on words and pieces of words.

Its weights were made by `bench/train_second.py` from texts written for this project; it
knows nothing of the rules.  Where both agree, one may be surer.
"""

import json
import math
from array import array
from base64 import b64decode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import pairwise
from zlib import crc32

from afterview.facts import Label
from afterview.reading.phrases import compiled

BUCKETS = 1 << 18
_PIECE = 4  # letters
_TITLE = "S:"  # before what stands in the subject
_LANE, _RAISED = 24, 128  # bits, and what makes a weight no less than zero
_REMEMBERED = 30_000  # terms
MOST = 3000  # characters of a mail that it looks at


@dataclass(frozen=True, slots=True)
class Vote:
    label: Label
    share: float  # of its belief, 0 to 1
    shares: Mapping[Label, float] = field(default_factory=dict)  # of every label


@dataclass(frozen=True, slots=True)
class _Model:
    labels: tuple[Label, ...]
    places: Sequence[int]  # by bucket, which row is its own, from 1; none is 0
    rows: bytearray  # the weights for all labels, one number a row
    wide: int  # bytes of a row
    scale: float  # what one weight is worth
    bias: tuple[float, ...]

    def row(self, bucket: int) -> int:
        end = self.places[bucket] * self.wide
        return int.from_bytes(self.rows[end - self.wide : end], "little") if end else 0


def vote(folded: str, subject: str = "") -> Vote:
    """What the model takes a folded text for, its subject among it and once more apart."""
    model = _model()
    found = terms(folded, subject)
    scale = model.scale / math.sqrt(len(found) or 1)
    sums = [value * scale for value in _apart(sum(map(_WEIGHTS.__getitem__, found)))]
    scores = [bias + value for bias, value in zip(model.bias, sums, strict=True)]
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    whole = sum(powers)
    shares = {label: power / whole for label, power in zip(model.labels, powers, strict=True)}
    return Vote(model.labels[scores.index(top)], 1 / whole, shares)


def terms(folded: str, subject: str = "") -> set[str]:
    """The words and pairs of words of a folded text, and those of its subject as such."""
    find = compiled(r"[^\W\d_]+").findall
    words = find(folded[:MOST])
    found = {*words, *map(" ".join, pairwise(words))}
    if subject:
        title = find(subject[:MOST])
        found.update(_TITLE + word for word in title)
        found.update(_TITLE + " ".join(pair) for pair in pairwise(title))
    return found


def buckets(term: str) -> tuple[int, ...]:
    """Where a word and its pieces are counted; pairs and words of the subject have no pieces."""
    if " " in term or term.startswith(_TITLE):
        return (crc32(term.encode()) % BUCKETS,)
    padded = f"<{term}>"
    pieces = {padded[n : n + _PIECE] for n in range(len(padded) - _PIECE + 1)}
    return tuple(crc32(text.encode()) % BUCKETS for text in (f"={term}", *sorted(pieces)))


class _Weights(dict[str, int]):
    """What a term says for each label, packed; mails share most of their terms."""

    def __missing__(self, term: str) -> int:
        found = sum(map(_model().row, buckets(term)))
        if len(self) >= _REMEMBERED:
            self._forget()
        self[term] = found
        return found

    def _forget(self) -> None:
        """Pairs first: words come again, and take longer to count."""
        words = {term: found for term, found in self.items() if " " not in term}
        self.clear()
        if len(words) < _REMEMBERED // 2:
            self.update(words)


_WEIGHTS = _Weights()


def _packed(weights: bytes, wide: int) -> bytearray:
    """Rows of small whole numbers, each in lanes of one, so that all labels are added up at once.

    A lane is raised to be no less than zero; how often that was done stands in the last.
    """
    raised = weights.translate(bytes((value + _RAISED) % 256 for value in range(256)))
    count, size = len(weights) // wide, (wide + 1) * _LANE // 8
    lanes = bytearray(count * size)
    for place in range(wide):
        lanes[place * _LANE // 8 :: size] = raised[place::wide]
    lanes[wide * _LANE // 8 :: size] = b"\1" * count
    return lanes


def _apart(total: int) -> list[int]:
    """The sums by label."""
    wide = len(_model().labels)
    lanes = [(total >> (_LANE * place)) & ((1 << _LANE) - 1) for place in range(wide + 1)]
    return [lane - _RAISED * lanes[-1] for lane in lanes[:-1]]


@cache
def _model() -> _Model:
    text = files("afterview.reading").joinpath("second.json").read_text(encoding="utf-8")
    kept = json.loads(text)
    labels = tuple(Label(name) for name in kept["labels"])
    places = array("I", bytes(4 * BUCKETS))
    for number, bucket in enumerate(memoryview(b64decode(kept["buckets"])).cast("I"), 1):
        places[bucket] = number
    rows = _packed(b64decode(kept["rows"]), len(labels))
    wide = (len(labels) + 1) * _LANE // 8
    return _Model(labels, places, rows, wide, kept["scale"], tuple(kept["bias"]))
