"""A text that the user wrote is refused with its line when a letter could be left with a gap."""

import pytest

from afterview.writing import texts
from afterview.writing.letters import compose
from afterview.writing.proofs import proof
from afterview.writing.samples import KINDS, sample
from afterview.writing.texts import SHARED
from afterview.writing.wording import LANGUAGES

NOTE = """=== thank
--- subject
Thank you - {role}

Thank you
--- letter
greeting

thanks specific?

signoff
--- thanks
Thank you for talking with me {day} about the {role} role.

Thank you for talking with me.
--- specific
I liked to hear about {specific}.
--- thanks_for_specific
Thank you for {specific}.
--- fit
You need {need}.
--- missed
I did not mention {missed}.
--- promised
As promised: {promised}.
--- interest
I would like to do this job.
--- next
I look forward to {next}.
--- doubt
On {doubt}, I would gladly say more.
"""


def flaws(text, name="thank", lang="en"):
    return [(flaw.line, flaw.message) for flaw in proof(text, lang, name, texts.load(lang))]


def line_of(text):
    return NOTE.splitlines().index(text) + 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_text_of_ours_holds(lang):
    for name in texts.names(lang):
        assert flaws(texts.source(lang, name), name, lang) == [], name


def test_a_text_of_ones_own_holds_and_is_used():
    assert flaws(NOTE) == []
    mine = texts.overlaid(texts.load("en"), [NOTE])

    body = compose(sample("thank", "en"), mine).body
    assert "I liked to hear about the move to a night without manual checks." in body
    assert body.startswith("Dear Ana,")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("Thank you - {role}", "Thank you - {rolle}", "Nothing is known under {rolle}"),
        ("Thank you - {role}", "Thank you - {role", "A brace is open"),
        ("Thank you - {role}", "Thank you - role}", "A brace is open"),
        ("Thank you - {role}", "Thank you - {Role}", "A brace is open"),
        ("Thank you - {role}", "Thank you - {?late} [Name]", "would be left as it is"),
        ("Thank you - {role}", "Thank you, TBD", "would be left as it is"),
        ("--- thanks", "--- My thanks", "one word of small letters"),
        ("--- letter", "--- letter if wrong!", "one word of small letters"),
        ("--- letter", "--- letter if someday", "Nothing is known under {someday}"),
        ("thanks specific?", "thanks Specific?", "no name of a part"),
        ("thanks specific?", "Thank you very much.", "no name of a part"),
        ("I liked to hear about {specific}.", "I liked\x00 to hear", "cannot be seen"),
        ("I liked to hear about {specific}.", "I liked\u202e to hear", "cannot be seen"),
        ("I liked to hear about {specific}.", "{?late}", "says nothing"),
        ("--- fit", "=== fit", "Another letter begins here"),
    ],
)
def test_what_does_not_hold_is_told_with_its_line(old, new, words):
    found = flaws(NOTE.replace(old, new, 1))

    assert [line for line, message in found if words in message] == [line_of(old)]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("--- letter\n", "--- letter if late\n", "An order without “if” is needed"),
        ("--- subject\nThank you - {role}\n\nThank you\n", "", "The subject is missing"),
        ("thanks specific?", "thanks praise", "“praise” is asked for and written nowhere"),
        ("--- fit\nYou need {need}.\n", "", "“thank_late” takes it from here"),
        ("Thank you - {role}\n\nThank you\n", "Thank you - {role}\n", "no subject can be said"),
    ],
)
def test_a_letter_that_could_stay_without_a_part_is_refused(old, new, words):
    assert any(words in message for _, message in flaws(NOTE.replace(old, new, 1)))


@pytest.mark.parametrize("text", ["", "\n", "Hello", "=== ask\n--- letter\none", "# only a remark"])
def test_something_else_than_this_letter_is_refused(text):
    assert flaws(text)


def test_one_that_is_too_long_is_refused():
    assert flaws("=== thank\n" + "x" * 50_000) == [(0, "This is longer than any letter.")]


def test_a_change_of_what_is_shared_is_held_against_every_letter():
    without = texts.source("en", SHARED).replace("--- signoff\n", "--- farewell\n")

    assert any("“ask” takes it from here" in message for _, message in flaws(without, SHARED))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_kind_can_be_shown_from_much_and_from_little(lang):
    for name in KINDS:
        for bare in (False, True):
            draft = compose(sample(name, lang, bare=bare))
            assert draft.body.strip()
            assert draft.subject.strip()
