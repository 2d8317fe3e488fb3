"""An assignment: by when in both zones, questions, what goes along, handed in, and received."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from afterview.desk import diary, papers
from afterview.facts import Kind, Work, WorkKind
from afterview.mail import links
from afterview.mail.links import Seen
from afterview.mail.trouble import MailError
from afterview.records.models import Mail
from tests.notation import moment
from tests.web.conftest import NOW

pytestmark = pytest.mark.django_db
UNTIL = "2026-03-06 18:00"  # Friday; now is Tuesday, ten o'clock


@pytest.fixture
def given(northwind, ana):
    """Northwind's work to do, in an office where it is five hours earlier."""
    northwind.company.zone = "America/New_York"
    northwind.company.save()

    def given(until=UNTIL, **work):
        return diary.record(
            northwind, Kind.ASSIGNED, at=moment("2026-03-03 09:00"), now=NOW, people=[ana],
            until=until and moment(until), detail=Work(**{"hours": 6, **work}),
        )  # fmt: skip

    return given


@pytest.fixture
def work(given):
    return given()


@pytest.fixture
def where(work):
    return f"/assignments/{work.pk}"


def keep(me, where, part, **fields):
    return me.post(where, {"part": part, **fields})


def file(name="answer.pdf", data=b"%PDF-1.4 mine"):
    return SimpleUploadedFile(name, data, content_type="text/html")


def add(me, work, *files):
    return me.post(f"/entries/{work.pk}/files", {"chosen": files})


def letter(me, where, purpose, **fields):
    answer = me.post(f"{where}/letters", {"purpose": purpose, **fields})
    return answer["Location"], me.get(answer["Location"])


def test_the_deadline_is_told_by_both_clocks_and_the_own_day_comes_first(me, where):
    page = me.get(where).text

    assert "They want it by Friday, 18:00." in page
    assert "Friday, 13:00 in New York" in page
    assert "Be done Friday, 1:00" not in page  # not at night
    assert "an hour and a half a day" in page
    assert "Tell them that it came" in page
    assert "by Friday 6 March, 18:00 by your clock; be a little early." in me.get("/").text


def test_without_a_day_one_is_proposed(me, given):
    page = me.get(f"/assignments/{given(until=None).pk}").text

    assert "They named no day. Be done Friday" in page
    assert "name a day yourself" in page


def test_the_form_that_logs_it_takes_their_clock_and_leads_to_its_page(me, northwind):
    northwind.company.zone = "America/New_York"
    northwind.company.save()
    form = me.get(f"/applications/{northwind.pk}/entries/new?kind=assigned").text
    assert "theirs (New York)" in form

    answer = me.post(
        f"/applications/{northwind.pk}/entries",
        {
            "kind": "assigned", "sort": "case_study", "at": "2026-03-03T09:00",
            "until": "2026-03-06T18:00", "clock": "theirs", "title": "A case",
            "link": "tasks.northwind.example/7",
        },
    )  # fmt: skip

    work = northwind.entries.get(kind="assigned")
    assert work.detail["kind"] == "case_study"
    assert answer["Location"] == f"/assignments/{work.pk}"
    assert work.until == moment("2026-03-06 23:00")
    page = me.get(answer["Location"]).text
    assert "https://tasks.northwind.example/7" in page
    assert "Friday, 18:00 in New York" in page


def test_a_mail_opens_the_page_with_its_deadline_and_its_kind(me, northwind):
    """From the paste to the page, as it is with any mail that comes."""
    northwind.company.zone = "America/New_York"
    northwind.company.save()
    text = """From: Ana Ruiz <ana@northwind.example>
To: Sam <sam@home.example>
Subject: Data engineer: case study
Date: Mon, 2 Mar 2026 16:00:00 +0000
Message-ID: <case-7@northwind.example>

Hi Sam,

As the next step for the Data engineer role at Northwind we would like you to complete a case
study. It should take about 3 hours. Please submit your solution by Friday 6 March 2026 at 18:00.

Ana Ruiz, Northwind
"""
    me.post("/arrivals", {"text": text, "keep": "1"})
    mail = Mail.objects.get()
    if mail.state == "unsure":
        answer = {"label": "assignment", "application": northwind.pk}
        me.post(f"/arrivals/{mail.pk}/answer", answer)

    [link] = re.findall(r'href="(/assignments/[0-9a-f-]+)"', me.get(f"/arrivals/{mail.pk}").text)
    page = me.get(link).text
    assert "They want it by Friday, 23:00." in page
    assert "Friday, 18:00 in New York" in page
    assert "a case study" in page
    assert "They expect 3 hours" in page
    assert f'href="/arrivals/{mail.pk}"' in page


