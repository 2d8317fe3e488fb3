"""From a duty to a letter, and from "I sent it" back to the diary."""

from email import message_from_bytes
from email.policy import default

import pytest

from afterview.desk import agenda, diary, intake, letters
from afterview.facts import ContactPolicy, Kind, Notes, Purpose, Style
from afterview.records.models import Letter, Person
from tests.notation import moment

pytestmark = pytest.mark.django_db

NOW = moment("2026-03-02 20:00")


@pytest.fixture
def application(member):
    application = intake.begin(
        member,
        now=NOW,
        by=member.user,
        company="Northwind",
        role="Data engineer",
        at=moment("2026-03-02 18:00"),
        with_people="Ana Ruiz <ana@northwind.example>, Bo Lindgren <bo@northwind.example>",
        style=Style.ONE_TO_ONE,
    )
    people = {person.name: str(person.pk) for person in Person.objects.all()}
    diary.record(
        application,
        Kind.NOTED,
        at=NOW,
        now=NOW,
        detail=Notes(
            specifics={
                people[
                    "Ana Ruiz"
                ]: "the migration of the billing tables without a night of downtime",
                people["Bo Lindgren"]: "how the team decides what not to build",
            },
            need="somebody who has moved a live ledger before",
            proof="I moved 40 million rows at Harbour in six weeks without a lost day",
        ),
    )
    return application


def key_of(application, what):
    return next(line.key for line in agenda.lines(application, NOW) if line.what == what)


def draft(application, what="Thank Ana Ruiz"):
    return letters.draft(application, key_of(application, what), now=NOW, by=None)


def test_a_note_names_what_only_that_person_said(application):
    ana, bo = draft(application), draft(application, "Thank Bo Lindgren")

    assert "billing tables" in ana.body
    assert "Ana" in ana.body
    assert "billing tables" not in bo.body
    assert ana.body != bo.body


def test_the_same_duty_has_one_letter(application):
    assert draft(application) == draft(application)
    assert Letter.objects.count() == 1


def test_a_letter_that_was_sent_is_written_down_and_due_no_more(application):
    letter = draft(application)

    entry = letters.sent(letter, now=NOW, by=None)

    assert entry.kind == Kind.THANKED
    assert [contact.person.name for contact in entry.contacts.all()] == ["Ana Ruiz"]
    assert "Thank Ana Ruiz" not in [line.what for line in agenda.lines(application, NOW)]
    assert "Thank Bo Lindgren" in [line.what for line in agenda.lines(application, NOW)]


def test_said_twice_it_is_written_down_once(application):
    letter = draft(application)

    assert letters.sent(letter, now=NOW, by=None) == letters.sent(letter, now=NOW, by=None)
    assert application.entries.filter(kind=Kind.THANKED).count() == 1


def test_what_was_not_sent_after_all_is_due_again(application):
    letter = draft(application)
    letters.sent(letter, now=NOW, by=None)

    letters.unsent(letter, now=NOW, by=None)

    assert "Thank Ana Ruiz" in [line.what for line in agenda.lines(application, NOW)]
    assert letter.state == Letter.State.DRAFTED


def test_what_the_user_wrote_is_kept(application):
    letter = draft(application)

    letters.save(letter, "Thank\r\nyou", "Dear Ana,\r\n\r\nthanks.", NOW)

    letter.refresh_from_db()
    assert letter.subject == "Thank you"
    assert letter.body == "Dear Ana,\n\nthanks."


def test_the_page_shows_what_to_mend_and_the_other_notes(application):
    letter, other = draft(application), draft(application, "Thank Bo Lindgren")
    letters.save(letter, letter.subject, "Dear Anna,\n\nI desperately need this job, {name}!", NOW)

    sheet = letters.look(letter, NOW)

    assert {"L1", "L3", "L9"} <= {mark.id for mark in sheet.marks}
    assert sheet.others == (other,)


def test_the_file_opens_as_a_draft_addressed_to_her(application):
    message = message_from_bytes(letters.eml(draft(application), NOW), policy=default)

    assert message["X-Unsent"] == "1"
    assert message["To"].addresses[0].addr_spec == "ana@northwind.example"
    assert "billing" in message.get_content()


def test_the_link_opens_the_mail_program(application):
    sheet = letters.look(draft(application), NOW)

    assert sheet.mailto.startswith("mailto:ana@northwind.example?subject=Thank")
    assert "\n" not in sheet.mailto


