"""Which patterns may match is told from words, and never leaves out one that does."""

import re

import pytest

from afterview.reading import phrases
from afterview.reading.language import LANGUAGES
from afterview.reading.phrases import compiled, rules
from afterview.reading.phrases.needs import Sieve, words


def passes(pattern, text):
    return Sieve([pattern]).passing(words(text)) == [0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_rule_that_matches_is_left_out(language):
    table = rules(language)
    texts = [text for rule in table for text in (rule.matches.lower(), rule.spares.lower())]
    sieve = Sieve([rule.pattern for rule in table], " ".join(texts))

    for text in texts:
        passing = sieve.passing(words(text))
        matching = {n for n, rule in enumerate(table) if compiled(rule.pattern).search(text)}
        assert matching <= set(passing), text


def test_most_rules_are_not_even_tried():
    table = rules("en")
    sieve = Sieve([rule.pattern for rule in table])

    tried = sieve.passing(words("we would love to hear how the garden party went"))

    assert len(tried) < len(table) / 5


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        (r"\bwe (?:regret|are sorry) to\b", "we regret to say", True),
        (r"\bwe (?:regret|are sorry) to\b", "we are glad to say", False),
        (r"\bregret(?:fully)?\b", "regretfully", True),
        (r"n't\b.{0,9}\bable", "they weren't even able", True),
        (r"n't\b.{0,9}\bable", "they were even able", False),
        (r"interview(?!s)", "an interview", True),
        (r"(?=.*offer)we", "we offer", True),
        (r"(?=.*offer)we", "we hire", False),
        (r"a{2,3}rgh", "aaargh", True),
        (r"[^a-z]+", "anything", True),
        (r"(?:up|on|in|at|by|to|of|we|us|he|it|or)(?:xx|yy|zz|ww|vv|uu)", "wevv", True),
    ],
)
def test_what_a_pattern_needs(pattern, text, expected):
    assert passes(pattern, text) is expected
    if re.search(pattern, text):
        assert expected


def test_a_word_of_any_length_is_looked_through():
    assert passes("regret", "x" * 300 + "regret" + "y" * 300)


def test_a_single_mail_is_read_the_same_without_tables(monkeypatch):
    texts = [(rule.matches.lower(), rule.spares.lower()) for rule in rules("en")]
    with_tables = [list(phrases.hits("en", each)) for each in texts]

    monkeypatch.setattr(phrases, "_hurried", True)

    assert [list(phrases.hits("en", each)) for each in texts] == with_tables