def test_what_is_no_page_is_not_taken_for_one(me, where):
    refused = keep(me, where, "link", link="javascript:alert(1)", summary="All of it.")

    assert refused.status_code == 422
    assert "This is no address of a page." in refused.text
    assert "All of it." in refused.text


@pytest.mark.parametrize("kind", WorkKind)
def test_each_kind_has_its_own_points(me, given, kind):
    page = me.get(f"/assignments/{given(kind=kind).pk}").text

    assert page.count('name="ticked"') >= 4


def test_points_are_ticked_and_counted(me, where):
    keep(me, where, "points", ticked=["asked", "named"])
    page = me.get(where).text

    assert page.count("checked") == 2
    assert "9 left." in page
    assert "9 of the points above are not ticked yet" in page
    keep(me, where, "points")
    assert "checked" not in me.get(where).text


def test_questions_go_in_one_message_and_a_day_later_assumptions_do(me, where, work):
    _, page = letter(
        me, where, "clarify", part="questions", questions="1. Which data?\n- Alone, or together?"
    )
    assert "1. Which data?" in page.text
    assert "2. Alone, or together?" in page.text

    sent = work.application.letters.get(purpose="clarify")
    me.post(f"/letters/{sent.pk}/sending", {"subject": sent.subject, "body": sent.body})
    page = me.get(where).text
    assert "You asked what was unclear" in page
    assert "write down what you assumed" in page
    assert "Write the message" not in page


def test_more_time_is_asked_for_once_with_a_reason_and_a_day(me, where, work):
    _, page = letter(
        me, where, "ask_deadline", part="more", reason="a shift on Thursday",
        wanted="2026-03-09T18:00",
    )  # fmt: skip
    assert "a shift on Thursday" in page.text
    assert "Monday" in page.text

    diary.record(work.application, Kind.TIME_ASKED, at=NOW, now=NOW, about=work)
    assert "You have asked once" in me.get(where).text


def test_too_much_work_may_be_made_smaller(me, given):
    where = f"/assignments/{given(hours=24, real=True).pk}"
    page = me.get(where).text

    assert "24 hours are more than any test should ask" in page
    assert "You may ask for a fee" in page
    assert "one part of it" in letter(me, where, "narrow")[1].text


def test_the_own_plan_is_kept_and_may_be_changed(me, where, work):
    for until in ("2026-03-05T12:00", "2026-03-05T15:00"):
        assert me.post(f"{where}/plan", {"until": until}).status_code == 302

    assert "Be done Thursday, 15:00" in me.get(where).text
    assert work.application.entries.standing().filter(kind="planned").count() == 1
    assert me.post(f"{where}/plan", {"until": "soon"}).status_code == 422


def test_the_covering_note_takes_link_files_and_summary_along(me, where, work):
    address, page = letter(me, where, "submit")
    assert "attached" not in page.text
    assert "Nothing goes with it: no file and no link." in page.text

    keep(me, where, "link", link="https://code.example/sam/answer", summary="two stores lose")
    add(me, work, file())
    page = me.get(address).text  # a draft that nobody has touched knows it at once
    assert "https://code.example/sam/answer" in page
    assert "two stores lose" in page.lower()
    assert "answer.pdf" in page
    assert "Nothing goes with it" not in page
    draft = work.application.letters.get(purpose="submit")
    own = me.post(address, {"subject": draft.subject, "body": "Here it is."}, follow=True).text
    assert "The link that you prepared does not stand in it." in own
    assert b"%PDF-1.4 mine"[:8] not in me.get(f"{address}/eml").content
    assert b"JVBERi0xLjQgbWluZQ==" in me.get(f"{address}/eml").content


