"""The user chooses the folders that are read.  Against a real Dovecot."""

import pytest

from afterview.desk import accounts, folders, household, inbox, watch
from afterview.mail.client import connect
from afterview.records.models import Folder, Import, Mail, Notice, Watch
from tests.desk.ears import CHATTER, INVITATION, ME, NOW, REFUSAL, clock, mail
from tests.gmail import ALL_MAIL, Gmail
from tests.ports import free_port

pytestmark = pytest.mark.django_db


@pytest.fixture
def seen(watched, box):
    for name in ("Jobs", "Holidays", "Spam"):
        box.deliver([], folder=name)
    return watched()


@pytest.fixture
def gmail(watched):
    with Gmail("Jobs") as gmail:
        yield gmail


def offered(watch):
    return {each.name: each.words for each in folders.choices(watch).folders}


def chosen(watch):
    return [each.name for each in folders.choices(watch).folders if each.chosen]


def test_the_inbox_and_sent_are_chosen_at_first(seen):
    assert chosen(seen) == ["INBOX", "Sent"]
    assert list(offered(seen)) == ["INBOX", "Sent", "Holidays", "Jobs", "Spam"]  # and no drafts
    assert offered(seen)["INBOX"] == "what comes in"
    assert "got lost" in offered(seen)["Spam"]


def test_a_folder_more_is_read_in_full_and_the_others_go_on(seen, box, sorter, northwind):
    box.deliver([mail(INVITATION)])
    box.deliver([mail(REFUSAL)], folder="Jobs")
    assert inbox.first(seen, clock, sorter) == ("INBOX", "Sent")
    assert Mail.objects.count() == 1

    folders.choices(seen)
    folders.choose(seen, ["INBOX", "Jobs"], NOW)
    seen.refresh_from_db()
    assert not folders.is_read(seen)
    [shown] = watch.listed(household.membership(household.owner(NOW)))
    assert shown.begins

    assert inbox.first(seen, clock, sorter) == ("INBOX", "Jobs")
    assert Mail.objects.count() == 2
    assert Import.objects.order_by("-id").first().messages == 1  # the inbox was not read again
    assert not Notice.objects.filter(key__startswith="mail").exists()
    assert folders.is_read(seen)


def test_a_folder_that_is_taken_back_goes_on_where_it_was(seen, box, sorter, northwind):
    inbox.first(seen, clock, sorter)
    folders.choose(seen, ["INBOX"], NOW)
    assert folders.listened(seen) == ("INBOX",)

    folders.choose(seen, ["INBOX", "Sent"], NOW)

    assert folders.is_read(seen)
    assert Folder.objects.get(name="Sent").uidvalidity


def test_what_nobody_has_cannot_be_chosen(seen):
    folders.choices(seen)
    folders.choose(seen, ["INBOX", "Nowhere"], NOW)

    assert folders.listened(seen) == ("INBOX",)


def test_a_server_that_is_away_is_told_and_nothing_is_lost(watched):
    away = watched(free_port())
    Folder.objects.create(workspace=away.workspace, watch=away, name="INBOX")

    shown = folders.choices(away)

    assert "refuses connections" in shown.trouble
    assert [each.name for each in shown.folders] == ["INBOX"]


def test_a_folder_that_vanished_is_said_kindly(seen, box, sorter, northwind, member):
    box.deliver([mail(INVITATION)], folder="Jobs")
    box.deliver([mail(REFUSAL)])
    folders.choices(seen)
    folders.choose(seen, ["INBOX", "Jobs"], NOW)
    with connect(accounts.wire(seen.account)) as client:
        client.delete_folder("Jobs")

    inbox.first(seen, clock, sorter)

    assert Mail.objects.count() == 1
    [shown] = watch.listed(member)
    assert shown.words == "Listening. The folder “Jobs” is not there any more."
    assert offered(seen)["Jobs"] == "not there any more"


