"""The letter's lint: each rule finds its fault, at its place, and no other."""

from dataclasses import replace
from datetime import timedelta

import pytest

from afterview.facts import Notes, Person, Purpose
from afterview.writing.checks import blocks, check
from afterview.writing.letters import compose, has_letter
from tests.notation import moment
from tests.writing.mail_of_the_day import (
    ANA,
    BO,
    CASE,
    CHI,
    ENDED,
    MIRA,
    REPRESENTED,
    ROUND,
    brief,
    letter,
)

GOOD = letter().body
BRIEF = brief()


def marks(body=GOOD, subject="Thank you - Data Engineer", about=BRIEF, **more):
    draft = replace(letter(), body=body, subject=subject)
    return check(draft, about, **more)


def found(body=GOOD, **more):
    return {mark.id for mark in marks(body, **more)}


def place(mark, body):
    return body[mark.start : mark.end]


def with_line(line):
    head, tail = GOOD.split("\n\nBest", 1) if "\n\nBest" in GOOD else GOOD.rsplit("\n\n", 1)
    return f"{head} {line}\n\n{'Best' if 'Best' in GOOD else ''}{tail}"


def only(line, mark_id):
    """The one mark of this id that the line brings, with the words it stands at."""
    body = with_line(line)
    [mark] = [mark for mark in marks(body) if mark.id == mark_id]
    return mark.level, place(mark, body)


def test_what_we_compose_passes():
    for purpose in Purpose:
        if has_letter(purpose) and purpose is not Purpose.SHARED_THANKS:
            about = brief(purpose, attachments=("answer.pdf",) if purpose is Purpose.SUBMIT else ())
            assert check(compose(about), about) == (), purpose


def test_l4_work_that_is_handed_in_without_the_work():
    empty = brief(Purpose.SUBMIT)
    linked = brief(Purpose.SUBMIT, link="https://code.example/sam/answer")

    [mark] = check(compose(empty), empty)
    assert (mark.id, mark.level) == ("L4", "warn")
    assert check(compose(linked), linked) == ()
    [mark] = check(compose(empty), linked)
    assert "does not stand in it" in mark.message


def test_notes_of_one_day_pass_beside_each_other():
    drafts = [letter(to=(person,)) for person in (ANA, BO, CHI)]
    for person, draft in zip((ANA, BO, CHI), drafts, strict=True):
        others = [other for other in drafts if other is not draft]
        assert check(draft, brief(to=(person,)), others) == ()


def test_l1_a_reader_who_is_not_greeted_by_name():
    [mark] = marks(GOOD.replace("Dear Ana,", "Hello,"))

    assert (mark.id, mark.level) == ("L1", "error")
    assert "Ana Silva" in mark.message


def test_l1_a_name_misspelt_in_the_text_is_shown_at_its_place():
    assert only("I also liked what Lindqist said.", "L1") == ("error", "Lindqist")
    assert only("I would like to join Nortwind.", "L1") == ("error", "Nortwind")


def test_l1_an_ordinary_word_is_no_misspelt_name():
    assert found(with_line("On Monday I would be at home. And so on, in The Hague.")) == set()


DANA = Person("Dana Kotlan", "dana@northwind.example")


def with_dana(line, greeting="Dear Dana,", **more):
    """The marks of L1 in a letter to Dana about the role of a Data Engineer."""
    about = brief(to=(DANA,), round=replace(ROUND, people=(DANA,)), **more)
    draft = replace(letter(), to=(DANA,), body=with_line(line).replace("Dear Ana,", greeting))
    return [place(mark, draft.body) for mark in check(draft, about) if mark.id == "L1"]


def test_l1_a_word_of_the_role_is_no_misspelt_name():
    assert with_dana("I read on about Data at your place.") == []
    assert with_dana("So I would gladly ask Danna about it.") == ["Danna"]


def test_l1_in_the_greeting_every_word_counts():
    assert with_dana("So it was.", greeting="Dear Data,")[-1:] == ["Data"]


def test_l1_a_skill_of_the_notes_is_no_misspelt_name():
    line = "I have written a good deal of Kotlin."
    assert with_dana(line) == ["Kotlin"]
    assert with_dana(line, notes=replace(BRIEF.notes, missed="my years with Kotlin")) == []


def test_l1_a_name_written_wrongly_in_the_notes_is_still_marked():
    notes = replace(BRIEF.notes, missed="told Danna about the audit")
    assert with_dana("So I would gladly ask Danna about it.", notes=notes) == ["Danna"]