def test_handed_in_by_letter_it_is_waited_for_and_the_diary_knows_what_went(me, where, work):
    add(me, work, file("..\\..\\my answer.pdf"))
    keep(me, where, "link", link="https://code.example/sam/answer")
    address, _ = letter(me, where, "submit")
    draft = work.application.letters.get(purpose="submit")
    me.post(f"{address}/sending", {"subject": draft.subject, "body": draft.body})

    page = me.get(where).text
    assert "You handed it in today, 10:00." in page
    assert "by mail" in page
    assert "my answer.pdf" in page
    assert "code.example/sam/answer" in page
    assert "Hand in the assignment" not in me.get("/").text
    assert "You can let go of it." in page


def test_handed_in_on_their_page_and_confirmed(me, where, work):
    answer = me.post(
        f"{where}/submission",
        {"at": "2026-03-03T09:30", "how": "on their page", "words": "Thank you, Sam."},
    )
    assert answer.status_code == 302
    assert "“Thank you, Sam.”" in me.get(where).text

    me.post(f"{where}/receipt", {"at": "2026-03-03T09:45"})
    page = me.get(where).text
    assert "They have it since today, 9:45." in page
    assert "They said that they have it</button>" not in page


def test_a_moment_to_come_is_refused_and_nothing_is_lost(me, where):
    refused = me.post(
        f"{where}/submission", {"at": "2026-03-09T09:30", "how": "by mail", "words": "Kept?"}
    )

    assert refused.status_code == 422
    assert "Kept?" in refused.text


def test_past_the_deadline_one_asks_first(me, given):
    where = f"/assignments/{given(until='2026-03-03 09:30').pk}"

    assert "Ask first whether late is welcome" in me.get(where).text
    assert "Ask whether late is welcome" in me.get(where).text


def test_a_letter_of_no_such_kind_is_not_found(me, where):
    assert me.post(f"{where}/letters", {"purpose": "accept"}).status_code == 404
    assert me.get(f"{where}/letters").status_code == 302


def test_what_is_no_assignment_has_no_such_page(me, northwind):
    met = northwind.entries.get(kind="interviewed")

    assert me.get(f"/assignments/{met.pk}").status_code == 404
    assert add(me, met, file()).status_code == 404


def test_struck_out_it_is_gone(me, work, where):
    me.post(f"/entries/{work.pk}/strike")

    assert me.get(where).status_code == 404


class TestFiles:
    def test_they_come_back_as_they_were_and_are_never_shown(self, me, work, where):
        both = (file("<b>x</b>.html", b"<script>alert(1)</script>"), file("two.txt", b"2"))
        assert add(me, work, *both).status_code == 302

        first, _ = papers.of(work)
        answer = me.get(f"/papers/{first.pk}")
        assert answer.content == b"<script>alert(1)</script>"
        assert answer["Content-Type"] == "application/octet-stream"
        assert answer["Content-Disposition"].startswith("attachment")
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert "<b>x" not in me.get(where).text

    def test_the_same_twice_is_kept_once(self, me, work):
        add(me, work, file(), file())
        assert papers.of(work).count() == 1

    def test_too_large_or_empty_ones_are_refused_and_the_others_kept(self, me, work, monkeypatch):
        monkeypatch.setattr(papers, "LARGEST", 10)
        answer = add(me, work, file("a.txt", b"1"), file("b.txt", b"0" * 11), file("c.txt", b""))

        assert answer.status_code == 422
        assert "b.txt: This file is larger" in answer.text
        assert "c.txt: This file is empty" in answer.text
        assert [each.name for each in papers.of(work)] == ["a.txt"]

    def test_no_file_is_told(self, me, work):
        assert "Choose a file first." in me.post(f"/entries/{work.pk}/files").text

    def test_a_removed_one_is_gone_and_its_draft_says_nothing_of_it(self, me, where, work):
        add(me, work, file())
        address, _ = letter(me, where, "submit")
        paper = papers.of(work).get()
        me.post(f"/papers/{paper.pk}/removal")

        assert me.get(f"/papers/{paper.pk}").status_code == 404
        assert "answer.pdf" not in me.get(address).text
        assert work.papers.values_list("size", "name").get() == (0, "answer.pdf")
        assert bytes(work.papers.get().data) == b""

    def test_what_was_approved_leaves_as_it_was(self, me, where, work):
        add(me, work, file())
        letter(me, where, "submit")
        work.application.letters.filter(purpose="submit").update(state="held")

        refused = me.post(f"/papers/{papers.of(work).get().pk}/removal", follow=True)
        assert "is on its way" in refused.text
        assert "is on its way" in add(me, work, file("more.txt")).text
        assert papers.of(work).count() == 1


