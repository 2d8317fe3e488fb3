"""What people write when they hire, as data: one rule, one phrase, by language.

A rule tells its label, how much it weighs (1: a hint, 3: enough alone, 5: beyond doubt),
words of which one must occur before the pattern is tried, the pattern on folded text
(`sentences.fold`), a sentence that must match and one that must not.
"""

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from itertools import accumulate

from afterview.facts import Label


@dataclass(frozen=True, slots=True)
class Rule:
    id: str
    label: Label
    weight: float
    words: str  # "forward|ahead": one of them occurs wherever the pattern does
    pattern: str
    matches: str
    spares: str

    @property
    def language(self) -> str:
        return self.id[:2]

    @property
    def triggers(self) -> tuple[str, ...]:
        return tuple(self.words.split("|"))


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule that found its phrase in a sentence."""

    rule: Rule
    start: int  # in the folded sentence
    end: int


@cache
def rules(language: str) -> tuple[Rule, ...]:
    module = import_module(f"afterview.reading.phrases.{language}")
    found: tuple[Rule, ...] = module.RULES
    return found


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def hits(language: str, texts: Sequence[str]) -> Iterator[tuple[int, Hit]]:
    """The phrases of a language in folded texts, each with the number of its text.

    A pattern is tried only where one of its words stands, and a word is looked for only
    when its first letters occur at all.
    """
    table = rules(language)
    for place, wanted in sorted(_places(language, texts).items()):
        for number in sorted(wanted):
            match = compiled(table[number].pattern).search(texts[place])
            if match:
                yield place, Hit(table[number], match.start(), match.end())


_KEY = 4  # letters by which words are looked up


@cache
def _index(language: str) -> tuple[dict[str, list[tuple[str, list[int]]]], list[str]]:
    """Words by their first letters, with the rules that they call; and the keys too short."""
    called: dict[str, list[int]] = {}
    for number, rule in enumerate(rules(language)):
        for word in rule.triggers:
            called.setdefault(word, []).append(number)
    index: dict[str, list[tuple[str, list[int]]]] = {}
    for word, numbers in called.items():
        index.setdefault(word[:_KEY], []).append((word, numbers))
    return index, [key for key in index if len(key) < _KEY]


def _places(language: str, texts: Sequence[str]) -> dict[int, set[int]]:
    """By text, the rules of which a word occurs in it."""
    whole = "\n".join(texts)
    starts = [0, *accumulate(len(text) + 1 for text in texts)]
    index, short = _index(language)
    pieces = {whole[n : n + _KEY] for n in range(len(whole) - _KEY + 1)}
    places: dict[int, set[int]] = {}
    for key in (*(pieces & index.keys()), *(key for key in short if key in whole)):
        for word, numbers in index[key]:
            at = whole.find(word)
            while at >= 0:
                places.setdefault(bisect(starts, at) - 1, set()).update(numbers)
                at = whole.find(word, at + len(word))
    return places