def test_a_folder_that_vanishes_while_it_is_listened_to(seen, box, ears, hands, member):
    folders.choices(seen)
    folders.choose(seen, ["INBOX", "Jobs"], NOW)
    ears.sweep(clock)
    hands.until(lambda: len(hands.kept) == 2)

    with connect(accounts.wire(seen.account)) as client:
        client.delete_folder("Jobs")
    hands.until(lambda: Folder.objects.get(name="Jobs").missing)

    assert Watch.objects.get().state == "on"


def test_another_choice_is_listened_to_at_once(seen, box, ears, hands):
    ears.sweep(clock)
    hands.until(lambda: len(hands.kept) == 2)
    folders.choices(seen)
    folders.choose(seen, ["Jobs"], NOW)

    ears.sweep(clock)
    hands.until(lambda: len(hands.kept) == 3)
    box.deliver([mail(INVITATION)], folder="Jobs")
    hands.until(Mail.objects.exists)

    assert Mail.objects.get().place.startswith("Jobs ")


def test_own_mail_counts_by_whatever_address_it_was_sent(seen, box, sorter, northwind):
    thanks = ("Thank you", "Dear Ana,\r\n\r\nthank you for the interview yesterday.\r\n\r\nSam")
    alias = mail(thanks, sender="Sam <s.rivera@alias.example>", to="ana@northwind.example")
    box.deliver([alias], folder="Sent")

    inbox.first(seen, clock, sorter)

    assert Mail.objects.get().outgoing
    assert northwind.entries.filter(kind="thanked").count() == 1


# Gmail ---------------------------------------------------------------------------------


def test_gmails_all_mail_alone_covers_both(watched, gmail, sorter, northwind):
    thanks = ("Thank you", "Dear Ana,\r\n\r\nthank you for the interview yesterday.\r\n\r\nSam")
    by_alias = mail(thanks, sender="Sam <s@alias.example>", to="ana@northwind.example")
    gmail.deliver(mail(INVITATION))
    gmail.deliver(by_alias, labels=("\\Sent",))
    gmail.deliver(mail(CHATTER, sender="Mum <mum@home.example>"), labels=("\\Inbox", "Promotions"))
    never_sent = mail(thanks, sender=f"Sam <{ME}>", to="bo@northwind.example")
    gmail.deliver(never_sent, labels=("\\Draft",))
    seen = watched(gmail.port)

    assert inbox.first(seen, clock, sorter) == (ALL_MAIL,)

    assert sorted(Mail.objects.values_list("outgoing", flat=True)) == [False, True]
    assert len(gmail.bodies) == 2
    assert northwind.entries.filter(kind="thanked").count() == 1


def test_a_mail_with_many_labels_is_fetched_and_kept_once(watched, gmail, sorter, northwind):
    seen = watched(gmail.port)
    folders.choices(seen)
    folders.choose(seen, ["INBOX", "Jobs"], NOW)
    gmail.deliver(mail(REFUSAL), labels=("\\Inbox", "Jobs"))
    inbox.first(seen, clock, sorter)
    gmail.deliver(mail(INVITATION), labels=("\\Inbox", "Jobs"))

    with connect(accounts.wire(seen.account)) as client:
        kept = [len(inbox.look(seen, each, client, clock, sorter)) for each in ("INBOX", "Jobs")]

    assert kept == [1, 0]
    assert len(gmail.bodies) == len(set(gmail.bodies)) == 2


def test_gmails_conversation_says_where_a_mail_belongs(watched, gmail, sorter, northwind):
    """A new subject, nobody's name, and no reference: only Gmail knows."""
    seen = watched(gmail.port)
    gmail.deliver(mail(INVITATION), thread=1234)
    inbox.first(seen, clock, sorter)
    aside = ("Thursday", "Thursday at 14:00 is confirmed for your interview. See you then.")
    gmail.deliver(mail(aside, sender="Kit <kit@elsewhere.example>"), thread=1234)

    with connect(accounts.wire(seen.account)) as client:
        [kept] = inbox.look(seen, ALL_MAIL, client, clock, sorter)

    assert kept.application_id == northwind.pk
