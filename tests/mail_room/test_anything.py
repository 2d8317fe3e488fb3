"""Whatever comes over the wire is read, or refused; nothing else ever happens."""

import struct
from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from afterview.mail import bounces, discovery, fetching, names
from afterview.mail.client import Answer
from afterview.mail.numbers import Numbers
from afterview.mail.trouble import MailError

WORDS = st.sampled_from(
    [
        *(b"* 1 FETCH (", b"UID 7", b"BODY[]", b"BODY[HEADER.FIELDS (FROM)]", b"{3}", b"NIL"),
        *(
            b" ",
            b"(",
            b")",
            b'"',
            b"\\",
            b'"a\\"b"',
            b"RFC822.SIZE",
            b"9" * 30,
            b"X-GM-THRID",
            b"X-GM-LABELS",
            b'("\\\\Sent" {3} x)',
            b"\0",
        ),
    ]
)
ANSWERS = st.lists(st.one_of(WORDS, st.binary(max_size=8)), max_size=20).map(b"".join)
PIECES = st.lists(st.binary(max_size=5), max_size=3).map(tuple)
REPORT = st.sampled_from(
    [
        *("From: MAILER-DAEMON@x.example\n", "Subject: Undeliverable\n", "\n", "--b\n", "--b--\n"),
        "Content-Type: multipart/report; boundary=b\n",
        *("Content-Type: message/delivery-status\n", "Action: failed\n", "Status: 5.1.1\n"),
        *("Final-Recipient: rfc822;\n", "Final-Recipient: rfc822; a@b.example\n"),
        *("Content-Type: text/plain; charset=no-such\n", "Content-Transfer-Encoding: base64\n"),
        *("Content-Type: message/rfc822\n", "Message-ID: <a@b.example>\n", "Subject: =?x?y?z?=\n"),
    ]
)


@given(st.one_of(st.binary(), ANSWERS), PIECES)
def test_an_answer_is_about_a_message_or_about_nothing(text, pieces):
    found = fetching._message(Answer(text, pieces))

    assert found is None or found.uid > 0


@given(st.one_of(st.binary(), st.text("0123456789,:*").map(str.encode)))
def test_numbers_are_numbers_or_refused(text):
    with suppress(MailError):
        assert len(str(Numbers.read(text))) <= len(text) + 1


@given(st.one_of(st.binary(), st.lists(REPORT, max_size=25).map(lambda s: "".join(s).encode())))
def test_a_report_is_a_bounce_or_none(raw):
    found = bounces.read(raw)

    assert found is None or isinstance(found.permanent, bool)


@given(st.binary())
def test_a_page_is_an_account_or_none(page):
    assert discovery.read(page, "sam@home.example") is None


@given(st.binary(max_size=200))
def test_an_answer_of_the_dns_ends(answer):
    with suppress(ValueError, IndexError, struct.error):
        for at, size in names._records(answer, names.SRV):
            assert at + size <= len(answer)
