"""Letters that leave by themselves: the buttons, where it is, what is asked, what is printed."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.utils import timezone
from imapclient import IMAPClient

from afterview.desk import accounts, drafts, sending
from afterview.mail.submission import Patience
from afterview.records.models import Company, Import, Letter, Mailbox, Person
from tests.dovecot import PASSWORD, PROGRAM, Dovecot
from tests.ports import free_port
from tests.smtpd import DROP, SMTPServer
from tests.web.conftest import NOW, duty

QUICK = Patience(connect=2, reply=1, final=1)
WORDS = {
    "Ana": "Dear Ana,\n\nThank you for the hour on Monday. The night of the rollback stayed with"
    " me: I moved a ledger of forty million rows without a lost day, and would like to do so for"
    " Northwind. I look forward to hearing from you.\n\nKind regards,\nSam Rivera",
}


@pytest.fixture
def smtp():
    with SMTPServer() as server:
        yield server


@pytest.fixture(autouse=True)
def secrets_of_the_test(monkeypatch, tmp_path, settings):
    monkeypatch.setattr("afterview.desk.safe.keyring", lambda: None)
    settings.AFTERVIEW_HOME = tmp_path


@pytest.fixture
def a_little_later(monkeypatch):
    """Pages that are looked at after the letters have gone."""

    def at():
        clock = SimpleNamespace(now=lambda: NOW + timedelta(hours=1), override=timezone.override)
        monkeypatch.setattr("afterview.web.middleware.timezone", clock)

    return at


@pytest.fixture
def account(candidate, smtp):
    candidate.name, candidate.email = "Sam Rivera", "sam@home.example"
    candidate.save()
    return accounts.add(
        candidate, "pw", NOW, address="sam@home.example",
        incoming_host="127.0.0.1", incoming_port=free_port(), incoming_security="none",
        outgoing_host="127.0.0.1", outgoing_port=smtp.port, outgoing_security="none",
    )  # fmt: skip


@pytest.fixture
def letter(account, letter):
    Company.objects.update(zone="UTC")
    return letter


def typed(letter, **more):
    return {"subject": letter.subject, "body": letter.body} | more


def approve(me, letter, **more):
    return me.post(f"/letters/{letter.pk}/approval", typed(letter, anyway="1", **more), follow=True)


def passes(**time):
    later = NOW + timedelta(**time)
    sending.sweep(lambda: later, QUICK)


def test_without_an_account_everything_is_as_before(me, northwind):
    where = me.post(f"{duty(northwind, 'Ana')}/letter")["Location"]

    page = me.get(where).text

    assert "I sent it" in page
    assert "/approval" not in page


def test_the_yes_the_minute_and_the_way(me, letter, smtp, a_little_later):
    page = approve(me, letter).text
    assert "It leaves within a minute." in page
    assert "Undo" in page
    assert f'hx-get="/letters/{letter.pk}/way"' in page
    assert "leaves within a minute" in me.get("/letters").text

    passes(seconds=61)

    way = me.get(f"/letters/{letter.pk}/way").text
    assert "It left by itself." in way
    assert "hx-get" not in way
    assert len(smtp.accepted) == 1
    a_little_later()
    assert "Thank Ana" not in me.get("/").text


def test_undone_it_is_a_draft_again(me, letter, smtp):
    approve(me, letter)

    page = me.post(f"/letters/{letter.pk}/recall", follow=True).text
    passes(seconds=61)

    assert "Nothing has left." in page
    assert 'name="body"' in page
    assert smtp.accepted == []


def test_what_was_typed_goes_along(me, letter, smtp):
    approve(me, letter, body=WORDS["Ana"])
    passes(seconds=61)

    assert b"forty million rows" in smtp.accepted[0].content


def test_what_is_to_mend_needs_a_second_yes(me, letter):
    body = "Dear [name],\n\nThank you.\n\nSam"

    refused = me.post(f"/letters/{letter.pk}/approval", typed(letter, body=body))

    assert refused.status_code == 422
    assert "Send it anyway" in refused.text
    letter.refresh_from_db()
    assert letter.state == "drafted"


def test_out_of_hours_the_button_says_when_it_leaves(me, letter):
    Company.objects.update(zone="America/New_York")

    page = me.get(f"/letters/{letter.pk}").text
    approve(me, letter)

    assert "today at 8:05 their time" in page
    assert "leaves today at 8:05 their time" in me.get("/letters").text


def test_their_morning_can_be_chosen(me, letter):
    assert "tomorrow at 8:05" in me.get(f"/letters/{letter.pk}").text

    page = approve(me, letter, morning="1").text

    assert "It leaves tomorrow at 8:05." in page


def test_a_line_break_in_the_subject_becomes_a_space(me, letter, smtp):
    approve(me, letter, subject="Thanks\r\nBcc: eve@evil.example")
    passes(seconds=61)

    [envelope] = smtp.accepted
    assert envelope.rcpt_tos == ["ana@northwind.example"]
    assert b"\nBcc:" not in envelope.content


def test_a_refusal_is_told_and_may_be_tried_again(me, letter, smtp):
    smtp.faults["rcpt"] = "550 No such user"
    approve(me, letter)
    passes(seconds=61)
    page = me.get(f"/letters/{letter.pk}").text
    assert "It did not leave." in page
    assert "No such user" in page
    assert "No such user" in me.get("/jobs").text

    smtp.faults.clear()
    approve(me, letter)
    passes(seconds=200)

    assert len(smtp.accepted) == 1


@pytest.mark.parametrize(
    ("fate", "state"), [("went", "sent"), ("again", "held"), ("not", "drafted"), ("?", "unknown")]
)
def test_of_unknown_fate_the_user_is_asked(me, letter, smtp, fate, state):
    smtp.faults["dot"] = DROP
    approve(me, letter)
    for minutes in (2, 3, 5, 6):
        passes(minutes=minutes)
    page = me.get(f"/letters/{letter.pk}").text
    assert "It may have gone out." in page
    assert "did it go? Say so" in me.get("/letters").text

    me.post(f"/letters/{letter.pk}/fate", {"fate": fate})

    letter.refresh_from_db()
    assert letter.state == state


def test_what_is_out_stays_out(me, letter, northwind):
    approve(me, letter)
    passes(seconds=61)

    page = me.post(f"/letters/{letter.pk}/return", follow=True).text

    assert "cannot be made a draft" in page
    assert northwind.entries.filter(kind="thanked", struck_at=None).exists()
    assert "Make it a draft again" not in page


@pytest.fixture
def imap(candidate, account):
    """The mailbox that the account belongs to, on a real server."""
    if not PROGRAM:
        pytest.skip("Dovecot is not installed")
    with Dovecot() as server:
        server.box("sam@home.example")
        account.incoming_port = server.port
        account.save()
        with IMAPClient("127.0.0.1", server.port, ssl=False) as client:
            client.login("sam@home.example", PASSWORD)
            yield client


def lying(imap):
    imap.select_folder("Drafts")
    return [each[b"BODY[]"] for each in imap.fetch(imap.search("UNDELETED"), ["BODY[]"]).values()]


def test_into_my_drafts_and_back(me, imap, letter):
    assert "Put it into my Drafts" in me.get(f"/letters/{letter.pk}").text
    words = typed(letter, body=f"{letter.body}\nA line of my own.")

    page = me.post(f"/letters/{letter.pk}/drafts", words, follow=True).text
    assert "It is put into your Drafts now." in page
    drafts.sweep(lambda: NOW)
    page = me.get(f"/letters/{letter.pk}").text
    assert "It lies in your Drafts" in page
    assert 'name="body"' not in page
    assert "in your Drafts" in me.get("/letters").text
    [raw] = lying(imap)
    assert b"A line of my own." in raw

    page = me.post(f"/letters/{letter.pk}/drafts/return", follow=True).text
    assert "It is a draft here again." in page
    assert 'name="body"' in page
    assert lying(imap) == []


def test_sent_from_my_drafts_as_i_say(me, imap, letter, northwind):
    me.post(f"/letters/{letter.pk}/drafts", typed(letter))
    drafts.sweep(lambda: NOW)

    page = me.post(f"/letters/{letter.pk}/drafts/return", {"went": "1"}, follow=True).text

    assert "It is written down as sent." in page
    assert northwind.entries.filter(kind="thanked").count() == 1
    assert lying(imap) == []


def test_one_without_an_address_has_no_such_button(me, account, northwind):
    where = me.post(f"{duty(northwind, 'Bo')}/letter")["Location"]

    assert "Put it into my Drafts" not in me.get(where).text
    page = me.post(f"{where}/drafts", {"subject": "A", "body": "B"}, follow=True).text
    assert "see whether it has a reader with an address" in page


def test_eve_neither_sends_nor_stops_my_letters(me, eve, letter, smtp):
    for what in ("approval", "recall", "fate", "drafts", "drafts/return"):
        assert eve.post(f"/letters/{letter.pk}/{what}", typed(letter)).status_code == 404
    approve(me, letter)
    assert eve.post(f"/letters/{letter.pk}/recall").status_code == 404
    for what in ("way", "paper.pdf", "envelope.pdf"):
        assert eve.get(f"/letters/{letter.pk}/{what}").status_code == 404
    assert letter.subject not in eve.get("/letters").text + eve.get("/jobs").text


def test_from_a_debrief_to_three_different_notes_sent(me, northwind, account, smtp, a_little_later):
    Company.objects.update(zone="UTC")
    for name, address in (("Bo", "bo@northwind.example"), ("Chi", "chi@northwind.example")):
        Person.objects.filter(name=name).update(email=address)
    words = {"Ana": "the rollback at three", "Bo": "what not to build", "Chi": "the new ledger"}
    for name, said in words.items():
        where = me.post(f"{duty(northwind, name)}/letter")["Location"]
        body = f"Dear {name},\n\nThank you. I still think of {said}.\n\nKind regards,\nSam Rivera"
        sheet = Letter.objects.get(pk=where.rpartition("/")[2])
        assert me.post(f"{where}/approval", typed(sheet, body=body, anyway="1")).status_code == 302

    passes(seconds=61)

    sent = {envelope.rcpt_tos[0]: envelope.content for envelope in smtp.accepted}
    assert len(sent) == 3
    assert all(
        said.encode() in sent[f"{name.lower()}@northwind.example"] for name, said in words.items()
    )
    a_little_later()
    assert "Thank " not in me.get("/").text


# On paper ------------------------------------------------------------------------------


def test_a_letter_and_its_envelope_as_pdf(me, letter):
    for what in ("paper", "envelope"):
        answer = me.get(f"/letters/{letter.pk}/{what}.pdf?address=1+High+Street%0ASpringfield")
        assert answer["Content-Type"] == "application/pdf"
        assert answer.content.startswith(b"%PDF")
    assert "/paper.pdf" in me.get(f"/letters/{letter.pk}").text


def test_a_card_is_printed_and_posted(me, letter, northwind):
    Letter.objects.filter(pk=letter.pk).update(purpose="card")
    assert me.get(f"/letters/{letter.pk}/paper.pdf").content.startswith(b"%PDF")
    page = me.get(f"/letters/{letter.pk}").text
    assert "I posted it" in page
    assert "/approval" not in page

    me.post(f"/letters/{letter.pk}/sending", typed(letter, confirmed="on"))

    assert northwind.entries.filter(kind="card_posted").exists()


# What goes on by itself ----------------------------------------------------------------


def test_a_reading_that_failed_is_tried_again(me, candidate, tmp_path, monkeypatch):
    started = []
    monkeypatch.setattr("afterview.desk.jobs.start", started.append)
    file = tmp_path / "inbox.mbox"
    file.write_text("")
    box = Mailbox.objects.create(
        workspace=candidate.workspace, name="inbox.mbox", kind="mbox", created=NOW
    )
    job = Import.objects.create(
        workspace=candidate.workspace, mailbox=box, candidate=candidate, path=str(file),
        state="failed", trouble="Odd.", started=NOW, beat=NOW, finished=NOW,
    )  # fmt: skip
    assert "Try again" in me.get("/jobs").text

    me.post(f"/imports/{job.pk}/retry")

    job.refresh_from_db()
    assert job.state == "waiting"
    assert started == [job]
    file.unlink()
    Import.objects.update(state="failed")
    assert "Bring it again" in me.post(f"/imports/{job.pk}/retry", follow=True).text


def test_the_page_says_when_nobody_does_the_chores(me):
    assert "Nothing goes on by itself just now." in me.get("/jobs").text


# The standing yes ----------------------------------------------------------------------


def test_a_standing_yes_is_given_on_the_settings_page(me, account, candidate):
    assert "Let these go without asking me" in me.get("/settings").text

    me.post("/settings/standing-yes", {"kinds": ["thank", "debrief"]})
    candidate.refresh_from_db()
    assert candidate.standing_yes == ["thank", "debrief"]

    page = me.post("/settings/standing-yes", {"kinds": ["accept"]}, follow=True).text
    candidate.refresh_from_db()
    assert candidate.standing_yes == ["thank", "debrief"]
    assert "No letter of that kind" in page


def test_eves_standing_yes_is_her_own(me, eve, account, candidate):
    eve.post("/settings/standing-yes", {"kinds": ["thank"]})

    candidate.refresh_from_db()
    assert candidate.standing_yes == []


def test_without_an_account_there_is_no_standing_yes(me):
    assert "Let these go without asking me" not in me.get("/settings").text