def test_a_letter_through_the_recruiter_still_thanks_the_interviewer(member):
    application = intake.begin(
        member, now=NOW, by=None, company="Harbour Health", role="Analyst",
        at=moment("2026-03-02 18:00"), with_people="Dana Fox <dana@harbour.example>",
        agency="Micro Staffing", recruiter="Rita Reyes <rita@micro.example>",
    )  # fmt: skip
    application.agency.policy = ContactPolicy.VIA_RECRUITER.value
    application.agency.save()
    diary.settle(application, NOW)
    letter = draft(application, "Thank Dana Fox")
    assert [c.person.name for c in letter.contacts.filter(copy=False)] == ["Rita Reyes"]

    entry = letters.sent(letter, now=NOW, by=None)

    assert [contact.person.name for contact in entry.contacts.all()] == ["Dana Fox"]
    assert "Thank Dana Fox" not in [line.what for line in agenda.lines(application, NOW)]


def test_a_duty_that_is_gone_has_no_letter(application):
    with pytest.raises(letters.NoSuchDutyError):
        letters.draft(application, "thank:nobody", now=NOW, by=None)


def test_a_follow_up_before_its_day_says_when_it_may_go(application):
    late = moment("2026-03-04 15:00")
    line = next(each for each in agenda.lines(application, late) if "stand" in each.what)

    letter = letters.draft(application, line.key, now=late, by=None)
    sheet = letters.look(letter, late)

    assert sheet.objections
    assert sheet.may_go_at_words


def test_the_list_of_references_names_only_who_agreed_and_is_written_down(member, application):
    from afterview.desk import people
    from afterview.facts import Request, Role
    from afterview.records.models import Referee

    lin, max_, kim = people.named(
        member.workspace,
        "Lin Marsh <lin@x.example>, Max Stone <max@x.example>, Kim Vale <kim@x.example>",
        role=Role.REFEREE,
    )
    for person, agreed in ((lin, NOW), (max_, None), (kim, NOW)):
        Referee.objects.create(
            workspace=member.workspace, person=person, seniority="manager", consent_at=agreed
        )
    diary.record(application, Kind.REFERENCES_ASKED, at=NOW, now=NOW, detail=Request(count=2))

    letter = draft(application, next(
        line.what for line in agenda.lines(application, NOW) if "references" in line.what
    ))  # fmt: skip
    entry = letters.sent(letter, now=NOW, by=None)

    assert "Lin Marsh" in letter.body
    assert "Max Stone" not in letter.body
    assert {c.person.name for c in entry.contacts.all()} == {"Lin Marsh", "Kim Vale"}


def test_an_offer_is_accepted_by_a_letter_of_ones_own_choice(application):
    diary.record(application, Kind.OFFERED, at=NOW, now=NOW, until=moment("2026-03-09 17:00"))
    application.refresh_from_db()
    assert Purpose.ACCEPT in letters.may_be_chosen(application)

    letter = letters.choose(application, Purpose.ACCEPT, now=NOW)
    letters.sent(letter, now=NOW, by=None)

    application.refresh_from_db()
    assert application.stage == "offer_accepted"
    assert letters.may_be_chosen(application) == (Purpose.WITHDRAW,)


def test_a_withdrawal_is_decided_and_told_in_one(application):
    letter = letters.choose(application, Purpose.WITHDRAW, now=NOW)

    letters.sent(letter, now=NOW, by=None)

    application.refresh_from_db()
    assert application.stage == "withdrawn"
    assert application.entries.filter(kind=Kind.WITHDRAWAL_SENT).exists()
    assert letters.may_be_chosen(application) == ()

    letters.unsent(letter, now=NOW, by=None)

    application.refresh_from_db()
    assert application.stage == "awaiting_decision"


def test_one_letter_that_does_two_things_writes_both_down(member):
    application = intake.begin(
        member, now=NOW, by=None, company="Harbour Health", role="Analyst",
        at=moment("2026-03-02 18:00"), with_people="Dana Fox <dana@harbour.example>",
    )  # fmt: skip
    dana = Person.objects.get(name="Dana Fox")
    diary.record(application, Kind.REJECTED, at=NOW, now=NOW, people=[dana])
    later = moment("2026-03-04 15:00")
    line = next(each for each in agenda.lines(application, later) if each.due.merged)

    letter = letters.draft(application, line.key, now=later, by=None)
    letters.sent(letter, now=later, by=None)

    kinds = set(application.entries.values_list("kind", flat=True))
    assert {Kind.REJECTION_ANSWERED, Kind.FEEDBACK_ASKED} <= kinds
