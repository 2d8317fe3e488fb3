"""The list of another tracker: written down once, corrected first, taken back whole."""

import pytest

from afterview.desk import (
    acquaintances,
    brought,
    diary,
    forgetting,
    household,
    intake,
    trackers,
)
from afterview.facts import Kind
from afterview.records.models import Application, Entry, Person, Referee
from tests.notation import moment

NOW = moment("2026-04-01 10:00")
LIST = """Company,Role,Status,Applied,Interview,Rejected,Contact,Email,Salary
Northwind,Analyst,Rejected,2026-02-02,2026-02-10,2026-02-20,Ana Ruiz,ana@northwind.example,50k
Quillbooks,Editor,Applied,2026-03-20,,,,,
Tern,Clerk,Bookmarked,,,,,,
"""

pytestmark = pytest.mark.django_db


@pytest.fixture
def candidate(member):
    return household.candidate(member)


@pytest.fixture
def bring(member):
    def bring(text, name="list.csv"):
        raw = text.encode() if isinstance(text, str) else text
        return brought.open_one(member, brought.bring(member, name, raw))

    return bring


@pytest.fixture
def write(candidate, bring):
    """Bring a list and write it all down."""

    def write(text, **choices):
        that = bring(text)
        while not trackers.write(that, candidate, choices, now=NOW, by=None):
            that = bring_again(that)
        return bring_again(that)

    def bring_again(that):
        return brought.open_one(
            household.membership(candidate.workspace.members.get().user), that.key
        )

    return write


def look(bring, candidate, text, **choices):
    return trackers.look(bring(text), candidate, choices, NOW)


def kinds(company):
    application = Application.objects.get(company__name=company)
    return [(e.kind, e.at.date().isoformat()) for e in application.entries.standing()]


def test_a_look_tells_what_would_be_written_and_writes_nothing(bring, candidate):
    seen = look(bring, candidate, LIST)

    assert (seen.rows, seen.new, seen.known, seen.facts) == (3, 3, 0, 4)
    assert seen.shown[0].title == "Northwind, Analyst"
    assert seen.shown[0].happened[0] == "You applied, Monday 2 February"
    assert "Salary: 50k" in seen.shown[0].notes
    assert seen.ready
    assert not Application.objects.exists()


def test_it_is_written_down_as_it_was_shown(write):
    written = write(LIST).written

    assert (written["new"], written["facts"], written["over"]) == (3, 4, True)
    assert kinds("Northwind") == [
        ("applied", "2026-02-02"), ("interviewed", "2026-02-10"), ("rejected", "2026-02-20"),
    ]  # fmt: skip
    stages = dict(Application.objects.values_list("company__name", "stage"))
    assert stages == {"Northwind": "closed", "Quillbooks": "applied", "Tern": "lead"}
    assert Application.objects.get(company__name="Northwind").notes == "Salary: 50k"
    assert Person.objects.get().email == "ana@northwind.example"


def test_a_second_time_nothing_is_doubled(write):
    write(LIST)
    before = Application.objects.count(), Entry.objects.count(), Person.objects.count()
    written = write(LIST).written

    assert (written["new"], written["known"], written["facts"]) == (0, 3, 0)
    assert (Application.objects.count(), Entry.objects.count(), Person.objects.count()) == before


def test_what_is_new_in_it_is_added(write):
    write(LIST)
    write(LIST.replace("2026-03-20,,", "2026-03-20,2026-03-27,"))

    assert kinds("Quillbooks") == [("applied", "2026-03-20"), ("interviewed", "2026-03-27")]


def test_of_the_notes_only_new_lines_are_added(write):
    text = "Company,Salary,Comment\nNorthwind,50k,kind people\n"
    write(text)
    write(text.replace("50k", "55k"))

    assert Application.objects.get().notes.splitlines() == [
        "Salary: 50k", "Comment: kind people", "Salary: 55k",
    ]  # fmt: skip


def test_what_is_known_from_elsewhere_is_found_again(member, write):
    mine = intake.begin(
        member, now=NOW, by=None, company="Northwind, Inc.", role="analyst",
        at=moment("2026-02-10 15:00"), with_people="Ana",
    )  # fmt: skip
    write(LIST)

    assert Application.objects.filter(company=mine.company).get() == mine
    assert mine.entries.filter(kind="interviewed").count() == 1


def test_one_row_twice_in_a_list_is_one(write):
    write(LIST + LIST.splitlines()[1] + "\n")

    assert Application.objects.filter(company__name="Northwind").count() == 1


def test_a_second_try_months_later_is_another_application(write):
    write("Company,Role,Applied\nNorthwind,Analyst,2025-06-01\nNorthwind,Analyst,2026-02-02\n")

    assert Application.objects.count() == 2


def test_columns_may_be_corrected(bring, candidate):
    text = "Where,What,When\nNorthwind,Analyst,2026-02-02\n"

    assert look(bring, candidate, text).new == 0
    seen = look(bring, candidate, text, c0="company", c1="role", c2="applied")
    assert (seen.new, seen.facts) == (1, 1)
    assert look(bring, candidate, text, c0="company", c1="nonsense").new == 1


def test_dates_that_can_be_two_are_asked_about_once(bring, candidate, write):
    text = "Company,Applied\nNorthwind,3/2/2026\n"
    seen = look(bring, candidate, text)

    assert (seen.asks, seen.ready) == ("3/2/2026", False)
    assert look(bring, candidate, text, order="day").ready
    write(text, order="day")
    assert kinds("Northwind") == [("applied", "2026-02-03")]


def test_without_an_answer_nothing_is_written(bring, candidate):
    that = bring("Company,Applied\nNorthwind,3/2/2026\n")

    assert not trackers.write(that, candidate, {}, now=NOW, by=None)
    assert not Application.objects.exists()


