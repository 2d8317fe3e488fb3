"""A text at a glance: which of many patterns may match in it, and where they can begin.

Dozens of patterns are asked of the same few texts.  They share one board of numbers, so that a
text is taken apart once for all of them, and a text made of two others not even that.
"""

import re
import threading
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache, reduce
from itertools import accumulate
from operator import or_

from afterview.reading.phrases.needs import Sieve, words
from afterview.reading.phrases.starts import Starts, matches_at

_TEXTS = 16  # a mail has fewer


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


class _Board:
    """Patterns with their numbers, in the order in which they were first asked for."""

    def __init__(self) -> None:
        self.sieve, self.starts = Sieve(), Starts()
        self.numbers: dict[str, int] = {}
        self._turn = threading.Lock()

    def take_in(self, patterns: Sequence[str]) -> tuple[int, ...]:
        """The numbers of these patterns; known to others when all else knows them."""
        with self._turn:
            new = [pattern for pattern in dict.fromkeys(patterns) if pattern not in self.numbers]
            if new:
                self.sieve.add(new)
                self.starts.add(new)
                count = len(self.numbers)
                self.numbers |= zip(new, range(count, count + len(new)), strict=True)
        return tuple(map(self.numbers.__getitem__, patterns))


_BOARD = _Board()
_numbers = lru_cache(maxsize=512)(_BOARD.take_in)


class Glance:
    """What is known of a text before any pattern is tried."""

    def __init__(
        self,
        text: str,
        parts: Sequence["Glance"] = (),
        known: frozenset[str] | None = None,
        offsets: Sequence[int] = (),
    ) -> None:
        self.text = text
        self.lower = text.lower()
        self._parts = parts
        self._words = known
        self._offsets = offsets  # where its parts begin, when they are all of it
        self._asked = -1  # so many patterns had numbers when it was looked at
        self._met = self._opened = 0
        self._places: list[tuple[int, int]] | None = None

    def met(self) -> int:
        """The needs that its words meet."""
        asked = len(_BOARD.numbers)
        if self._asked != asked:
            if self._parts:
                self._met = reduce(or_, (part.met() for part in self._parts))
            else:
                here = words(self.lower) if self._words is None else self._words
                self._met = _BOARD.sieve.met(here)
            self._opened = _BOARD.sieve.opened(self._met)
            self._asked, self._places = asked, None
        return self._met

    def holding(self, patterns: tuple[str, ...]) -> list[tuple[str, int]]:
        """Those of the patterns whose words stand in it, with their numbers: no others match."""
        wanted = _numbers(patterns)
        self.met()
        passes, opened = _BOARD.sieve.passes, self._opened
        return [each for each in zip(patterns, wanted, strict=True) if passes(each[1], opened)]

    def found(self, patterns: tuple[str, ...]) -> Iterator[tuple[str, Iterable[re.Match[str]]]]:
        """Each pattern that may match, with its matches."""
        holding = self.holding(patterns)
        starts, places = _BOARD.starts, None
        for pattern, number in holding:
            if not starts.knows(number) or len(self.lower) != len(self.text):
                yield pattern, compiled(pattern).finditer(self.text)
                continue
            if places is None:
                places = self._places_of(holding)
            mine = [place for place, bits in places if bits >> number & 1]
            yield pattern, matches_at(compiled(pattern), self.text, mine)

    def _places_of(self, holding: Sequence[tuple[str, int]]) -> list[tuple[int, int]]:
        wanted = sum(1 << number for _, number in holding)
        return [each for each in self._every() if each[1] & wanted]

    def _every(self) -> list[tuple[int, int]]:
        every = self._places
        if every is None:
            if self._offsets:
                pairs = zip(self._parts, self._offsets, strict=True)
                every = [(at + by, bits) for part, by in pairs for at, bits in part._every()]
            else:
                every = _BOARD.starts.of(self.lower)
            self._places = every
        return every


class _Seen(threading.local):
    """Each thread looks at its own texts: nobody turns a page that another is reading."""

    def __init__(self) -> None:
        self.texts: dict[str, Glance] = {}


_SEEN = _Seen()


def glance(text: str) -> Glance:
    return _SEEN.texts.get(text) or _keep(Glance(text))


def joined(*texts: str) -> str:
    """Texts below one another: what is known of each is known of the whole."""
    whole = "\n".join(texts)
    if whole not in _SEEN.texts:
        parts = [glance(text) for text in texts]
        offsets = [*accumulate((len(part.lower) + 1 for part in parts), initial=0)][:-1]
        _keep(Glance(whole, parts, offsets=offsets))
    return whole


def tail(text: str, length: int) -> str:
    """The end of a text: it holds no more than the whole, but for a word cut in two."""
    rest = text[-length:]
    if rest not in _SEEN.texts:
        first = "".join(rest.split(None, 1)[:1])
        _keep(Glance(rest, [glance(text), Glance(first)]))
    return rest


def of_words(text: str, known: frozenset[str]) -> None:
    """These are the words of a lower-case text, says who took it apart."""
    if text not in _SEEN.texts:
        _keep(Glance(text, (), known))


def _keep(made: Glance) -> Glance:
    seen = _SEEN.texts
    if len(seen) >= _TEXTS:
        seen.clear()
    seen[made.text] = made
    return made
