"""A second opinion on the label: a small linear model on words and pieces of words.

Its weights were made by `bench/train_second.py` from texts written for this project; it
knows nothing of the rules.  Where both agree, one may be surer.
"""

import json
import math
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from zlib import crc32

from afterview.facts import Label
from afterview.reading.phrases import compiled

BUCKETS = 1 << 16
_PIECE = 4  # letters
MOST = 3000  # characters of a mail that it looks at


@dataclass(frozen=True, slots=True)
class Vote:
    label: Label
    share: float  # of its belief, 0 to 1
    shares: Mapping[Label, float] = field(default_factory=dict)  # of every label


@dataclass(frozen=True, slots=True)
class _Model:
    labels: tuple[Label, ...]
    weights: dict[int, memoryview]  # by bucket, small whole numbers by label; faint ones left out
    scale: float  # what one of them is worth
    bias: tuple[float, ...]


def vote(folded: str) -> Vote:
    """What the model takes a folded text for."""
    model = _model()
    found = terms(folded)
    scale = model.scale / math.sqrt(len(found) or 1)
    columns = zip(*(_weight(term) for term in found), strict=True) if found else ()
    sums = [sum(column) * scale for column in columns] or [0.0] * len(model.labels)
    scores = [bias + value for bias, value in zip(model.bias, sums, strict=True)]
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    whole = sum(powers)
    shares = {label: power / whole for label, power in zip(model.labels, powers, strict=True)}
    return Vote(model.labels[scores.index(top)], 1 / whole, shares)


def terms(folded: str) -> set[str]:
    """The words and pairs of words of a folded text."""
    words = compiled(r"[^\W\d_]+").findall(folded[:MOST])
    return {*words, *(f"{one} {other}" for one, other in pairwise(words))}


def buckets(term: str) -> tuple[int, ...]:
    """Where a word and its pieces are counted; a pair of words has no pieces."""
    if " " in term:
        return (crc32(term.encode()) % BUCKETS,)
    padded = f"<{term}>"
    pieces = {padded[n : n + _PIECE] for n in range(len(padded) - _PIECE + 1)}
    return tuple(crc32(text.encode()) % BUCKETS for text in (f"={term}", *sorted(pieces)))


@lru_cache(maxsize=30_000)
def _weight(term: str) -> tuple[int, ...]:
    """What a term says for each label."""
    model = _model()
    rows = [row for bucket in buckets(term) if (row := model.weights.get(bucket)) is not None]
    if not rows:
        return (0,) * len(model.labels)
    return tuple(map(sum, zip(*rows, strict=True)))


@cache
def _model() -> _Model:
    text = files("afterview.reading").joinpath("second.json").read_text(encoding="utf-8")
    kept = json.loads(text)
    labels = tuple(Label(name) for name in kept["labels"])
    wide = len(labels)
    packed = memoryview(b64decode(kept["rows"])).cast("b")
    places = memoryview(b64decode(kept["buckets"])).cast("H")
    rows = {place: packed[n * wide : (n + 1) * wide] for n, place in enumerate(places)}
    return _Model(labels, rows, kept["scale"], tuple(kept["bias"]))
