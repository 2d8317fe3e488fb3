"""The example: told from files, the same each time, beside the owner's own search."""

import re
import time
from importlib.resources import files

import pytest

from afterview.desk import agenda, arrivals, audit, example, household, intake, letters, saying
from afterview.desk.example import notation
from afterview.facts import Purpose
from afterview.records.models import Application, Entry, Mail, Person, Referee, Workspace
from tests.notation import moment

pytestmark = pytest.mark.django_db

NOW = moment("2026-11-02 09:00")


def of(story, employer):
    mine = Application.objects.filter(workspace=story.workspace, company__name=employer)
    return mine.select_related("candidate", "company").get()


def test_today_is_full_but_calm(story):
    lines = agenda.today(story, example.MOMENT).lines

    assert [line.what for line in lines] == [
        "Decide on the offer of Harbour Health",
        "Thank Bo Tanner",
        "Thank Chi Okoro",
        "Hand in the assignment for Fernhill Energy",
        "Ask Leo Grant how things stand",
    ]
    assert {line.state for line in lines} <= {"now"}


def test_deadlines_are_those_that_the_mails_name(story):
    offer = of(story, "Harbour Health").entries.get(kind="offered")
    work = of(story, "Fernhill Energy").entries.get(kind="assigned")

    assert offer.until == moment("2026-03-13 17:00")
    assert work.until == moment("2026-03-13 18:00")
    assert work.detail["hours"] == 6


def test_every_way_that_a_search_can_go_is_in_it(story):
    stages = set(
        Application.objects.filter(workspace=story.workspace).values_list("stage", flat=True)
    )
    assert stages >= {
        "applied", "interview_scheduled", "awaiting_decision", "on_hold", "offer_received",
        "dormant", "rejected", "withdrawn",
    }  # fmt: skip
    assert Referee.objects.filter(workspace=story.workspace).count() == 4


def test_several_answers_are_waited_for(story):
    said = saying.waiting_for(story, example.MOMENT)
    assert said["count"] >= 5
    assert any(line["outlook"] for line in said["waiting"])


def test_an_interview_is_ahead_with_those_that_the_invitation_names(story):
    scheduled = of(story, "Pellworth Insurance").entries.get(kind="scheduled")
    assert scheduled.until == moment("2026-03-12 10:00")
    assert {each.person.name for each in scheduled.contacts.all()} == {
        "Dervla Quinn",
        "Sam Ottaway",
    }


def test_three_mails_wait_for_a_word(story):
    waiting = {each.mail.place: each.mail for each in arrivals.listed(story)}

    assert set(waiting) == {"which-one.eml", "outreach.eml", "careful.eml"}
    assert waiting["which-one.eml"].question == "Which of your applications is this about?"
    assert "new role" in waiting["outreach.eml"].question
    assert waiting["careful.eml"].question.startswith("Careful")


def test_every_other_mail_is_filed_where_it_belongs(story):
    filed = Mail.objects.filter(workspace=story.workspace, state="filed")
    assert filed.count() == 11
    for mail in filed.select_related("application__company"):
        assert mail.application.company.key.replace(" & ", "-").split()[0] in mail.place


def test_each_thank_you_is_a_letter_of_its_own(story):
    northwind = of(story, "Northwind")
    thanks = [
        due for due in agenda.dues_of(northwind, example.MOMENT) if due.purpose is Purpose.THANK
    ]

    written = [letters.draft(northwind, due.key, now=example.MOMENT, by=None) for due in thanks]

    to_bo, to_chi = (letter.body for letter in written)
    assert "morning reports" in to_bo
    assert "stock figures" in to_chi


def test_letters_have_the_same_words_each_time(story):
    def first_letter(member):
        northwind = of(member, "Northwind")
        due = next(
            d for d in agenda.dues_of(northwind, example.MOMENT) if d.purpose is Purpose.THANK
        )
        return letters.draft(northwind, due.key, now=example.MOMENT, by=None).body

    before = first_letter(story)
    assert first_letter(example.reset(story.user, NOW)) == before


