"""Whatever spelling of a phrase stands in a mail, one of its words wakes the pattern."""

import random
import re
from re import _constants as kinds
from re import _parser as parser

import pytest

from afterview.reading.language import LANGUAGES
from afterview.reading.phrases import Rule, compiled, rules

EVERY = [rule for language in LANGUAGES for rule in rules(language)]
SPELLINGS = 40


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.id)
def test_every_spelling_of_a_phrase_is_woken(rule):
    asleep = {
        text
        for text in spellings(rule)
        if compiled(rule.pattern).search(text) and not any(word in text for word in rule.triggers)
    }

    assert asleep == set()


def spellings(rule: Rule) -> set[str]:
    """Texts that the pattern should find: one way through its branches at a time."""
    chance = random.Random(rule.id)
    tree = parser.parse(rule.pattern)
    return {re.sub(" +", " ", written(tree, chance)) for _ in range(SPELLINGS)}


def written(tree, chance: random.Random) -> str:
    return "".join(_WRITERS.get(kind, _nothing)(what, chance) for kind, what in tree)


def _nothing(_what, _chance) -> str:
    return ""  # word ends, and what must not stand there


def _letter(what, _chance) -> str:
    return chr(what)


def _one_of(what, chance) -> str:
    kind, value = next((each for each in what if each[0] is kinds.LITERAL), what[-1])
    if kind is kinds.LITERAL:
        return chr(value)
    if kind is kinds.RANGE:
        return chr(chance.randint(*value))
    return "1" if value is kinds.CATEGORY_DIGIT else "q"


def _branch(what, chance) -> str:
    return written(chance.choice(what[1]), chance)


def _group(what, chance) -> str:
    return written(what[-1], chance)


def _repeated(what, chance) -> str:
    least, most, inner = what
    times = chance.randint(least, max(least, min(most, least + 1)))
    return "".join(written(inner, chance) for _ in range(times))


def _any(_what, _chance) -> str:
    return " "


def _ahead(what, chance) -> str:
    return written(what[1], chance) if what[0] == 1 else ""


_WRITERS = {
    kinds.LITERAL: _letter,
    kinds.IN: _one_of,
    kinds.BRANCH: _branch,
    kinds.SUBPATTERN: _group,
    kinds.MAX_REPEAT: _repeated,
    kinds.MIN_REPEAT: _repeated,
    kinds.ANY: _any,
    kinds.NOT_LITERAL: lambda _what, _chance: "q",
}
