"""The copy in Sent, the draft in Drafts: found again, and never twice.  Against a real Dovecot."""

from datetime import timedelta

import pytest
from imapclient import IMAPClient

from afterview.mail import drafts
from afterview.mail.composing import compose
from afterview.mail.drafts import Fate
from afterview.mail.sent import find, keep_copy
from tests.dovecot import PASSWORD, Dovecot
from tests.mail_room.conftest import BO, NOW, OUTBOX_ID, letter, mail, needs_dovecot, owner
from tests.notation import moment

THANKS = letter()
RAW = compose(THANKS, NOW).as_bytes()
NEW_ID = b"Message-ID: <other@provider.example>"
OUR_ID = f"Message-ID: <{THANKS.message_id}>".encode()
OUR_NAME = f"X-Outbox-Id: {OUTBOX_ID}\r\n".encode()


def contents(box, folder):
    with IMAPClient("127.0.0.1", box.server.port, ssl=False) as client:
        client.login(box.user, PASSWORD)
        client.select_folder(folder, readonly=True)
        found = client.fetch(client.search("ALL"), ["BODY.PEEK[]", "FLAGS"])
        return [(each[b"BODY[]"], each[b"FLAGS"]) for each in found.values()]


def changed(*changes):
    raw = RAW
    for before, after in changes:
        assert before in raw
        raw = raw.replace(before, after)
    return raw


@pytest.mark.parametrize(
    ("raw", "by"),
    [
        (RAW, "Message-ID"),
        (
            changed((OUR_ID, NEW_ID + b"\r\nX-Microsoft-Original-" + OUR_ID), (OUR_NAME, b"")),
            "X-Microsoft-Original-Message-ID",
        ),
        (
            changed((OUR_ID, NEW_ID + b"\r\nX-Google-Original-" + OUR_ID), (OUR_NAME, b"")),
            "X-Google-Original-Message-ID",
        ),
        (changed((OUR_ID, NEW_ID)), "X-Outbox-Id"),
        (changed((OUR_ID, NEW_ID), (OUR_NAME, b"")), "words"),
        (
            changed(
                (OUR_ID, NEW_ID), (OUR_NAME, b""), (b"09:00:00", b"09:09:59"), (b"Sam\r\n", b"Sam")
            ),
            "words",
        ),
    ],
    ids=["own id", "Microsoft", "Google", "own name", "words", "words, later"],
)
def test_a_letter_is_found_whatever_the_provider_made_of_it(box, raw, by):
    box.deliver([mail(1), raw, mail(2)], folder="Sent")

    found = find(owner(box), THANKS, NOW)

    assert (found.folder, found.uid, found.by) == ("Sent", 2, by)


@pytest.mark.parametrize(
    "change",
    [
        (b"rollback", b"rollout"),
        (b"Subject: Thank you", b"Subject: Thanks"),
        (b"09:00:00", b"09:11:00"),
        (b"To: ", b"Cc: "),
        (b"ana@northwind", b"anna@northwind"),
    ],
)
def test_another_letter_is_not_taken_for_it(box, change):
    box.deliver([changed((OUR_ID, NEW_ID), (OUR_NAME, b""), change)], folder="Sent")

    assert find(owner(box), THANKS, NOW) is None


def test_an_id_that_only_looks_alike_is_not_taken_for_it(box):
    longer = OUR_ID.replace(b"<", b"<x")
    box.deliver([changed((OUR_ID, longer), (OUR_NAME, b""), (b"rollback", b"x"))], folder="Sent")

    assert find(owner(box), THANKS, NOW) is None


def test_a_copy_is_put_where_there_is_none(box):
    waited = []

    assert keep_copy(owner(box), THANKS, RAW, NOW, pause=waited.append) is None
    again = keep_copy(owner(box), THANKS, RAW, NOW, pause=waited.append)

    assert again.by == "Message-ID"
    [(raw, flags)] = contents(box, "Sent")
    assert raw == RAW
    assert b"\\Seen" in flags
    assert sum(waited) == 30


def test_the_providers_own_copy_is_waited_for(box):
    def pause(seconds):
        if seconds == 5:
            box.deliver([changed((OUR_ID, NEW_ID))], folder="Sent")

    assert keep_copy(owner(box), THANKS, RAW, NOW, pause=pause).by == "X-Outbox-Id"
    assert len(contents(box, "Sent")) == 1


def test_a_mailbox_that_calls_it_otherwise():
    needs_dovecot()
    with Dovecot(special={"Gesendet": "Sent"}) as server:
        box = server.box("sam@home.example")
        box.deliver([RAW], folder="Gesendet")

        assert find(owner(box), THANKS, NOW).folder == "Gesendet"


def test_a_draft_is_put_once_and_replaced(box):
    drafts.put(owner(box), THANKS, NOW)
    drafts.put(owner(box), letter(text="Dear Ana,\n\nbetter words.\n"), NOW)

    [(raw, flags)] = contents(box, "Drafts")
    assert b"better words" in raw
    assert {b"\\Draft", b"\\Seen"} <= set(flags)
    assert drafts.seek(owner(box), THANKS, NOW).fate is Fate.WAITING


def test_replacing_a_draft_leaves_the_others(box):
    box.deliver([mail(1)], folder="Drafts")
    with IMAPClient("127.0.0.1", box.server.port, ssl=False) as client:
        client.login(box.user, PASSWORD)
        client.select_folder("Drafts")
        client.add_flags([1], [rb"\Deleted"])  # as the user's own program marks it
    drafts.put(owner(box), THANKS, NOW)

    drafts.withdraw(owner(box), THANKS)

    assert [raw for raw, _ in contents(box, "Drafts")] == [mail(1)]


def test_a_draft_that_was_thrown_away(box):
    assert drafts.seek(owner(box), THANKS, NOW).fate is Fate.GONE


@pytest.mark.parametrize(
    ("sent", "name", "hour"),
    [
        (RAW, THANKS.message_id, "09:00"),
        (
            changed(
                (OUR_ID, NEW_ID),
                (OUR_NAME, b""),
                (b"rollback", b"walk"),
                (b"09:00:00", b"18:30:00"),
            ),
            "other@provider.example",
            "18:30",
        ),
    ],
    ids=["as it was", "changed, by hand, in the evening"],
)
def test_a_draft_that_the_user_sent(box, sent, name, hour):
    box.deliver([sent], folder="Sent")

    seen = drafts.seek(owner(box), THANKS, NOW)

    assert (seen.fate, seen.message_id) == (Fate.SENT, name)
    assert seen.at == moment(f"2026-03-03 {hour}")


def test_a_draft_among_all_mail_is_not_taken_for_sent():
    needs_dovecot()
    with Dovecot(special={"Sent": "Sent", "Drafts": "Drafts", "Everything": "All"}) as server:
        box = server.box("sam@home.example")
        box.deliver([RAW], folder="Everything")
        with IMAPClient("127.0.0.1", server.port, ssl=False) as client:
            client.login(box.user, PASSWORD)
            client.select_folder("Everything")
            client.add_flags([1], [rb"\Draft"])

        assert drafts.seek(owner(box), THANKS, NOW).fate is Fate.GONE
        assert find(owner(box), THANKS, NOW) is None


def test_an_older_letter_to_the_same_reader_is_not_the_draft(box):
    box.deliver([changed((OUR_ID, NEW_ID), (OUR_NAME, b""))], folder="Sent")

    assert drafts.seek(owner(box), THANKS, NOW + timedelta(hours=1)).fate is Fate.GONE
    assert drafts.seek(owner(box), letter(to=(BO,)), NOW).fate is Fate.GONE