def test_it_is_a_workspace_of_its_own(story, member):
    assert story.workspace.is_example
    assert member.workspace != story.workspace
    assert not household.candidate(member).applications.exists()


def test_opening_it_again_opens_the_same(story):
    assert example.open(story.user, NOW) == story


def test_each_user_has_their_own(story, eve):
    assert example.open(eve.user, NOW).workspace != story.workspace


def test_reset_takes_back_what_was_tried_out(story):
    before = saying.today(story, example.MOMENT)
    of(story, "Northwind").entries.all().delete()

    again = example.reset(story.user, NOW)

    assert without_keys(saying.today(again, example.MOMENT)) == without_keys(before)
    assert Workspace.objects.filter(as_of__isnull=False).count() == 1


def test_reset_and_leave_touch_nothing_else(story, member, eve):
    mine = intake.open_application(
        household.candidate(member), company="Northwind", role="Welder", now=NOW
    )
    theirs = example.open(eve.user, NOW)

    example.reset(story.user, NOW)
    example.leave(story.user)

    assert household.membership(story.user, example=True) is None
    assert Application.objects.filter(pk=mine.pk).exists()
    assert Application.objects.filter(workspace=theirs.workspace).count() == 13


def test_what_is_kept_agrees_with_the_diary(story):
    assert audit.audit(story, example.MOMENT) == ()


def test_it_is_told_within_two_seconds(db, eve):
    begun = time.process_time()
    example.open(eve.user, NOW)
    assert time.process_time() - begun < 2


def test_nothing_in_it_is_later_than_its_moment(story):
    entries = Entry.objects.filter(workspace=story.workspace)
    assert entries.count() > 100
    assert not entries.filter(at__gt=example.MOMENT).exists()


def test_every_address_is_an_example():
    found = set()
    for folder in ("story", "mails"):
        for file in (files(example) / folder).iterdir():
            found |= set(
                re.findall(r"[\w.+-]+@([\w.-]+)|https?://([\w.-]+)", file.read_text("utf-8"))
            )
    hosts = {mail or web for mail, web in found}
    assert len(hosts) > 10
    assert [host for host in hosts if not host.endswith(".example")] == []


def test_people_carry_their_titles(story):
    ana = Person.objects.get(workspace=story.workspace, email="ana.ruiz@northwind.example")
    assert (ana.title, ana.role) == ("Head of Analytics", "hiring_manager")


def without_keys(said):
    """What is said, without the keys of rows, which are new each time."""
    if isinstance(said, dict):
        return {key: without_keys(each) for key, each in said.items() if key not in {"id", "key"}}
    return [without_keys(each) for each in said] if isinstance(said, list) else said


class TestNotation:
    def test_a_line_is_a_moment_a_kind_people_and_a_day(self):
        [line] = notation.read(
            "employer: Acme\n\n2026-03-09 15:15  promised  Ana, Bo  until 2026-03-20 17:00\n"
            "    no_contact: yes\n    words: Wait\n"
        ).happenings

        assert (line.at, line.kind, line.names) == (
            moment("2026-03-09 15:15"),
            "promised",
            ("Ana", "Bo"),
        )
        assert line.until == moment("2026-03-20 17:00")
        assert line.more == {"no_contact": True, "words": "Wait"}

    def test_above_the_diary_stands_what_is_known(self):
        chapter = notation.read(
            "# a remark\nemployer: Acme\nperson: Ann <ann@acme.example>, recruiter, Talent\n"
        )
        assert chapter.known == {"employer": "Acme"}
        assert chapter.people == (
            notation.Someone("Ann", "ann@acme.example", "recruiter", "Talent"),
        )

    @pytest.mark.parametrize(
        "line",
        ["yesterday interviewed Ana", "2026-03-09 interviewed", "2026-03-09 15:15 mail of Ana"],
    )
    def test_a_line_that_nobody_can_read_is_refused(self, line):
        with pytest.raises(notation.StoryError, match=r"mail|line"):
            notation.read(f"employer: Acme\n\n{line}\n")

    def test_somebody_without_an_address_is_refused(self):
        with pytest.raises(notation.StoryError):
            notation.someone("Ana")
