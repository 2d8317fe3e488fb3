"""What people write when they hire, as data: one rule, one phrase, by language.

A rule tells its label, how much it weighs (1: a hint, 3: enough alone, 5: beyond doubt),
words of which one must occur before the pattern is tried, the pattern on folded text
(`sentences.fold`), a sentence that must match and one that must not.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib import import_module

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


@cache
def _table(language: str) -> tuple[tuple[tuple[str, ...], Rule], ...]:
    return tuple((rule.triggers, rule) for rule in rules(language))


def promising(language: str, folded: str) -> list[tuple[tuple[str, ...], Rule]]:
    """The rules of which at least one word occurs in the whole text."""
    return [row for row in _table(language) if any(word in folded for word in row[0])]


def hits(rows: list[tuple[tuple[str, ...], Rule]], sentence: str) -> list[Hit]:
    found = []
    for words, rule in rows:
        if any(word in sentence for word in words):
            match = compiled(rule.pattern).search(sentence)
            if match:
                found.append(Hit(rule, match.start(), match.end()))
    return found
