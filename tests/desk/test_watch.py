"""A mailbox is listened to, with a real Dovecot: nothing here sleeps, it waits for events."""

import logging
import time

import pytest

from afterview.desk import accounts, diary, gathering, household, inbox, notices, readiness, watch
from afterview.desk.listening import Ears, Listener
from afterview.facts import Kind
from afterview.mail.client import connect
from afterview.mail.trouble import MailError
from afterview.records.models import Folder, Import, Letter, Mail, Notice, Person, Watch
from tests.desk.ears import (
    CHATTER,
    INVITATION,
    ME,
    NOW,
    QUICK,
    REFUSAL,
    SOON,
    Hands,
    clock,
    mail,
    state,
)  # fmt: skip
from tests.notation import moment
from tests.proxy import Proxy

pytestmark = pytest.mark.django_db

# The first reading ---------------------------------------------------------------------


def test_the_first_reading_tells_how_far_it_is_and_keeps_what_is_about_jobs(
    watched, box, sorter, northwind
):
    box.deliver([mail(CHATTER, sender=f"Mum <mum{n}@home.example>") for n in range(5)])
    box.deliver([mail(INVITATION)])
    seen = watched()

    folders = inbox.first(seen, clock, sorter)

    job = Import.objects.get()
    assert folders == ("INBOX", "Sent")
    assert (job.state, job.messages, job.size) == ("done", 6, 6)
    assert Mail.objects.get().label == "invitation"
    assert {f.name: f.uidnext for f in Folder.objects.all()} == {"INBOX": 7, "Sent": 1}
    assert not Notice.objects.exists()  # what was there before is no news
    seen.refresh_from_db()
    assert seen.read_at == NOW


def test_own_mail_in_sent_closes_what_was_due(watched, box, sorter, northwind):
    thanks = ("Thank you", "Dear Ana,\r\n\r\nthank you for the interview yesterday.\r\n\r\nSam")
    box.deliver([mail(thanks, sender=f"Sam <{ME}>", to="ana@northwind.example")], folder="Sent")

    inbox.first(watched(), clock, sorter)

    assert northwind.entries.filter(kind="thanked").count() == 1


def test_a_letter_that_left_from_here_is_not_written_down_twice(watched, box, sorter, northwind):
    Letter.objects.create(
        workspace=northwind.workspace, application=northwind, purpose="thank", subject="Thank you",
        message_id="ours@home.example", drafted_at=NOW, changed_at=NOW,
    )  # fmt: skip
    thanks = ("Thank you", "Dear Ana,\r\n\r\nthank you for the interview yesterday.\r\n\r\nSam")
    ours = mail(thanks, sender=ME, to="ana@northwind.example", name="ours@home.example")
    box.deliver([ours], folder="Sent")

    inbox.first(watched(), clock, sorter)

    assert not Mail.objects.exists()
    assert not northwind.entries.filter(kind="thanked").exists()


@pytest.mark.parametrize(("to", "times"), [("ana@northwind.example", 0), ("bo@other.example", 1)])
def test_a_draft_sent_by_hand_is_left_to_the_chore_that_knows_it(
    watched, box, sorter, northwind, to, times
):
    seen = watched()
    lying = Letter.objects.create(
        workspace=northwind.workspace, application=northwind, purpose="thank", subject="Thank you",
        state="in_drafts", account=seen.account, drafted_at=NOW, changed_at=NOW,
        shelved_at=moment("2026-03-03 09:00"),
    )  # fmt: skip
    ana = Person.objects.get(name="Ana Ruiz")
    ana.email = to if times == 0 else "other@northwind.example"
    ana.save()
    lying.contacts.create(workspace=northwind.workspace, person=ana)
    thanks = ("Thank you", "Dear Ana,\r\n\r\nthank you for the interview yesterday.\r\n\r\nSam")
    sent = mail(thanks, sender=f"Sam <{ME}>", to="ana@northwind.example")
    box.deliver([sent], folder="Sent")

    inbox.first(seen, clock, sorter)

    assert Mail.objects.filter(subject="Thank you").count() == times


def test_a_stopped_reading_goes_on_where_it_was(watched, box, sorter, northwind, monkeypatch):
    box.deliver([mail(INVITATION)])
    seen = watched()

    def stop(*_):
        raise inbox.StoppedError

    with monkeypatch.context() as patch:
        patch.setattr(inbox.imports, "report", stop)
        patch.setattr(inbox.imports, "TELL_EVERY", -inbox.imports.TELL_EVERY)
        assert inbox.first(seen, clock, sorter) == ()
    assert Import.objects.get().state == "stopped"
    assert state(seen) == "paused"

    inbox.first(watch.resume(seen), clock, sorter)

    assert Mail.objects.count() == 1
    assert [job.state for job in Import.objects.order_by("id")] == ["stopped", "done"]


