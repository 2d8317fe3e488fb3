"""Dates, names and lists as people say them."""

from datetime import date, datetime

import pytest

from afterview.facts import Person
from afterview.writing import wording

TUESDAY = date(2026, 3, 3)


@pytest.mark.parametrize(
    ("lang", "country", "said"),
    [
        ("en", "US", "March 3"),
        ("en", "GB", "3 March"),
        ("de", "DE", "3. März"),
        ("fr", "FR", "3 mars"),
        ("es", "ES", "3 de marzo"),
    ],
)
def test_a_date_is_said_as_the_country_says_it(lang, country, said):
    assert wording.date_in_words(TUESDAY, lang, country) == said


def test_the_year_is_said_where_a_letter_needs_it():
    assert wording.date_in_words(TUESDAY, "en", "US", year=True) == "March 3, 2026"
    assert wording.date_in_words(TUESDAY, "de", "DE", year=True) == "3. März 2026"
    assert wording.date_in_words(date(2026, 5, 1), "fr", year=True) == "1er mai 2026"
    assert wording.date_in_words(TUESDAY, "es", year=True) == "3 de marzo de 2026"


@pytest.mark.parametrize(
    ("seen", "said"),
    [(3, "today"), (4, "yesterday"), (6, "on Tuesday"), (12, "on March 3")],
)
def test_a_day_that_was_is_named_by_how_near_it_is(seen, said):
    assert wording.past_day(TUESDAY, date(2026, 3, seen), "en", "US") == said


def test_a_day_to_come_is_named_by_how_near_it_is():
    assert wording.coming_day(date(2026, 3, 5), TUESDAY, "en", "GB") == "Thursday"
    assert wording.coming_day(date(2026, 3, 12), TUESDAY, "en", "GB") == "Thursday, 12 March"
    assert wording.coming_day(date(2026, 3, 12), TUESDAY, "de") == "Donnerstag, den 12. März"


def test_an_hour_is_said_as_the_country_says_it():
    six = datetime(2026, 3, 3, 18, 30)  # noqa: DTZ001  a wall clock

    assert wording.at_hour(six, "en", "US") == "at 6:30 pm"
    assert wording.at_hour(six, "en", "GB") == "at 18:30"
    assert wording.at_hour(six, "de") == "um 18:30 Uhr"
    assert wording.at_hour(six.replace(hour=0, minute=0), "en") == ""


@pytest.mark.parametrize(
    ("name", "lang", "said"),
    [
        ("Ana Silva", "en", "Ana"),
        ("Ana Silva", "de", "Ana Silva"),
        ("Silva, Ana", "en", "Ana"),
        ("Dr. Ana Silva", "en", "Dr. Silva"),
        ("Prof. Dr. Ana Silva", "de", "Dr. Silva"),
        ("Ms Ana Silva", "en", "Ana"),
        ("ana@x.example", "en", ""),
        ("", "en", ""),
    ],
)
def test_a_person_is_addressed_as_their_name_is_written(name, lang, said):
    assert wording.addressed(Person(name), lang, "US") == said


def test_where_the_whole_name_is_the_custom_it_is_used():
    assert wording.addressed(Person("Kenji Tanaka"), "en", "JP") == "Kenji Tanaka"


def test_a_list_ends_with_and():
    assert wording.listed(["Ana"]) == "Ana"
    assert wording.listed(["Ana", "Bo", "Chi"]) == "Ana, Bo and Chi"
    assert wording.listed(["Ana", "Inés"], "es") == "Ana e Inés"


def test_a_language_that_we_do_not_write_becomes_english():
    assert wording.language("de-AT") == "de"
    assert wording.language("ja") == "en"
