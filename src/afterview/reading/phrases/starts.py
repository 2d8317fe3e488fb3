"""Where in a long text a pattern can begin at all: at words that it begins with.

"\\b(?:interview\\w*|meet\\w*) for" begins at a word that begins with "interview" or "meet"; it
is tried there and nowhere else, which finds the same matches in a fraction of the time.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from afterview.reading.phrases.needs import parsed

try:
    from re import _constants as sre  # type: ignore[attr-defined]
except ImportError:  # then nothing is parsed either
    sre = None

_WORD = re.compile(r"[a-z0-9]+")
_FIRST = re.compile(r"\|+([a-z0-9]+)")
_ENOUGH = 8  # signs of a beginning
_MOST = 200  # beginnings of one pattern
_WORDS = 10_000  # that are remembered


class Starts:
    """The places of a text at which each of several patterns can begin."""

    def __init__(self, patterns: Sequence[str]) -> None:
        self._firsts: dict[str, int] = {}
        self._known = 0  # bits of the patterns of which we know how they begin
        self._remembered: dict[str, int] = {}
        for number, pattern in enumerate(patterns):
            firsts = beginnings(pattern)
            if firsts:
                self._known |= 1 << number
            for first in firsts:
                self._firsts[first] = self._firsts.get(first, 0) | 1 << number
        self._longest = max(map(len, self._firsts), default=0)

    def knows(self, number: int) -> bool:
        return bool(self._known >> number & 1)

    def of(self, text: str) -> list[tuple[int, int]]:
        """Places of a lower-case text, each with the patterns that can begin there, as bits."""
        remembered, found = self._remembered, []
        for match in _WORD.finditer(text):
            word = match[0]
            bits = remembered.get(word)
            if bits is None:
                bits = self._begun(word)
            if bits:
                found.append((match.start(), bits))
        return found

    def _begun(self, word: str) -> int:
        bits = 0
        for end in range(1, min(len(word), self._longest) + 1):
            bits |= self._firsts.get(word[:end], 0)
        if len(self._remembered) >= _WORDS:
            self._remembered.clear()
        self._remembered[word] = bits
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
    """How the first word of a match begins, in lower case; empty when it may be any."""
    passage = parsed(pattern)
    if passage is None:
        return set()
    closed, going_on = _begun(passage)
    firsts = [_FIRST.match(form) for form in closed | going_on]
    return {first[1] for first in firsts if first} if all(firsts) else set()


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
        return set(), {"|" if value is sre.AT_BOUNDARY else ""}
    if kind in (sre.ASSERT, sre.ASSERT_NOT):
        return set(), {""}
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
