"""What people write when they hire, as data: one rule, one phrase, by language.

A rule tells its label, how much it weighs (1: a hint, 3: enough alone, 5: beyond doubt),
words of which one must occur before the pattern is tried, the pattern on folded text
(`sentences.fold`), a sentence that must match and one that must not.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from afterview.facts import Label
from afterview.reading.phrases.needs import Sieve, words


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

    A pattern is tried only where the words stand that it needs.
    """
    table, sieve = rules(language), _sieve(language)
    for place, text in enumerate(texts):
        for number in sieve.passing(words(text)):
            rule = table[number]
            match = compiled(rule.pattern).search(text)
            if match and any(word in text for word in rule.triggers):
                yield place, Hit(rule, match.start(), match.end())


@cache
def _sieve(language: str) -> Sieve:
    table = rules(language)
    sample = " ".join(f"{rule.matches} {rule.spares}" for rule in table)
    return Sieve([rule.pattern for rule in table], sample.lower())