def test_a_line_that_breaks_loses_nothing_and_files_nothing_twice(watched, box, sorter, northwind):
    box.deliver([mail(INVITATION), mail(REFUSAL)])
    with Proxy(box.server.port) as proxy:
        seen = watched(proxy.port)
        breaks = 0
        for words in range(3, 40):
            proxy.words, proxy.cut_after_words = 0, words
            try:
                inbox.first(seen, clock, sorter)
            except MailError:
                breaks += 1
            else:
                break

    assert breaks > 3
    assert Mail.objects.count() == 2
    assert Import.objects.get().state == "done"


def test_a_reading_that_was_left_behind_is_taken_up(watched, box, sorter):
    seen = watched()
    inbox._job(seen, NOW)  # and the program was killed

    inbox.first(seen, clock, sorter)

    assert Import.objects.get().state == "done"


# What has just come --------------------------------------------------------------------


def test_a_new_mail_becomes_an_arrival_and_its_notice_once(
    watched, box, ears, hands, northwind, caplog
):
    seen = watched()
    ears.sweep(clock)
    hands.until(lambda: len(hands.kept) == 2)  # both folders, and nothing in them

    began = time.perf_counter()
    box.deliver([mail(REFUSAL)])
    hands.asked.put(hands.asked.get(timeout=SOON))  # the server's push has come
    pushed = time.perf_counter()
    hands.until(lambda: hands.kept[-1])
    kept = time.perf_counter()

    [found] = Mail.objects.all()
    assert found.label == "rejection"
    assert northwind.entries.filter(kind="rejected").exists() == (found.state == "filed")
    [notice] = Notice.objects.exclude(key__startswith="due ")
    assert (notice.urgent, notice.told_at) == (True, NOW)
    assert seen.mailbox.mails.count() == 1
    logging.getLogger(__name__).warning(
        "From the postman to the push %.0f ms, from the push to the row %.0f ms.",
        1000 * (pushed - began), 1000 * (kept - pushed),
    )  # fmt: skip

    ears.sweep(clock)
    with connect(accounts.wire(seen.account)) as client:
        assert inbox.look(seen, "INBOX", client, clock, ears.sorter) == ()
    assert Notice.objects.filter(pk=notice.pk).count() == 1


def test_a_mailbox_that_grows_while_it_is_read(watched, box, sorter, northwind, monkeypatch):
    box.deliver([mail(INVITATION)])
    seen = watched()
    gather = gathering.gather

    def meanwhile(*words):
        if Mail.objects.count() == 0 and not box.grown:
            box.grown = True
            box.deliver([mail(REFUSAL)])
        gather(*words)

    box.grown = False
    monkeypatch.setattr(gathering, "gather", meanwhile)
    inbox.first(seen, clock, sorter)
    with connect(accounts.wire(seen.account)) as client:
        inbox.look(seen, "INBOX", client, clock, sorter)

    assert Mail.objects.count() == 2


def test_a_lost_line_is_told_and_taken_up_again(watched, box, ears, hands, northwind):
    with Proxy(box.server.port) as proxy:
        seen = watched(proxy.port)
        ears.sweep(clock)
        hands.until(lambda: len(hands.kept) == 2)

        proxy.cut()
        hands.until(lambda: Watch.objects.get().trouble)
        assert watch.listed(household.membership(household.owner(NOW)))[0].words.endswith(
            "It is tried again by itself."
        )
        box.deliver([mail(INVITATION)])
        hands.until(lambda: Mail.objects.exists() and not Watch.objects.get().trouble)
        hands.over.set()
        ears.stop()

    assert state(seen) == "on"


def test_a_wrong_password_is_told_kindly_and_waits_for_the_user(watched, ears, hands, member):
    seen = watched(secret="wrong")
    ears.sweep(clock)

    hands.until(lambda: state(seen) == "stuck")

    [shown] = watch.listed(member)
    assert "password" in shown.words.lower()
    ears.sweep(clock)
    assert hands.asked.empty()
    told = Notice.objects.get()
    assert told.text.startswith(f"Your mailbox {ME} is not watched any more. ")
    assert told.urgent
    assert ME not in told.plain


def test_after_a_restart_it_goes_on_where_it_was(watched, box, northwind):
    watched()
    for number in range(2):
        hands = Hands()
        ears = Ears(run=hands.run, heard=hands.kept.append, rhythm=QUICK)
        ears.sweep(clock)
        hands.until(lambda h=hands: len(h.kept) >= 2)
        box.deliver([mail(INVITATION), mail(CHATTER, sender="Mum <mum@home.example>")])
        hands.until(lambda n=number: Mail.objects.count() == n + 1)
        hands.over.set()
        ears.stop()

    assert Import.objects.count() == 1


