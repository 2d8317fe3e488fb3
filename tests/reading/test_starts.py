"""A pattern that is tried only at words with which it can begin finds what it would anywhere."""

import json
from pathlib import Path

import pytest

from afterview.reading.phrases import compiled, matches, names
from afterview.reading.phrases.starts import beginnings

WHOLE = (Path(__file__).parent / "texts" / "whole.jsonl").read_text("utf-8").splitlines()
BODIES = [body for row in map(json.loads, WHOLE) if (body := row.get("body"))]
PLACES = (names.ROLE_AT_COMPANY, names.ROLE_ALONE, names.COMPANY_IN_TEXT)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_the_same_is_found(language):
    patterns = tuple(pattern for place in PLACES for pattern in place[language])

    for body in BODIES:
        found = {p: [match.span() for match in each] for p, each in matches(patterns, body)}
        for pattern in patterns:
            spans = [match.span() for match in compiled(pattern).finditer(body)]
            assert found.get(pattern, []) == spans


@pytest.mark.parametrize(
    ("pattern", "first"),
    [
        (r"\binterview\w* for", {"intervi"}),
        (r"\b(?:call|chats?) at", {"call", "chat", "chats"}),
        (r"(?i:\b(?:The )?Team)", {"the", "team"}),
        (r"\b(?:my|our) ?client", {"my", "our", "myclien", "ourclie"}),
        (r"position at", set()),
        (r"\b\w+ at", set()),
        (r"\b(?:a|\d) day", set()),
    ],
)
def test_how_a_pattern_begins(pattern, first):
    assert beginnings(pattern) == first


def test_letters_that_grow_when_small_move_nothing():
    text = "İİİ your offer from Northwind"

    found = dict(matches((r"\boffer from (?P<company>\w+)",), text))

    assert [match["company"] for each in found.values() for match in each] == ["Northwind"]
