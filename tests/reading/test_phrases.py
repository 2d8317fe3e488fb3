"""Every rule finds its phrase and leaves its counter-example alone."""

import pytest

from afterview.reading.language import LANGUAGES
from afterview.reading.phrases import Rule, hits, rules
from afterview.reading.sentences import fold

EVERY = [rule for language in LANGUAGES for rule in rules(language)]


def finds(rule: Rule, sentence: str) -> bool:
    found = hits(rule.language, [fold(sentence)])
    return any(hit.rule is rule for _, hit in found)


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.id)
def test_a_rule_finds_its_phrase(rule):
    assert finds(rule, rule.matches)


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.id)
def test_a_rule_spares_its_counter_example(rule):
    assert not finds(rule, rule.spares)


def test_no_two_rules_share_a_name():
    assert len({rule.id for rule in EVERY}) == len(EVERY)


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.id)
def test_the_words_of_a_rule_are_folded(rule):
    assert all(word.strip() == fold(word) for word in rule.triggers)


def test_every_language_knows_every_label():
    for language in LANGUAGES:
        assert len({rule.label for rule in rules(language)}) == 14


def test_a_phrase_is_woken_by_each_of_its_examples_in_capitals_too():
    for rule in EVERY:
        assert finds(rule, rule.matches.upper().replace("ß", "SS")), rule.id