def test_what_is_paused_or_removed_is_listened_to_no_more(watched, ears, hands):
    seen = watched()
    ears.sweep(clock)
    hands.until(lambda: len(hands.kept) == 2)
    [listener] = ears._open.values()

    watch.pause(seen, NOW)
    ears.sweep(clock)

    assert not ears._open
    assert listener._listening.is_over


def test_what_is_paused_before_its_turn_is_not_begun(watched, ears):
    listener = Listener(ears, watched(), clock)

    listener.leave()

    assert listener._folders() == ()
    assert not Import.objects.exists()


def test_a_mail_that_breaks_us_stops_nothing(watched, box, sorter, northwind, monkeypatch, caplog):
    receive = inbox.arrivals.receive

    def breaks(*words, **more):
        if "Lunch" in words[2].subject:
            raise RuntimeError
        return receive(*words, **more)

    monkeypatch.setattr(inbox.arrivals, "receive", breaks)
    seen = watched()
    inbox.first(seen, clock, sorter)
    bad = ("Lunch and your application", INVITATION[1])
    box.deliver([mail(bad), mail(INVITATION)])

    with connect(accounts.wire(seen.account)) as client:
        kept = inbox.look(seen, "INBOX", client, clock, sorter)

    assert [each.subject for each in kept] == [INVITATION[0]]
    assert "could not be filed" in caplog.text


def test_mails_with_new_numbers_are_not_fetched_again(watched, box, sorter, northwind):
    box.deliver([mail(INVITATION)])
    seen = watched()
    inbox.first(seen, clock, sorter)
    before = Mail.objects.get().place
    box.forget_numbers()
    (box.maildir / "dovecot-uidlist").write_text("3 V1700000009 N1\n")
    box.server.give_away(box.maildir)

    with connect(accounts.wire(seen.account)) as client:
        assert inbox.look(seen, "INBOX", client, clock, sorter) == ()

    assert Mail.objects.get().place != before
    assert Folder.objects.get(name="INBOX").uidvalidity == int(Mail.objects.get().place.split()[1])


def test_our_own_notices_are_not_read(watched, box, sorter, northwind):
    said = ("Afterview", "Northwind has answered: they went with someone else.")
    ours = mail(said, sender=ME, name="notice-1@home.example", Auto_Submitted="auto-generated")
    box.deliver([ours])

    inbox.first(watched(), clock, sorter)

    assert not Mail.objects.exists()


def test_the_diary_is_settled_by_what_comes(watched, box, sorter, northwind):
    seen = watched()
    inbox.first(seen, clock, sorter)
    diary.record(northwind, Kind.THANKED, at=NOW, now=NOW, confirmed=True)
    box.deliver([mail(INVITATION)])

    with connect(accounts.wire(seen.account)) as client:
        inbox.look(seen, "INBOX", client, clock, sorter)

    assert notices.unseen(household.membership(household.owner(NOW)), NOW).count() == 1


# Quickly, and not in each other's way --------------------------------------------------


def test_what_the_next_mail_needs_is_at_hand_before_it_comes(
    watched, box, ears, hands, northwind, monkeypatch
):
    watched()
    ears.sweep(clock)
    hands.until(lambda: len(hands.kept) == 2)
    reader, told, until_it_was_kept = ears.sorter._worker, [], []
    monkeypatch.setattr("afterview.reading.packing.pack_known", told.append)
    ears.heard = lambda kept: until_it_was_kept.append((len(kept), len(told)))

    box.deliver([mail(INVITATION)])
    hands.until(lambda: until_it_was_kept)

    assert until_it_was_kept == [(1, 0)]
    assert reader
    assert ears.sorter._worker is reader


def test_a_slow_server_holds_up_nobody_elses_mail(watched, box, ears, hands, monkeypatch):
    watched()
    events, held = gathering.events, []

    def slow(*words, **more):
        held.append(ears.filing.locked())
        yield from events(*words, **more)
        held.append(ears.filing.locked())

    monkeypatch.setattr(gathering, "events", slow)
    ears.sweep(clock)
    hands.until(lambda: len(hands.kept) == 2)

    assert held
    assert not any(held)


def test_the_books_of_many_mailboxes_do_not_pile_up(watched, sorter, monkeypatch):
    seen = watched()
    monkeypatch.setattr(readiness, "MOST", 0)

    assert readiness.books(seen, sorter) is not readiness.books(seen, sorter)
    assert not readiness._ready