class TestALink:
    def test_its_form_is_looked_at_and_nothing_is_asked_of_the_net(self, me, where, monkeypatch):
        monkeypatch.setattr(links, "visit", None)
        keep(me, where, "link", link="https://gihub.example/sam/answer/edit")
        page = me.get(where).text

        assert "Did you mean “github.example”?" in page
        assert "It opens what you edit." in page

    @pytest.mark.parametrize(
        ("found", "said"),
        [
            (Seen(200, "https://code.example/a", b"<p>Hello"), "It opened for a stranger."),
            (Seen(404, "https://code.example/a", b""), "There is nothing there"),
            (Seen(200, "https://code.example/login?next=a", b""), "asks a stranger to sign in"),
            (Seen(200, "https://code.example/a", b"<input type='password'>"), "to sign in"),
            (Seen(503, "https://code.example/a", b""), "an error (503)"),
            (MailError("code.example did not answer."), "did not answer"),
        ],
    )
    def test_only_the_button_tries_it(self, me, where, work, monkeypatch, found, said):
        asked = []

        def visit(link):
            asked.append(link)
            if isinstance(found, MailError):
                raise found
            return found

        monkeypatch.setattr(links, "visit", visit)
        keep(me, where, "link", link="https://code.example/a")
        assert asked == []

        me.post(f"/entries/{work.pk}/link")
        assert asked == ["https://code.example/a"]
        assert said in me.get(where).text
        keep(me, where, "link", link="https://code.example/b")
        assert said not in me.get(where).text

    def test_what_cannot_open_is_not_tried(self, me, where, work, monkeypatch):
        monkeypatch.setattr(links, "visit", None)
        keep(me, where, "link", link="https://127.0.0.1/secret")

        assert me.post(f"/entries/{work.pk}/link").status_code == 302
        assert "only known on your own network" in me.get(where).text

    def test_in_the_example_nothing_is_asked_of_the_net(self, me, monkeypatch):
        monkeypatch.setattr(links, "visit", None)
        me.post("/example")
        from afterview.records.models import Entry

        work = Entry.objects.get(kind="assigned", application__company__name="Fernhill Energy")
        keep(me, f"/assignments/{work.pk}", "link", link="https://code.example/a")
        assert (
            "nothing is asked of the net" in me.post(f"/entries/{work.pk}/link", follow=True).text
        )


def test_today_leads_to_it_and_so_do_the_application_and_its_diary(me, where, northwind):
    assert f'href="{where}"' in me.get("/").text
    assert me.get(f"/applications/{northwind.pk}").text.count(f'href="{where}"') >= 2


def test_the_page_asks_the_same_number_of_questions_however_much_there_is(me, where, work):
    add(me, work, file("0.txt", b"0"))
    me.get(where)
    with CaptureQueriesContext(
        connection,
    ) as few:
        me.get(where)
    add(me, work, *(file(f"{n}.txt", b"%d" % n) for n in range(1, 9)))
    me.get(where)
    with CaptureQueriesContext(connection) as many:
        me.get(where)

    assert len(many) == len(few) <= 40
