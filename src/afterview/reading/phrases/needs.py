"""Which of many patterns can match a text at all, told from its words before any is tried.

A pattern is taken apart once, into ways to match it: for "we (?:regret|are sorry) to" the
words "we", "regret", "to", or "we", "are", "sorry", "to".  What a word of a text can serve is
remembered, as mails share their words.  All is compared in lower case; only runs of the
letters a to z, digits and apostrophes count.  An upright line stands for the edge of a word:
"|vol|" is that word, "|vol" how one begins.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, reduce
from operator import or_
from typing import Any

try:
    from re import _constants as sre  # type: ignore[attr-defined]
    from re import _parser  # type: ignore[attr-defined]
except ImportError:  # a later Python: every pattern is tried, as if nothing were known of it
    _parser = None

Need = frozenset[str]  # one of these pieces of words occurs
Way = tuple[Need, ...]  # all of these needs are met

_WORD = re.compile(r"[a-z0-9']+")
_RUN = re.compile(r"[a-z0-9'|]+")
_FORMS = 24  # spellings of one passage that are kept apart
_WAYS = 24  # to match one pattern
_SHORTEST = 2  # signs that tell something
_HEAD = 3  # signs with which a piece is looked up
_NEEDS = 3  # of one way that are looked at
_RARE = 0.0004  # a need as rare as this is enough
_WORDS = 10_000  # that are remembered
_LONGEST = 40


def parsed(pattern: str) -> Any:
    """The steps of a pattern, as Python itself takes it apart; nothing where it cannot be asked."""
    return _parser.parse(pattern) if _parser else None


@lru_cache(maxsize=1_000)
def words(text: str) -> frozenset[str]:
    """The words of a lower-case text, as a sieve wants them; asked of a text several times."""
    return frozenset(_WORD.findall(text))


class Sieve:
    """Patterns by their numbers: those that a text with these words may match pass.

    For each word there is one number whose bits stand for ways, some for each: one for the
    first of its needs, one for the second, and so on.  A way that is open has all of them set.
    """

    def __init__(self, patterns: Sequence[str] = (), sample: str = "") -> None:
        self._owners: list[int] = []  # of each way, its pattern
        self._below: list[int] = []  # of each pattern, the bits of all ways before its own
        self._own: list[int] = []  # and those of its own
        self._free = 0  # needs that there are none of
        self._whole = 0  # the first bit of every way
        self._pieces: dict[str, int] = {}
        self._lengths: dict[str, set[int]] = {}  # of those that begin alike
        self.add(patterns, sample)

    def add(self, patterns: Sequence[str], sample: str = "") -> None:
        """More patterns, with the next numbers.

        The sample is a text of the usual kind: words that are common there tell little.
        """
        parting = _Parting(sample)
        for pattern in patterns:
            number = len(self._below)
            self._below.append((1 << len(self._owners) * _NEEDS) - 1)
            for way in parting.ways(pattern):
                self._open(number, sorted(way, key=parting.frequency)[:_NEEDS])
            self._own.append((1 << len(self._owners) * _NEEDS) - 1 - self._below[number])
        # What was remembered does not know these yet.
        self._served = _Served(self._pieces, self._lengths)

    def _open(self, owner: int, needed: Sequence[Need]) -> None:
        place = len(self._owners) * _NEEDS
        self._owners.append(owner)
        self._whole |= 1 << place
        for step in range(_NEEDS):
            bit = 1 << (place + step)
            if step >= len(needed):
                self._free |= bit
                continue
            for piece in needed[step]:
                self._pieces[piece] = self._pieces.get(piece, 0) | bit
                self._lengths.setdefault(piece[:_HEAD], set()).add(len(piece))

    def met(self, words: Iterable[str]) -> int:
        """The needs that words meet; those of two texts are added up with `|`."""
        return reduce(or_, map(self._served.__getitem__, words), self._free)

    def opened(self, met: int) -> int:
        """The ways that are open where these needs are met."""
        return met & (met >> 1) & (met >> 2) & self._whole

    def passes(self, number: int, opened: int) -> bool:
        """Whether one of a pattern's ways is open."""
        return bool(opened & self._own[number])

    def passing(self, words: Iterable[str]) -> list[int]:
        """The numbers of the patterns that may match, in order."""
        opened, passing = self.opened(self.met(words)), []
        while opened:
            owner = self._owners[(opened.bit_length() - 1) // _NEEDS]
            passing.append(owner)
            opened &= self._below[owner]
        passing.reverse()
        return passing


class _Served(dict[str, int]):
    """By word, the needs that it meets: those of all its pieces."""

    def __init__(self, pieces: Mapping[str, int], lengths: Mapping[str, Iterable[int]]) -> None:
        self._pieces = pieces
        self._lengths = lengths
        self._kinds: dict[int, int] = {}  # many words meet the same needs: one number for all

    def __missing__(self, word: str) -> int:
        found = self._of(f"|{word}|")
        if "'" in word:  # to a pattern, an apostrophe is an edge
            found = reduce(or_, (self._of(f"|{part}|") for part in word.split("'")), found)
        if len(word) <= _LONGEST:
            if len(self) >= _WORDS:
                self.clear()
                self._kinds.clear()
            self[word] = found = self._kinds.setdefault(found, found)
        return found

    def _of(self, word: str) -> int:
        found = 0
        for start in range(len(word) - 1):
            for head in (word[start : start + _SHORTEST], word[start : start + _HEAD]):
                for length in self._lengths.get(head, ()):
                    found |= self._pieces.get(word[start : start + length], 0)
        return found


class _Parting:
    """Takes patterns apart."""

    def __init__(self, sample: str) -> None:
        self._common = Counter(_WORD.findall(sample))
        self._size = 1 + self._common.total() / 10  # sentences, about
        self._known: dict[Need, float] = {}

    def frequency(self, need: Need) -> float:
        """About how often such pieces occur; the rarest tell most."""
        found = self._known.get(need)
        if found is None:
            found = self._known[need] = sum(map(self._frequency, need))
        return found

    def _frequency(self, piece: str) -> float:
        letters = piece.strip("|")
        return 6.0 ** -len(piece) + self._common[letters] / self._size

    def ways(self, pattern: str) -> list[Way]:
        """Each way in which a text can match."""
        passage = parsed(pattern)
        if passage is None:
            return [()]
        forms, ways = self._apart(passage)
        return ways if forms is None else self._along([()], self._spelled(forms))

    def _apart(self, passage: Any) -> tuple[set[str] | None, list[Way]]:
        """All spellings of a passage when they are few, else the ways to match it."""
        forms: set[str] = {""}
        ways: list[Way] = [()]
        whole, run = True, ""
        for kind, value in passage:
            if kind is sre.LITERAL:
                run += chr(value).lower()
                continue
            if run:
                forms, run = {form + run for form in forms}, ""
            step, more, goes_on = self._step(kind, value)
            if more != [()]:
                ways = self._along(ways, more)
            if len(forms) * len(step) <= _FORMS:
                forms = {a + b for a in forms for b in step}
            else:
                ways = self._along(ways, self._spelled(forms))
                forms, whole = step, False
            if not goes_on:
                ways = self._along(ways, self._spelled(forms))
                forms, whole = {""}, False
        if run:
            forms = {form + run for form in forms}
        if whole:
            return forms, ways
        return None, self._along(ways, self._spelled(forms))

    def _step(self, kind: Any, value: Any) -> tuple[set[str], list[Way], bool]:
        """The spellings of one step, the ways it needs besides, and whether a word goes on."""
        if kind is sre.AT and value is sre.AT_BOUNDARY:
            return {"|"}, [()], True
        if kind in (sre.AT, sre.ASSERT_NOT):
            return {""}, [()], True
        if kind is sre.IN and len(value) <= 4 and all(op is sre.LITERAL for op, _ in value):
            return {chr(code).lower() for _, code in value}, [()], True
        if kind is sre.SUBPATTERN:
            forms, ways = self._apart(value[3])
            return ({""}, ways, False) if forms is None else (forms, ways, True)
        if kind is sre.BRANCH:
            return self._branch(value[1])
        if kind in (sre.MAX_REPEAT, sre.MIN_REPEAT):
            least, most, inner = value
            forms, ways = self._apart(inner)
            if forms is not None and (least, most) == (0, 1) and len(forms) < _FORMS:
                return {"", *forms}, [()], True
            if not least:
                return {""}, [()], False
            return ({""}, ways, False) if forms is None else (forms, ways, False)
        if kind is sre.ASSERT:
            forms, ways = self._apart(value[1])
            return {""}, ways if forms is None else self._along(ways, self._spelled(forms)), False
        return {""}, [()], False

    def _branch(self, choices: Any) -> tuple[set[str], list[Way], bool]:
        forms: set[str] = set()
        ways: list[Way] = []
        exact = True
        for choice in choices:
            own, found = self._apart(choice)
            if own is None:
                exact = False
                ways += found
            else:
                forms |= own
        if exact and len(forms) <= _FORMS:
            return forms, [()], True
        if forms:
            ways += self._spelled(forms)
        return {""}, self._merged(ways), False

    def _spelled(self, forms: set[str]) -> list[Way]:
        """The words of each spelling."""
        runs = [list(_runs(form)) for form in forms]
        if not all(runs):
            return [()]
        return self._merged([tuple(frozenset({run}) for run in each) for each in runs])

    def _merged(self, ways: list[Way]) -> list[Way]:
        """Ways that are told by one rare word are one way: by any of these words."""
        if len(ways) < 2:
            return ways
        together: set[str] = set()
        apart: dict[Way, None] = {}
        for way in ways:
            best = min(way, key=self.frequency, default=None)
            if best is None:
                return [()]
            if self.frequency(best) <= _RARE:
                together |= best
            else:
                apart[way] = None
        merged = [(frozenset(together),)] if together else []
        return [*merged, *apart]

    def _along(self, ways: list[Way], more: list[Way]) -> list[Way]:
        """What is needed when a passage of these ways is followed by one of those."""
        if more == [()]:
            return ways
        if len(more) > 1 and len(ways) * len(more) > _WAYS:
            best = [min(way, key=self.frequency, default=frozenset[str]()) for way in more]
            if not all(best):
                return ways
            more = [(frozenset().union(*best),)]
        return [(*one, *other) for one in ways for other in more]


def _runs(form: str) -> Iterator[str]:
    """The pieces of words in a spelling, with edges only where they say something."""
    for run in _RUN.findall(form):
        letters = run.strip("|")
        if "'" in run or "|" in letters:
            run = letters = run.replace("|", "")
        elif run.startswith("||") or run.endswith("||"):
            run = "|" * run.startswith("|") + letters + "|" * run.endswith("|")
        if letters and len(run) >= _SHORTEST:
            yield run