def test_what_cannot_be_is_told_by_its_row_and_kept_as_a_note(bring, candidate, write):
    text = "Company,Applied,Rejected\nNorthwind,2026-09-09,\nTern,2026-02-02,2026-01-01\n"
    seen = look(bring, candidate, text)

    assert seen.complaints == (
        "Row 2: You applied on 2026-09-09, which is still to come: kept as a note.",
        "Row 3: They went with someone else on 2026-01-01, before you applied: kept as a note.",
    )
    write(text)
    assert "2026-09-09" in Application.objects.get(company__name="Northwind").notes
    assert kinds("Tern") == [("applied", "2026-02-02")]


def test_an_interview_to_come_is_fixed_not_held(write):
    write("Company,Applied,Interview\nNorthwind,2026-03-02,2026-04-10\n")
    application = Application.objects.get()

    assert application.stage == "interview_scheduled"
    assert application.entries.get(kind="scheduled").until == moment("2026-04-10 14:00")
    assert "has no hour: 14:00 is taken." in application.notes


def test_its_hour_is_the_one_that_was_written(write):
    write("Company,Applied,Interview\nNorthwind,2026-03-02,2026-04-10 9:30\n")

    assert Entry.objects.get(kind="scheduled").until == moment("2026-04-10 09:30")


def test_a_no_without_its_day_ends_it_and_teaches_nothing(write):
    write("Company,Status,Applied\nNorthwind,Rejected,2026-03-20\n")
    no = Entry.objects.get(kind="rejected")

    assert Application.objects.get().stage == "rejected"
    assert no.to_fact().detail.undated


def test_a_long_list_is_written_in_parts(write, monkeypatch):
    monkeypatch.setattr(trackers, "AT_ONCE", 2)
    rows = "".join(f"Company {n},Analyst,2026-03-02\n" for n in range(5))

    assert write("Company,Role,Applied\n" + rows).written["new"] == 5
    assert Application.objects.count() == 5


def test_it_can_be_taken_back_whole(member, candidate, write):
    mine = intake.begin(
        member, now=NOW, by=None, company="Quillbooks", role="Editor",
        at=moment("2026-03-25 15:00"), with_people="Ana",
    )  # fmt: skip
    that = write(LIST)
    trackers.take_back(that, candidate, now=NOW, by=None)

    assert list(Application.objects.all()) == [mine]
    assert [entry.kind for entry in mine.entries.standing()] == ["interviewed"]


def test_what_was_written_since_is_not_taken_back(candidate, write):
    that = write(LIST)
    mine = Application.objects.get(company__name="Quillbooks")
    diary.record(mine, Kind.REJECTED, at=moment("2026-03-30 09:00"), now=NOW)
    trackers.take_back(that, candidate, now=NOW, by=None)

    assert list(Application.objects.all()) == [mine]
    assert [entry.kind for entry in mine.entries.standing()] == ["rejected"]


def test_two_clicks_write_it_down_once(bring, candidate):
    that = bring(LIST)
    for _ in range(2):
        assert trackers.write(that, candidate, {}, now=NOW, by=None)
    written = brought.again(that).written

    assert Application.objects.count() == 3
    assert len(written["applications"]) == 3


def test_what_was_there_stays_as_it_was(member, candidate, write):
    mine = intake.begin(
        member, now=NOW, by=None, company="Northwind", role="Analyst",
        at=moment("2026-02-10 15:00"), with_people="Ana",
    )  # fmt: skip
    diary.record(mine, Kind.REJECTED, at=moment("2026-02-25 09:00"), now=NOW)
    write(LIST)

    assert mine.entries.get(kind="rejected").at == moment("2026-02-25 09:00")


def test_people_of_an_address_book_are_written_down_once(bring, candidate):
    card = (
        "BEGIN:VCARD\nFN:Ana Ruiz\nEMAIL:ana@northwind.example\nORG:Northwind\nTEL:1\nEND:VCARD\n"
    )
    that = bring(card, "people.vcf")

    assert acquaintances.write(that.people, candidate) == (1, 0)
    assert acquaintances.write(that.people, candidate) == (0, 1)
    assert (Person.objects.get().phone, Person.objects.get().company.name) == ("1", "Northwind")


def test_references_of_a_cv_are_references_without_consent(bring, candidate):
    that = bring('{"references": [{"name": "Dana Okafor", "reference": "Counts well."}]}')
    acquaintances.write(that.people, candidate)
    dana = Referee.objects.get()

    assert (dana.person.name, dana.relation, dana.consent_at) == (
        "Dana Okafor", "Counts well.", None,
    )  # fmt: skip


def test_what_cannot_be_read_is_told_in_words(member):
    with pytest.raises(brought.UnreadableError, match="empty"):
        brought.bring(member, "x.csv", b"")
    with pytest.raises(brought.UnreadableError, match="Nobody"):
        brought.bring(member, "x.json", b"{}")


def test_only_the_latest_files_are_kept(member):
    keys = [brought.bring(member, "x.csv", b"a,b\n1,2\n") for _ in range(7)]

    assert brought.open_one(member, keys[0]) is None
    assert brought.open_one(member, keys[-1]).name == "x.csv"


def test_once_it_is_written_down_the_list_itself_goes(write):
    assert "Northwind" not in write(LIST).path.read_text()


def test_who_is_forgotten_stands_in_no_file_that_was_brought(member, bring, write):
    write(LIST)
    waiting = bring(LIST)
    forgetting.forget(Person.objects.get(name="Ana Ruiz"), NOW)

    assert not waiting.path.exists()


def test_what_was_brought_does_not_exist_for_eve(member, eve):
    key = brought.bring(member, "x.csv", b"a,b\n1,2\n")

    assert brought.open_one(eve, key) is None
