"""Today: what is shown, in which words, and what is left for another day."""

from datetime import timedelta

import pytest

from afterview.desk import agenda, diary, household, intake
from afterview.facts import Kind, Terms
from tests.notation import moment

pytestmark = pytest.mark.django_db

NOW = moment("2026-03-02 19:00")


def met(member, company="Northwind", people="Ana Ruiz, Bo Lindgren, Chi Okafor", at=NOW):
    return intake.begin(
        member, now=NOW, by=None, company=company, role="Analyst", at=at, with_people=people
    )


def test_an_empty_house_says_so(member):
    today = agenda.today(member, NOW)

    assert today.empty
    assert today.lines == ()
    assert today.sentence == "Nothing is due."


def test_right_after_an_interview_the_notes_can_be_begun(member):
    met(member)

    today = agenda.today(member, NOW)

    notes = [line for line in today.lines if line.what.startswith("Thank")]
    assert sorted(line.what for line in notes) == [
        "Thank Ana Ruiz",
        "Thank Bo Lindgren",
        "Thank Chi Okafor",
    ]
    assert {line.state for line in notes} == {"later"}
    assert all(line.by == "from today, 19:30" for line in notes)


def test_half_an_hour_later_they_are_due(member):
    met(member)

    today = agenda.today(member, NOW + timedelta(minutes=30))

    notes = [line for line in today.lines if line.what.startswith("Thank")]
    assert {line.state for line in notes} == {"now"}


def test_at_most_five_things_and_the_rest_is_counted(member):
    for n in range(4):
        met(member, company=f"Company {n}", people="Ana, Bo", at=NOW - timedelta(hours=1))

    today = agenda.today(member, NOW)

    assert len(today.lines) == 5
    assert today.more > 0


def offered_among(member, others):
    for n in range(others):
        met(member, company=f"Company {n}", people="Ana", at=NOW - timedelta(days=1))
    mine = met(member, company="Harbour", people="Ruth", at=NOW - timedelta(days=1))
    detail, until = Terms(), NOW + timedelta(days=7)
    diary.record(mine, Kind.OFFERED, at=NOW, now=NOW, until=until, detail=detail)
    return agenda.today(member, NOW + timedelta(minutes=5))


def test_whom_to_tell_of_an_offer_is_one_line_and_leaves_room(member):
    """O17: none of them is hidden, each is named."""
    today = offered_among(member, others=4)

    [told] = [line for line in today.lines if "hold an offer" in line.what]
    assert told.what == "Tell four others that you hold an offer"
    assert "Company 0, Company 1, Company 2 and Company 3" in told.why
    assert (told.action, told.application, told.keeper) == ("basket", None, None)
    assert any(line.what.startswith("Thank Ruth for the offer") for line in today.lines)
    assert len(today.lines) == 5


def test_two_are_told_by_a_line_each(member):
    today = offered_among(member, others=2)

    told = [line for line in today.lines if line.what == "Tell Ana that you hold an offer"]
    assert len(told) == 2
    assert {line.action for line in told} == {"draft"}


def test_nothing_due_says_until_when(member):
    application = met(member, people="Ana Ruiz", at=NOW - timedelta(hours=2))
    for kind in (Kind.NOTED, Kind.THANKED, Kind.REVIEWED):
        people = list(application.company.people.all())
        diary.record(application, kind, at=NOW, now=NOW, people=people)

    more = next(line for line in agenda.today(member, NOW).lines if line.action == "basket")
    agenda.set_aside(more.keeper, more.key, now=NOW, by=None)

    today = agenda.today(member, NOW)

    assert today.lines == ()
    assert today.sentence.startswith("Nothing is due until")
    assert today.next_words.startswith("You can close this.")


def test_what_is_put_off_comes_back_on_its_day(member):
    application = met(member, people="Ana Ruiz", at=NOW - timedelta(hours=2))
    key = next(line.key for line in agenda.lines(application, NOW) if "Thank" in line.what)

    agenda.set_aside(application, key, now=NOW, by=None, until=NOW + timedelta(hours=14))

    assert "Thank Ana Ruiz" not in [line.what for line in agenda.today(member, NOW).lines]
    tomorrow = agenda.today(member, NOW + timedelta(hours=15))
    assert "Thank Ana Ruiz" in [line.what for line in tomorrow.lines]


def test_what_is_not_needed_stays_away_and_can_be_taken_back(member):
    application = met(member, people="Ana Ruiz", at=NOW - timedelta(hours=2))
    key = next(line.key for line in agenda.lines(application, NOW) if "Thank" in line.what)

    entry = agenda.set_aside(application, key, now=NOW, by=None)
    assert "Thank Ana Ruiz" not in [line.what for line in agenda.lines(application, NOW)]

    diary.strike(entry, now=NOW)
    assert "Thank Ana Ruiz" in [line.what for line in agenda.lines(application, NOW)]


def test_a_task_without_a_letter_is_ticked_off(member):
    application = met(member, people="Ana Ruiz", at=NOW - timedelta(hours=2))
    key = next(line.key for line in agenda.lines(application, NOW) if line.action == "note")

    agenda.done(application, key, now=NOW, by=None)

    assert application.entries.filter(kind=Kind.NOTED).exists()


@pytest.mark.parametrize(
    ("zone", "country"),
    [("Europe/Berlin", "DE"), ("America/New_York", "US"), ("Europe/London", "GB"), ("UTC", "US")],
)
def test_a_home_knows_its_country_by_its_clock(zone, country):
    assert household.country_of(zone) == country
