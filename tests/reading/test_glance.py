"""What a text may hold is told from its words, from what it was made of, and never too narrowly."""

import pytest

from afterview.reading.phrases import alternatives, compiled, found_in, jobs, matches
from afterview.reading.phrases.glance import glance, joined, tail


def places(patterns, text):
    return {p: [match.span() for match in here] for p, here in matches(patterns, text)}


def test_a_text_made_of_two_holds_what_either_holds():
    patterns = (r"\boffer from (?P<company>\w+)", r"\bkind regards\b", r"\bfrom .* offer\b")
    whole = joined("Re: an offer from Northwind", "kind regards from Ana, who made the offer")

    found = places(patterns, whole)

    assert {p: [m.span() for m in compiled(p).finditer(whole)] for p in found} == found
    assert set(found) == set(patterns)


def test_a_word_cut_in_two_is_another_word_at_the_end_of_a_text():
    end = tail("please come to our interview on Monday", len("view on Monday"))

    assert found_in(r"\bview on\b", end)


def test_patterns_that_come_later_are_heard_in_a_text_seen_before():
    text = "the quokka will be fed at noon"
    seen = glance(text)

    assert not found_in(r"\bwombat\b", text)
    assert found_in(r"\bquokkas? will\b", text)
    assert glance(text) is seen


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"\bgrant\b|\d+% off", "now 20% off"),
        (r"£\d|\bpounds\b", "for £5"),
        (r"(?<=, )(?:cdi|remote)\b", "a cook, remote"),
        (r"^(?:dear all|greetings)\b", "dear all, hello"),
    ],
)
def test_signs_edges_and_beginnings_are_places_too(pattern, text):
    assert found_in(pattern, text)
    assert places((pattern,), text)[pattern] == [m.span() for m in compiled(pattern).finditer(text)]


@pytest.mark.parametrize(
    ("pattern", "parts"),
    [
        (r"\ba\b|\bb\b", (r"\ba\b", r"\bb\b")),
        (r"\b(?:a|b)\b", (r"\b(?:a|b)\b",)),
        (r"[(|]x|y\|z", (r"[(|]x", r"y\|z")),
        (r"(?i)a|b", (r"(?i)a|b",)),
    ],
)
def test_a_pattern_is_taken_apart_at_its_outermost_choices(pattern, parts):
    assert alternatives(pattern) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Data Analyst", "head of sales", "Head  of sales", "aide-soignante", "Sous-directeur",
        "técnico/a de sonido", "Product Owner", "product tour", "the teams", "Bauleitung",
        "científica de datos", "Northwind", "leadership", "profesor/a", "jefa de obra", "",
    ],
)  # fmt: skip
def test_a_job_is_heard_word_by_word_as_it_is_in_the_whole(text):
    assert jobs.named_in(text) is (jobs.JOB_WORD.search(text) is not None)
