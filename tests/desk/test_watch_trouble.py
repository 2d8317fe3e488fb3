"""Whatever goes wrong with one mail, one server or the database: the others are read."""

import pytest
from django.db import OperationalError

from afterview.desk import accounts, arrivals, inbox, returned, watch
from afterview.mail.client import connect
from afterview.mail.trouble import MailError
from afterview.reading import envelope
from afterview.records.models import Folder, Import, Mail, Watch
from tests import certificates
from tests.desk.ears import CHATTER, INVITATION, NOW, REFUSAL, clock, mail
from tests.dovecot import PASSWORD, Dovecot
from tests.gmail import Gmail

pytestmark = pytest.mark.django_db
BAD = ("Lunch and your application", INVITATION[1])


@pytest.fixture
def certified(tmp_path):
    with Dovecot(certificates.make(tmp_path)) as server:
        yield server


def look(seen, sorter, folder="INBOX"):
    with connect(accounts.wire(seen.account)) as client:
        return inbox.look(seen, folder, client, clock, sorter)


@pytest.mark.parametrize(
    ("room", "name"), [(returned, "find"), (envelope, "read"), (arrivals, "receive")]
)
def test_a_mail_that_breaks_us_anywhere_stops_nothing(
    watched, box, sorter, northwind, monkeypatch, caplog, room, name
):
    works = getattr(room, name)

    def breaks(*words, **more):
        if "Lunch" in str(words[0]) + str(words[2:3]):
            raise RuntimeError
        return works(*words, **more)

    monkeypatch.setattr(room, name, breaks)
    box.deliver([mail(BAD), mail(INVITATION)])
    seen = watched()

    inbox.first(seen, clock, sorter)
    assert INVITATION[0] in Mail.objects.values_list("subject", flat=True)
    assert Import.objects.get().state == "done"
    box.deliver([mail(BAD), mail(REFUSAL)])
    look(seen, sorter)

    assert REFUSAL[0] in Mail.objects.values_list("subject", flat=True)
    assert "RuntimeError" in caplog.text


def test_a_mail_that_the_server_cannot_give_is_counted_and_passed_over(
    watched, sorter, northwind, caplog
):
    with Gmail() as gmail:
        gmail.deliver(mail(BAD))
        gmail.deliver(mail(INVITATION))
        gmail.broken = {gmail.mails[0].number}
        inbox.first(watched(gmail.port), clock, sorter)

    assert Mail.objects.get().subject == INVITATION[0]
    assert Import.objects.get().unreadable == 1
    assert "could not give a mail" in caplog.text


def test_a_database_that_is_away_for_a_moment_loses_no_mail(
    watched, box, sorter, northwind, monkeypatch
):
    seen = watched()
    inbox.first(seen, clock, sorter)
    box.deliver([mail(INVITATION)])

    def away(*words, **more):
        raise OperationalError

    with monkeypatch.context() as patch:
        patch.setattr(inbox.arrivals, "receive", away)
        with pytest.raises(OperationalError):
            look(seen, sorter)
    assert Folder.objects.get(name="INBOX").uidnext == 1

    assert len(look(seen, sorter)) == 1


def test_stopped_in_the_middle_the_first_reading_goes_on_from_there(
    watched, box, sorter, northwind, monkeypatch
):
    monkeypatch.setattr("afterview.mail.stream.BATCH", 20)
    monkeypatch.setattr("afterview.mail.stream.UNDER_WAY", 1)
    letters = [mail(CHATTER, sender=f"Mum <mum{n}@home.example>") for n in range(80)]
    box.deliver([mail(INVITATION), *letters, mail(REFUSAL)])
    seen = watched()
    report = inbox.imports.report

    def stop_at_half(job, *words):
        if job.position >= 40:
            watch.pause(Watch.objects.get(), NOW)
        report(job, *words)

    with monkeypatch.context() as patch:
        patch.setattr(inbox.imports, "report", stop_at_half)
        patch.setattr(inbox.imports, "TELL_EVERY", -inbox.imports.TELL_EVERY)
        assert inbox.first(seen, clock, sorter) == ()
    seen.refresh_from_db()
    assert (seen.state, Mail.objects.get().subject) == ("paused", INVITATION[0])
    assert 20 < Folder.objects.get(name="INBOX").uidnext < 82

    inbox.first(watch.resume(seen), clock, sorter)

    assert Mail.objects.count() == 2
    second = Import.objects.order_by("-id").first()
    assert (second.state, second.messages < 82) == ("done", True)


def test_several_accounts_are_listened_to_and_one_that_fails_leaves_the_other_alone(
    watched, dovecot, box, candidate, ears, hands, northwind
):
    good = watched()
    wrong = accounts.add(
        candidate, "wrong", NOW, address="sam@other.example", user=box.user,
        incoming_host="127.0.0.1", incoming_port=dovecot.port, incoming_security="none",
        outgoing_host="127.0.0.1", outgoing_port=9, outgoing_security="none",
    )  # fmt: skip
    second = watch.begin(candidate, wrong, NOW)
    ears.sweep(clock)
    hands.until(lambda: len(hands.kept) == 2 and Watch.objects.get(pk=second.pk).trouble)

    box.deliver([mail(INVITATION)])
    hands.until(Mail.objects.exists)

    states = dict(Watch.objects.values_list("pk", "state"))
    assert states == {good.pk: "on", second.pk: "stuck"}

    ears.sweep(clock)  # it is let go
    accounts.change(wrong, PASSWORD)
    watch.resume(Watch.objects.get(pk=second.pk))
    ears.sweep(clock)
    hands.until(lambda: len(hands.kept) >= 5)
    assert Watch.objects.get(pk=second.pk).read_at


def test_an_unknown_certificate_waits_for_the_user(watched, sorter, candidate, certified):
    seen = watched(certified.tls_port)
    candidate.accounts.update(incoming_security="tls")
    seen = Watch.objects.select_related("account").get(pk=seen.pk)

    with pytest.raises(MailError, match="certificate") as error:
        inbox.first(seen, clock, sorter)

    assert error.value.permanent
    assert Import.objects.get().trouble == str(error.value)
