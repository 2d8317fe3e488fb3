"""Whatever comes, the reader neither raises nor tells what a database cannot hold."""

from dataclasses import astuple

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from afterview.reading import body, display, envelope, invitations, replies
from tests.reading.mails import FOLDER

MAILS = [path.read_bytes() for path in sorted(FOLDER.glob("*.eml"))]
TEXTS = r"""
Content-Type: multipart/mixed; boundary=b\n|--b\n|--b--\n|\n|\r\n|\r|Content-Type: text/html\n
|Content-Type: message/rfc822\n|Content-Type: text/calendar\n|Content-Transfer-Encoding: base64\n
|Content-Transfer-Encoding: quoted-printable\n|Content-Type: text/plain; charset=|utf-7\n|utf-16\n
|idna\n|iso-2022-jp\n|Subject: |From: |To: |Date: |Message-ID: <|=?utf-8?Q?|?=|=?x?b?|&#xD800;
|<div style='display:none'>|<table><td>|<blockquote type=cite>|&nbsp;|BEGIN:VCALENDAR\n
|BEGIN:VEVENT\n|DTSTART;TZID=|END:VEVENT\n|END:VCALENDAR\n|> |On Monday | wrote:\n|-- \n|(|<|"
|,|:|;|@|\x00
|name*0*=utf-8''%|+2AA-|=|=\n|QUJD|3 Mar 2026 25:00 +2500|<svg>|<a href=javascript:x>|<p><b><i>
"""
PIECES = [
    *(piece.strip("\n").encode().decode("unicode_escape").encode() for piece in TEXTS.split("|")),
    *(b"\xff\xfe", b"\xc3", b"\\"),
]
SOUP = st.lists(st.sampled_from(PIECES) | st.binary(max_size=8), max_size=40).map(b"".join)
QUICK = settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))


@st.composite
def damaged(draw):
    """An honest mail with a stretch replaced."""
    raw = draw(st.sampled_from(MAILS))
    start = draw(st.integers(0, len(raw)))
    end = draw(st.integers(start, min(len(raw), start + 60)))
    return raw[:start] + draw(SOUP) + raw[end:]


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from strings(each)


@QUICK
@given(SOUP | damaged())
def test_any_bytes_are_a_message(raw):
    message = body.read(raw)

    for text in strings(astuple(message)):
        assert "\0" not in text
        text.encode("utf-8")
    for header in (message.id, message.subject, message.sender.name, message.sender.email):
        assert "\r" not in header
        assert "\n" not in header
    if message.at:
        message.at.astimezone()


@QUICK
@given(SOUP | damaged())
def test_the_envelope_is_that_of_the_whole_message(raw):
    if not raw.lstrip()[:15].upper().startswith(b"BEGIN:VCALENDAR"):
        assert envelope.read(raw).subject == body.read(raw).subject


@QUICK
@given(SOUP | damaged())
def test_what_is_shown_carries_nothing_dangerous(raw):
    shown = display.read(raw).lower()

    assert not any(
        sign in shown for sign in ("<script", "<img", "<style", 'href="javascript', "<iframe")
    )


@QUICK
@given(SOUP.map(lambda raw: raw.decode("utf-8", "replace")))
def test_any_text_may_be_a_calendar(text):
    for invitation in invitations.read(
        f"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{text}\nEND:VEVENT\nEND:VCALENDAR\n"
    ):
        assert invitation.starts is None or invitation.starts.utcoffset() is not None


@QUICK
@given(st.text(max_size=400))
def test_own_words_are_words_of_the_text(text):
    assert set(replies.fresh(text).split()) <= set(text.split())
