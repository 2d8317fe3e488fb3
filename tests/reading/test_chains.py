"""Days of whole letters: chained to other days, moved, called off, of letters of any label."""

import json
from pathlib import Path

import pytest

from bench.reading import measure

FOLDER = Path(__file__).parent / "texts"
DAYS = {"promised_by", "deadline", "interview_at", "offer_deadline"}


def letters(name):
    lines = (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.mark.parametrize("row", letters("dates1"), ids=lambda row: row["id"])
def test_the_days_of_a_letter_are_those_that_it_means_and_no_others(row):
    result = measure([row])

    assert {name: right for name, right in result.facts.items() if name in DAYS} == {
        name: [True] for name in DAYS
    }, result.fact_misses
