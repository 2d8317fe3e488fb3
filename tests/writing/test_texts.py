"""The notation of the letters, and what the user may do with it."""

import re
from importlib.resources import files

import pytest

from afterview.writing.letters import compose
from afterview.writing.texts import load, parse
from tests.writing.mail_of_the_day import brief

TEXT = """
# a remark
=== thank
--- subject
Hello {role}
--- letter
greeting

one two?
--- one
{?late} Late, about {role}.
{!late} In time, about {role}.

No role.
--- lines (all)
A: {role}
B: {none}
=== thank_late like thank
--- two
Two.
"""


def wordings(name, move):
    letter = {text.name: text for text in parse(TEXT)}[name]
    return letter.moves[move]


def test_a_wording_is_used_when_all_that_it_names_is_known():
    [first, second] = wordings("thank", "one")[0]

    assert first.sayable({"late": "yes", "role": "Welder"})
    assert not first.sayable({"role": "Welder"})
    assert not second.sayable({})
    assert second.filled({"role": "Welder"}) == "In time, about Welder."


def test_an_empty_line_makes_a_second_choice():
    assert [[each.text for each in tier] for tier in wordings("thank", "one")][1] == ["No role."]


def test_one_letter_may_be_like_another():
    late = {text.name: text for text in parse(TEXT)}["thank_late"]

    assert late.like == "thank"


def test_what_begins_a_sentence_begins_with_a_capital():
    [[wording]] = next(iter(parse("=== a\n--- b\nSo. {role} it is, {role}."))).moves["b"]

    assert wording.filled({"role": "welding"}) == "So. Welding it is, welding."


def test_an_aside_is_closed_before_the_sentence_goes_on():
    [[wording]] = next(iter(parse("=== a\n--- b\nI like {x} a lot."))).moves["b"]

    assert wording.filled({"x": "the move, half done"}) == "I like the move, half done, a lot."
    assert wording.filled({"x": "tea, bread and salt"}) == "I like tea, bread and salt a lot."


def test_a_letter_of_ones_own_replaces_ours(tmp_path):
    (tmp_path / "mine.en.txt").write_text(
        "=== thank\n--- subject\nTa\n--- letter\ngreeting\n\none\n--- one\nTa for {role}.\n"
    )
    draft = compose(brief(), load("en", tmp_path))

    assert draft.subject == "Ta"
    assert draft.body == "Dear Ana,\n\nTa for Data Engineer.\n"


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_every_move_of_every_letter_is_written(language):
    book = load(language)
    for text in book.letters.values():
        for layout in book.layouts(text):
            for block in layout.paragraphs:
                for move in (each for name in block for each in name.rstrip("?").split("|")):
                    known = book.tiers(text, move) or move in OPTIONAL
                    assert known, f"{language} {text.name}: {move}"


OPTIONAL = {"useful"}  # said by some letters only


def test_every_word_that_the_letters_use_is_explained():
    folder = files("afterview.writing") / "letters"
    explained = set(re.findall(r"[a-z_]+", (folder / "README.txt").read_text()))
    used = {
        name
        for each in folder.iterdir()
        if each.name.endswith(".txt") and each.name != "README.txt"
        for name in re.findall(r"\{[?!]?([a-z_]+)\}", each.read_text(encoding="utf-8"))
    }

    strangers = {n for n in used - explained if not n.startswith(("d_", "with_", "outcome_"))}
    assert not strangers
