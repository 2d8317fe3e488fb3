"""Writing down, striking out, restoring; and what follows from each."""

import pytest

from afterview.desk import agenda, audit, diary, intake
from afterview.facts import Kind, Style
from afterview.records.models import Application, Entry
from tests.notation import moment

pytestmark = pytest.mark.django_db

MONDAY = moment("2026-03-02 19:00")


@pytest.fixture
def application(member):
    return intake.begin(
        member,
        now=MONDAY,
        by=member.user,
        company="Northwind",
        role="Data engineer",
        at=moment("2026-03-02 18:00"),
        with_people="Ana Ruiz <ana@northwind.example>, Bo Lindgren, Chi Okafor",
        style=Style.ONE_TO_ONE,
    )


def whats_due(application, now):
    return [line.what for line in agenda.lines(application, now) if line.state != "later"]


def test_three_people_met_alone_are_three_notes(application):
    due = whats_due(application, moment("2026-03-02 20:00"))

    for name in ("Ana Ruiz", "Bo Lindgren", "Chi Okafor"):
        assert f"Thank {name}" in due


def test_the_columns_say_what_the_entries_say(application, member):
    application.refresh_from_db()

    assert application.stage == "awaiting_decision"
    assert application.live
    assert application.waits_since == moment("2026-03-02 18:00")
    assert audit.audit(member, MONDAY) == ()


def test_a_column_that_lies_is_found_and_mended(application, member):
    Application.objects.update(stage="placed", waits_since=None)

    found = audit.audit(member, MONDAY)
    audit.mend(member, MONDAY)

    assert {finding.what for finding in found} == {"stage", "waits_since"}
    assert audit.audit(member, MONDAY) == ()


def test_an_entry_that_is_struck_out_is_kept_and_counts_no_more(application, member):
    interview = application.entries.get(kind="interviewed")

    diary.strike(interview, now=MONDAY, by=member.user)

    interview.refresh_from_db()
    assert (interview.struck_at, interview.struck_by) == (MONDAY, member.user)
    assert whats_due(application, MONDAY) == []
    assert Entry.objects.filter(pk=interview.pk).exists()


def test_an_entry_can_be_restored(application, member):
    interview = application.entries.get(kind="interviewed")
    diary.strike(interview, now=MONDAY, by=member.user)

    diary.restore(interview, now=MONDAY)

    assert "Thank Ana Ruiz" in whats_due(application, moment("2026-03-02 20:00"))


def test_an_interview_of_tomorrow_cannot_have_been(application, member):
    with pytest.raises(diary.ImpossibleError) as refused:
        diary.record(application, Kind.INTERVIEWED, at=moment("2026-03-09 10:00"), now=MONDAY)

    assert "at" in [refusal.field for refusal in refused.value.refusals]
    assert application.entries.count() == 1


def test_nothing_can_be_accepted_that_was_not_offered(application):
    with pytest.raises(diary.ImpossibleError):
        diary.record(application, Kind.ACCEPTED, at=MONDAY, now=MONDAY)


def test_an_application_wakes_when_its_agenda_changes(application):
    application.refresh_from_db()
    before = application.wake_at
    assert before > MONDAY

    assert diary.wake(application.candidate, MONDAY) == 0
    assert diary.wake(application.candidate, before) == 1
    application.refresh_from_db()
    assert application.wake_at is None or application.wake_at > before


def test_a_no_ends_what_was_due(application):
    now = moment("2026-03-03 10:00")
    diary.record(application, Kind.REJECTED, at=now, now=now)

    application.refresh_from_db()
    assert application.stage == "rejected"
    assert not [what for what in whats_due(application, now) if what.startswith("Thank")]


def test_an_offer_here_is_told_elsewhere(application, member):
    other = intake.begin(
        member, now=MONDAY, by=None, company="Harbour Health", role="Analyst",
        at=moment("2026-03-02 16:00"), with_people="Dana Fox",
    )  # fmt: skip

    diary.record(application, Kind.OFFERED, at=MONDAY, now=MONDAY, until=moment("2026-03-09 17:00"))

    assert any("hold an offer" in what for what in whats_due(other, MONDAY))
