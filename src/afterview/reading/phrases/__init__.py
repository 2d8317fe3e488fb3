"""What people write when they hire, as data: one rule, one phrase, by language.

A rule tells its label, how much it weighs (1: a hint, 3: enough alone, 5: beyond doubt),
words of which one must occur before the pattern is tried, the pattern on folded text
(`sentences.fold`), a sentence that must match and one that must not.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from afterview.facts import Label
from afterview.reading.phrases.needs import Sieve, words
from afterview.reading.phrases.starts import Starts, matches_at


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
    plain = import_module("afterview.reading.phrases.plain")
    return (*module.RULES, *(rule for rule in plain.RULES if rule.language == language))


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


_hurried = False


def for_one_mail() -> None:
    """Whoever reads a single mail tries every pattern: tables pay only after many."""
    global _hurried
    _hurried = True


def likely(patterns: tuple[str, ...], text: str) -> list[str]:
    """Those of the patterns whose words stand in a text: the others cannot match."""
    if _hurried:
        return list(patterns)
    return [patterns[number] for number in _screen(patterns).passing(words(text.lower()))]


def matches(patterns: tuple[str, ...], text: str) -> Iterator[tuple[str, Iterable[re.Match[str]]]]:
    """Each pattern that may match in a long text, with its matches."""
    if _hurried:
        yield from ((pattern, compiled(pattern).finditer(text)) for pattern in patterns)
        return
    lower = text.lower()
    starts, places = _starts(patterns), None
    for number in _screen(patterns).passing(words(lower)):
        pattern = compiled(patterns[number])
        if not starts.knows(number) or len(lower) != len(text):
            yield patterns[number], pattern.finditer(text)
            continue
        if places is None:
            places = starts.of(lower)
        mine = [place for place, bits in places if bits >> number & 1]
        yield patterns[number], matches_at(pattern, text, mine)


@cache
def _starts(patterns: tuple[str, ...]) -> Starts:
    return Starts(patterns)


@cache
def _screen(patterns: tuple[str, ...]) -> Sieve:
    return Sieve(patterns)


def found_in(pattern: str, text: str) -> bool:
    """Whether a pattern matches somewhere in a long text, where most do not."""
    return bool(likely((pattern,), text)) and compiled(pattern).search(text) is not None


def hits(language: str, texts: Sequence[str]) -> Iterator[tuple[int, Hit]]:
    """The phrases of a language in folded texts, each with the number of its text.

    A pattern is tried only where the words stand that it needs.
    """
    table = rules(language)
    sieve = None if _hurried else _sieve(language)
    for place, text in enumerate(texts):
        for number in sieve.passing(words(text)) if sieve else _called(table, text):
            rule = table[number]
            match = compiled(rule.pattern).search(text)
            if match and any(word in text for word in rule.triggers):
                yield place, Hit(rule, match.start(), match.end())


def _called(table: Sequence[Rule], text: str) -> list[int]:
    return [n for n, rule in enumerate(table) if any(word in text for word in rule.triggers)]


@cache
def _sieve(language: str) -> Sieve:
    table = rules(language)
    sample = " ".join(f"{rule.matches} {rule.spares}" for rule in table)
    return Sieve([rule.pattern for rule in table], sample.lower())
