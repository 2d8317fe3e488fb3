"""A letter leaves once, or we say exactly what is not known.  Against a real server."""

from dataclasses import replace

import pytest

from afterview.facts import Address
from afterview.mail.accounts import Auth, Security, Server
from afterview.mail.outbox import Refused, Sent, Unknown, send
from afterview.mail.submission import Patience
from tests import certificates
from tests.mail_room.conftest import BO, NOW, account, letter
from tests.ports import free_port
from tests.smtpd import DROP, SILENCE, SMTPServer

QUICK = Patience(connect=2, reply=0.3, final=0.3)
BEFORE = ("connect", "ehlo", "auth", "mail", "rcpt", "data")


class Commits:
    """What the caller writes to disk, and how much the server had by then."""

    def __init__(self, server):
        self.server = server
        self.accepted_then = []

    def __call__(self):
        self.accepted_then.append(len(self.server.accepted))


def try_to_send(server, what=None, who=None, patience=QUICK):
    commits = Commits(server)
    outcome = send(
        what or letter(),
        who or account(server.port),
        committing=commits,
        now=NOW,
        patience=patience,
    )
    return outcome, commits


def test_a_letter_is_sent(smtp):
    outcome, commits = try_to_send(smtp, letter(cc=(BO,)))

    assert isinstance(outcome, Sent)
    assert commits.accepted_then == [0]
    [envelope] = smtp.accepted
    assert envelope.mail_from == "sam@home.example"
    assert envelope.rcpt_tos == ["ana@northwind.example", "bo@northwind.example"]
    assert envelope.content == outcome.raw


def test_a_line_that_is_only_a_dot_arrives_whole(smtp):
    text = ".\n..\n.hidden\n\n.\n"

    outcome, _ = try_to_send(smtp, letter(text=text))

    assert isinstance(outcome, Sent)
    assert smtp.accepted[0].content.endswith(text.replace("\n", "\r\n").encode())


@pytest.mark.parametrize("step", BEFORE)
@pytest.mark.parametrize(
    ("fault", "permanent"),
    [
        ("550 No", True),
        ("451 Later", False),
        (DROP, False),
        (SILENCE, False),
        ("what?", False),
        ("250-" + "x" * 9000, False),
    ],
    ids=["no", "later", "dropped", "silent", "garbage", "endless"],
)
def test_until_the_text_every_failure_is_safe_to_repeat(smtp, step, fault, permanent):
    smtp.faults[step] = fault

    outcome, commits = try_to_send(smtp)

    assert isinstance(outcome, Refused)
    assert outcome.permanent == permanent
    assert outcome.words.endswith((".", "No", "Later"))
    assert commits.accepted_then == []

    smtp.faults.clear()
    assert isinstance(try_to_send(smtp)[0], Sent)
    assert len(smtp.accepted) == 1


def test_a_yes_without_an_end_is_no_yes(smtp):
    smtp.faults["mail"] = "\r\n".join(["250-and"] * 200)

    assert isinstance(try_to_send(smtp)[0], Refused)


@pytest.mark.parametrize(("reply", "permanent"), [("554 Spam", True), ("452 Full", False)])
def test_an_explicit_no_after_the_dot_is_a_no(smtp, reply, permanent):
    smtp.faults["dot"] = reply

    outcome, commits = try_to_send(smtp)

    assert outcome == Refused(
        permanent, f"The server did not take the letter: {reply[4:]}", int(reply[:3])
    )
    assert commits.accepted_then == [0]


@pytest.mark.parametrize("fault", [DROP, SILENCE, "so what", "250-" + "x" * 9000, "350 More?"])
def test_a_letter_that_was_taken_without_a_word_is_unknown(smtp, fault):
    smtp.faults["dot"] = fault

    outcome, commits = try_to_send(smtp)

    assert isinstance(outcome, Unknown)
    assert commits.accepted_then == [0]


def test_a_connection_lost_within_the_text_is_unknown(smtp):
    smtp.faults["body"] = DROP

    outcome, _ = try_to_send(smtp)

    assert isinstance(outcome, Unknown)
    assert smtp.accepted == []


