"""Where in a long text a pattern can begin at all: at words or signs that it begins with.

"\\b(?:interview\\w*|meet\\w*) for" begins at a word that begins with "interview" or "meet"; it
is tried there and nowhere else, which finds the same matches in a fraction of the time.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

from afterview.reading.phrases.needs import parsed

try:
    from re import _constants as sre  # type: ignore[attr-defined]
except ImportError:  # then nothing is parsed either
    sre = None

_PIECES = re.compile(r"[a-z0-9]+|[^a-z0-9]+")  # words, and what stands between them
_FIRST = re.compile(r"\|+([a-z0-9]+)|\|*([^|\w\s])")  # a word, or a sign
_ENOUGH = 8  # signs of a beginning
_MOST = 200  # beginnings of one pattern
_WORDS = 10_000  # that are remembered
_LONGEST = 40


class Starts:
    """The places of a text at which each of several patterns can begin."""

    def __init__(self, patterns: Sequence[str] = ()) -> None:
        self._firsts: dict[str, int] = {}
        self._signs: dict[str, int] = {}  # the same of what is no word: "%", "(", "$"
        self._known = 0  # bits of the patterns of which we know how they begin
        self._count = 0
        self._remembered = _Begun(self._firsts)
        self.add(patterns)

    def add(self, patterns: Sequence[str]) -> None:
        """More patterns, with the next numbers."""
        for pattern in patterns:
            bit = 1 << self._count
            self._count += 1
            firsts = beginnings(pattern)
            if firsts:
                self._known |= bit
            for first in firsts:
                table = self._firsts if first[0].isalnum() else self._signs
                table[first] = table.get(first, 0) | bit
        self._remembered = _Begun(self._firsts)  # what was remembered does not know these yet

    def knows(self, number: int) -> bool:
        return bool(self._known >> number & 1)

    def of(self, text: str, wanted: int = -1) -> list[tuple[int, int]]:
        """Places of a lower-case text, each with the patterns that can begin there, as bits;
        only those for patterns that are wanted."""
        pieces = _PIECES.findall(text)
        offsets = accumulate(map(len, pieces), initial=0)
        bits_of = map(self._remembered.__getitem__, pieces)
        found = [(place, bits) for place, bits in zip(offsets, bits_of) if bits & wanted]  # noqa: B905
        signs = [sign for sign, bits in self._signs.items() if bits & wanted and sign in text]
        for sign in signs:
            places = (place for place, each in enumerate(text) if each == sign)
            found += ((place, self._signs[sign]) for place in places)
        if signs:
            found.sort()
        return found


class _Begun(dict[str, int]):
    """By word, the patterns that can begin with it; by what stands between words, none."""

    def __init__(self, firsts: Mapping[str, int]) -> None:
        self._firsts = firsts
        self._longest = max(map(len, firsts), default=0)

    def __missing__(self, piece: str) -> int:
        bits = 0
        for end in range(1, min(len(piece), self._longest) + 1):
            bits |= self._firsts.get(piece[:end], 0)
        if len(self) >= _WORDS:
            self.clear()
        if len(piece) <= _LONGEST:
            self[piece] = bits
        return bits


def matches_at(
    pattern: re.Pattern[str], text: str, places: Sequence[int]
) -> Iterator[re.Match[str]]:
    """What `finditer` would find, when the pattern can only begin at these places."""
    end = 0
    for place in places:
        if place >= end and (match := pattern.match(text, place)):
            yield match
            end = match.end()


def beginnings(pattern: str) -> set[str]:
    """How the first word of a match begins, in lower case, or with which sign; empty when it
    may be any."""
    passage = parsed(pattern)
    if passage is None:
        return set()
    closed, going_on = _begun(passage)
    firsts = [_FIRST.match(form) for form in closed | going_on]
    return {first[1] or first[2] for first in firsts if first} if all(firsts) else set()


def _begun(passage: Any) -> tuple[set[str], set[str]]:
    """Beginnings after which anything may come, and those that are all of the passage."""
    closed: set[str] = set()
    forms = {""}
    for kind, value in passage:
        ends, steps = _step(kind, value)
        closed |= {form + end for form in forms for end in ends}
        forms = {form + step for form in forms for step in steps}
        long = {form for form in forms if len(form) >= _ENOUGH}
        closed, forms = closed | long, forms - long
        if len(forms) > _MOST:
            return closed | forms, set()
        if not forms:
            break
    return closed, forms


def _step(kind: Any, value: Any) -> tuple[set[str], set[str]]:
    """The same of one step."""
    if kind is sre.LITERAL:
        return set(), {chr(value).lower()}
    if kind is sre.AT:
        return set(), {"|" if value in (sre.AT_BOUNDARY, sre.AT_BEGINNING) else ""}
    if kind in (sre.ASSERT, sre.ASSERT_NOT):
        return set(), {"|" if kind is sre.ASSERT and _ends_a_word(*value) else ""}
    if kind is sre.IN and len(value) <= 4 and all(op is sre.LITERAL for op, _ in value):
        return set(), {chr(code).lower() for _, code in value}
    if kind is sre.SUBPATTERN:
        return _begun(value[3])
    if kind is sre.BRANCH:
        each = [_begun(choice) for choice in value[1]]
        return set().union(*(ends for ends, _ in each)), set().union(*(steps for _, steps in each))
    if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT):
        least, most, inner = value
        ends, steps = _begun(inner)
        if (least, most) == (0, 1):
            return ends, {"", *steps}
        return ({""}, set()) if not least else (ends | steps, set())
    return {""}, set()


def _ends_a_word(direction: int, passage: Any) -> bool:
    """Whether a look back sees a sign or a blank, after which a word begins."""
    kind, value = passage[-1]
    return direction < 0 and kind is sre.LITERAL and not (chr(value).isalnum() or chr(value) == "_")