def test_l1_a_german_noun_behind_its_article_is_no_misspelt_name():
    case = replace(CASE, language="de")
    rohr = Person("Eva Rohn", "eva@northwind.example")
    about = brief(case=case, to=(rohr,), round=replace(ROUND, people=(rohr,)), notes=None)
    text = "Guten Tag Eva Rohn,\n\nvielen Dank für das Gespräch. Wir sprachen über den Lohn und"
    body = f"{text} Frau Rohm.\n\nFreundliche Grüße\nSam Rivera\n"

    wrong = [
        place(m, body) for m in check(replace(compose(about), body=body), about) if m.id == "L1"
    ]

    assert wrong == ["Rohm"]


def test_l11_only_english_says_an_before_a_vowel():
    spanish = "Me ayudaría, como comentamos, volver a escribirle."
    case = replace(CASE, language="es")
    draft = replace(
        letter(case=case, notes=None), body=f"Hola, Ana:\n\n{spanish}\n\nSaludos,\nSam\n"
    )

    assert [m for m in check(draft, brief(case=case, notes=None)) if m.id == "L11"] == []
    assert only("It was a evening well spent.", "L11") == ("warn", "a evening")


@pytest.mark.parametrize(
    "name", ["Jean-Luc d’Arc", "Dr. Eva Müller-Lüdenscheidt", "O’Brien, Liam", "María-José Núñez"]
)
@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_l1_a_name_of_several_parts_is_greeted_by_it(name, language):
    reader = Person(name, "reader@northwind.example")
    met = replace(ROUND, people=(reader,))
    about = brief(case=replace(CASE, language=language), to=(reader,), round=met, notes=None)

    assert [m.message for m in check(compose(about), about) if m.id == "L1"] == []


def test_l14_an_address_is_no_name_to_be_used():
    reader = Person("jobs@northwind.example", "jobs@northwind.example")
    case = replace(CASE, language="fr")
    about = brief(Purpose.ASK, case=case, to=(reader,), round=None, notes=None)

    assert [m for m in check(compose(about), about) if m.id == "L14"] == []


def test_l1_a_letter_to_nobody():
    draft = replace(letter(), to=())

    assert [(m.id, m.where) for m in check(draft, BRIEF)] == [("L1", "to")]


def test_l1_the_note_to_pass_on_greets_its_reader_too():
    about = brief(case=REPRESENTED, via="via_recruiter")
    draft = compose(about)
    nameless = replace(draft, body=draft.body.replace("Dear Ana,", "Hello,"))

    assert check(draft, about) == ()
    [mark] = check(nameless, about)
    assert (mark.id, place(mark, nameless.body)) == ("L1", "Hello,")


def test_l2_another_company_or_another_role_left_over():
    body = with_line("I would love to work at Calder.")
    [mark] = marks(body, other_companies=["Calder", "Northwind"])

    assert (mark.id, mark.level, place(mark, body)) == ("L2", "error", "Calder")
    assert found(with_line("A good Welder.")) == set()
    assert found(with_line("A good Welder."), other_roles=["Welder"]) == {"L2"}


@pytest.mark.parametrize("gap", ["{role}", "[Name]", "XXX", "TBD", "TODO", "___"])
def test_l3_a_gap(gap):
    assert only(f"I liked {gap} too.", "L3") == ("error", gap)


def test_l4_an_attachment_that_is_promised_and_missing():
    body = with_line("I have attached the slides.")

    assert only("I have attached the slides.", "L4") == ("error", "I have attached")
    assert found(body, about=replace(BRIEF, attachments=("slides.pdf",))) == set()
    assert found(with_line("I am attached to my garden.")) == set()


@pytest.mark.parametrize("word", ["salary", "vacation days", "Homeoffice", "télétravail"])
def test_l5_terms_are_for_later(word):
    assert only(f"What about {word} here?", "L5") == ("error", word)


def test_l5_a_result_in_money_is_no_demand():
    assert found(with_line("That saved $40,000 in a year.")) == set()
    assert only("I would like $50 an hour.", "L5") == ("error", "$50 an hour")


def test_l2_a_company_named_like_a_word_is_found_by_its_capital():
    assert found(with_line("That was the target."), other_companies=["Target"]) == set()


def test_l5_terms_are_allowed_where_they_asked():
    assert "L5" not in found(
        with_line("My salary now is as I said."), about=brief(Purpose.ANSWER_QUESTION)
    )


def test_l6_length():
    words = "I could go on about this for a while. "

    assert "L6" in found("Dear Ana,\n\nThanks for the event sourcing talk.\n\nBest regards,\nSam\n")
    assert "L6" in found(with_line(words * 15))
    assert blocks(marks(with_line(words * 30)))
    assert "L6" in {mark.id for mark in marks(subject="x" * 60)}


def test_l6_on_the_islands_eighty_words_are_many():
    british = replace(BRIEF, case=replace(CASE, country="GB"))

    assert "L6" in found(about=british)
    assert "L6" not in found()