def test_nothing_is_said_when_it_cannot_be_written_down(smtp):
    def full_disk():
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        send(letter(), account(smtp.port), committing=full_disk, now=NOW)

    assert smtp.accepted == []


def test_one_refused_reader_holds_back_the_letter_for_all(smtp):
    replies = iter(["", "550 No such user"])
    smtp.faults["rcpt"] = lambda: next(replies)

    outcome, commits = try_to_send(smtp, letter(cc=(BO,)))

    assert outcome == Refused(True, "127.0.0.1 refused: No such user", 550)
    assert commits.accepted_then == []
    assert smtp.accepted == []


def test_a_wrong_password_is_told_as_such(smtp):
    outcome, _ = try_to_send(smtp, who=account(smtp.port, secret=lambda: "wröng"))

    assert isinstance(outcome, Refused)
    assert outcome.permanent
    assert "do not fit together" in outcome.words
    assert "wröng" not in outcome.words


def test_an_account_without_a_password_says_so(smtp):
    asked = replace(
        account(smtp.port), secret=type(account()).__dataclass_fields__["secret"].default
    )

    outcome, _ = try_to_send(smtp, who=asked)

    assert outcome == Refused(True, "There is no password or permission for this account yet.")


def test_nobody_there_is_safe_to_repeat(smtp):
    outcome, _ = try_to_send(smtp, who=account(free_port()))

    assert isinstance(outcome, Refused)
    assert not outcome.permanent
    assert "refuses connections" in outcome.words


def test_a_server_that_takes_no_permission_is_told(smtp):
    outcome, _ = try_to_send(smtp, who=account(smtp.port, auth=Auth.OAUTH))

    assert isinstance(outcome, Refused)
    assert "takes no permission" in outcome.words


def test_a_password_is_never_said_in_the_clear_to_another_computer(smtp):
    open_line = Server("mail.home.example", smtp.port, Security.NONE)

    outcome, _ = try_to_send(smtp, who=replace(account(), outgoing=open_line))

    assert isinstance(outcome, Refused)
    assert "without encryption" in outcome.words


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_letter_goes_out_encrypted(certificate, security):
    starttls = security is Security.STARTTLS
    with SMTPServer(certificate, starttls=starttls) as server:
        trusting = account(server.port, security=security, trusted=certificate.pem)

        outcome, _ = try_to_send(server, who=trusting)

        assert isinstance(outcome, Sent)


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_an_unknown_certificate_stops_it(certificate, security):
    starttls = security is Security.STARTTLS
    with SMTPServer(certificate, starttls=starttls) as server:
        outcome, _ = try_to_send(server, who=account(server.port, security=security))

        assert isinstance(outcome, Refused)
        assert outcome.permanent
        assert "not known to this computer" in outcome.words
        assert "auth" not in server.said


def test_the_certificate_of_another_stops_it(tmp_path):
    other = certificates.make(tmp_path, "mail.other.example")
    with SMTPServer(other) as server:
        trusting = account(server.port, security=Security.TLS, trusted=other.pem)

        outcome, _ = try_to_send(server, who=trusting)

        assert isinstance(outcome, Refused)
        assert "belongs to another name" in outcome.words


def test_a_server_that_offers_no_encryption_hears_nothing(smtp):
    outcome, _ = try_to_send(smtp, who=account(smtp.port, security=Security.STARTTLS))

    assert isinstance(outcome, Refused)
    assert "offers no encryption" in outcome.words
    assert smtp.said == ["ehlo"]


def test_an_address_beyond_ascii_goes_where_it_is_understood(smtp):
    outcome, _ = try_to_send(smtp, letter(to=(Address("Jürgen", "jürgen@bücher.example"),)))

    assert isinstance(outcome, Sent)
    assert smtp.accepted[0].rcpt_tos == ["jürgen@xn--bcher-kva.example"]
    assert "Jürgen" in smtp.accepted[0].content.decode()


def test_an_address_beyond_ascii_is_refused_where_it_is_not():
    with SMTPServer(enable_SMTPUTF8=False) as server:
        outcome, _ = try_to_send(server, letter(to=(Address("", "jürgen@home.example"),)))

        assert outcome == Refused(True, "This server cannot write to such an address.")
