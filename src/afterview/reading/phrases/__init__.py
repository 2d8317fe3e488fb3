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
from afterview.reading.phrases.glance import compiled as compiled
from afterview.reading.phrases.glance import glance
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
    """Those of a language's own file, and of the files that hold all four."""
    module = import_module(f"afterview.reading.phrases.{language}")
    others = (import_module(f"afterview.reading.phrases.{name}") for name in ("plain", "boards"))
    shared = (rule for other in others for rule in other.RULES if rule.language == language)
    return (*module.RULES, *shared)


_hurried = False


def for_one_mail() -> None:
    """Whoever reads a single mail tries every pattern: tables pay only after many."""
    global _hurried
    _hurried = True


def matches(patterns: tuple[str, ...], text: str) -> Iterator[tuple[str, Iterable[re.Match[str]]]]:
    """Each pattern that may match in a long text, with its matches."""
    if _hurried:
        return ((pattern, compiled(pattern).finditer(text)) for pattern in patterns)
    return glance(text).found(patterns)


def fitting(patterns: tuple[str, ...], sentence: str) -> Sequence[int]:
    """The places of those patterns that may match in a sentence; many are asked, each briefly."""
    return range(len(patterns)) if _hurried else _screen(patterns).passing(words(sentence))


@cache
def _screen(patterns: tuple[str, ...]) -> Sieve:
    return Sieve(patterns)


def found_in(pattern: str, text: str) -> bool:
    """Whether a pattern matches somewhere in a long text, where most do not."""
    return any(True for _, here in matches(alternatives(pattern), text) for _ in here)


@cache
def alternatives(pattern: str) -> tuple[str, ...]:
    """The patterns of which one must match: each tells for itself what it needs."""
    found, depth = [""], 0
    for piece in _SIGNS.findall(pattern):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and not depth:
            found.append("")
        else:
            found[-1] += piece
    return (pattern,) if _FLAGS.match(pattern) else tuple(found)


_SIGNS = re.compile(r"\\.|\[\^?\]?[^\]]*\]|.", re.S)  # a class of signs is one
_FLAGS = re.compile(r"\(\?[a-z]+\)")


def hits(language: str, texts: Sequence[str]) -> Iterator[tuple[int, Hit]]:
    """The phrases of a language in folded texts, each with the number of its text.

    A pattern is tried only where the words stand that it needs, and begins with.
    """
    table = rules(language)
    for place, text in enumerate(texts):
        found = _called(table, text) if _hurried else _tried(language, text)
        for rule, match in found:
            if match and any(word in text for word in rule.triggers):
                yield place, Hit(rule, match.start(), match.end())


_Found = Iterator[tuple[Rule, re.Match[str] | None]]


def _called(table: Sequence[Rule], text: str) -> _Found:
    for rule in table:
        if any(word in text for word in rule.triggers):
            yield rule, compiled(rule.pattern).search(text)


def _tried(language: str, text: str) -> _Found:
    """The rules that may match in a sentence, each with its first match."""
    table, sieve, starts = rules(language), *_tables(language)
    passing = sieve.passing(words(text))
    if not passing:
        return
    places = starts.of(text, sum(1 << number for number in passing))
    for number in passing:
        rule = table[number]
        pattern = compiled(rule.pattern)
        if starts.knows(number):
            mine = [place for place, bits in places if bits >> number & 1]
            yield rule, next(matches_at(pattern, text, mine), None)
        else:
            yield rule, pattern.search(text)


@cache
def _tables(language: str) -> tuple[Sieve, Starts]:
    table = rules(language)
    sample = " ".join(f"{rule.matches} {rule.spares}" for rule in table)
    patterns = [rule.pattern for rule in table]
    return Sieve(patterns, sample.lower()), Starts(patterns)