def test_l7_nothing_that_only_they_said():
    body = (
        "Dear Ana,\n\nThank you for your time on Tuesday. I liked meeting you and hearing more. "
        "It was a good talk, and I left with the feeling that we could do well together over the "
        "years, as we see many things alike. I would be happy to join.\n\nBest regards,\nSam\n"
    )

    assert found(body) == {"L7"}
    assert found(body.replace("many things", "the migration")) == set()


def test_l8_two_notes_that_are_too_alike():
    twin = replace(letter(), to=(BO,), body=GOOD.replace("Ana", "Bo"))
    [mark] = marks(other_drafts=[twin])

    assert (mark.id, mark.level) == ("L8", "warn")
    assert "Bo Lindqvist" in mark.message


@pytest.mark.parametrize(
    "line",
    ["I desperately want it.", "I need this job.", "I would take any job.", "Please, please."],
)
def test_l9_begging(line):
    assert only(line, "L9")[0] == "warn"


@pytest.mark.parametrize(
    "line", ["I was so nervous.", "I messed up.", "I am terribly sorry.", "I apologise."]
)
def test_l10_running_oneself_down(line):
    assert only(line, "L10")[0] == "warn"


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("It was was good.", "was was"),
        ("I came,saw it.", "came,"),
        ("It was good. then I left.", "then"),
        ("It was (as I said good.", "("),
        ("That is wich I meant.", "wich"),
    ],
)
def test_l11_small_slips_at_their_place(line, at):
    assert only(line, "L11") == ("warn", at)


def test_l11_three_slips_hold_the_letter_back():
    assert blocks(marks(with_line("It it was,good teh day.")))
    assert not blocks(marks(with_line("It it was a good day.")))


def test_l11_addresses_and_figures_are_no_slips():
    assert found(with_line("See sam.example/work, e.g. the 1,200 tables.")) == set()


def test_l12_what_is_nobodys_business():
    assert only("Between us, they are leaving.", "L12") == ("warn", "Between us")
    assert only("My boss is terrible.", "L12")[0] == "warn"


def test_l13_a_postal_block():
    body = "Ana Silva\nNorthwind\n400 Harbor Road\nBoston 02110\n\n" + GOOD

    assert "L13" in found(body)


def test_l14_a_nameless_greeting_to_somebody_known():
    assert "L14" in found(GOOD.replace("Dear Ana,", "Dear Sir or Madam,"))


def test_l15_shouting():
    assert "L15" in found(with_line("Great! Super! Yes!"))
    assert "L15" in found(with_line("This is GREAT, REALLY."))
    assert "L15" in found(with_line("See you 🙂"))
    assert found(with_line("Thanks! And so on!")) == set()


def test_l16_an_hour_at_which_nobody_writes():
    at_night = moment("2026-03-04 04:00")  # eleven in the evening in New York

    [mark] = marks(send_at=at_night)
    assert (mark.id, mark.where) == ("L16", "to")
    assert "Wednesday 08:00" in mark.message
    assert marks(send_at=ENDED + timedelta(hours=2)) == ()


def test_l16_a_day_that_is_no_longer_called_so():
    tomorrow = ENDED + timedelta(days=1)
    body = GOOD if "today" in GOOD else with_line("We met today.")

    marked = [place(mark, body) for mark in marks(body, send_at=tomorrow) if mark.id == "L16"]
    assert [word.casefold().strip("’s") for word in marked] == ["today"]


def test_l16_another_today_is_none_of_its_business():
    about = brief(Purpose.HEADS_UP, to=(MIRA,))
    draft = compose(about)
    later = ENDED + timedelta(days=7)

    assert check(draft, about, send_at=later) == ()


def test_l8_a_note_is_not_held_against_itself():
    draft = letter()

    assert check(draft, brief(others_noted=(draft.body,))) == ()
    twin = draft.body.replace("Ana", "Bo")
    assert [mark.id for mark in check(draft, brief(others_noted=(twin, draft.body)))] == ["L8"]


def test_every_mark_stands_inside_its_text():
    body = with_line("I I was so nervous,sorry! Ok! XXX! {role} salary GREAT NEWS (")
    for mark in marks(body, subject="TBD " + "x" * 60):
        text = {"body": body, "subject": "TBD " + "x" * 60, "to": ""}[mark.where]
        assert 0 <= mark.start <= mark.end <= len(text)
        assert mark.message


def test_notes_in_another_language_are_named_as_the_cause():
    noted = Notes(specifics={ANA.key: "die Umstellung auf das neue System"})
    about = brief(notes=noted)

    [mark] = [mark for mark in check(compose(about), about) if mark.id == "L7"]
    assert "another language" in mark.message
