"""A whole message: text, own words, calendars, attachments; and how it is shown."""

from base64 import encodebytes

import pytest

from afterview.facts import Attachment
from afterview.reading import body, display, limits, markup
from tests.reading.mails import mail, written


def html(text):
    return body.read(b"Content-Type: text/html; charset=utf-8\n\n" + text.encode())


def test_an_invitation_is_read_whole():
    read = body.read(mail("invitation-with-calendar"))

    assert read.fresh.startswith("Hi Kim,\n\nwe would like to invite you")
    assert "You meet Ana and Bo." in read.fresh
    assert "Is there any news?" in read.text
    assert "Is there any news?" not in read.fresh
    assert read.calendars[0].startswith("BEGIN:VCALENDAR")
    assert read.attachments == (Attachment("Unterlagen für Kim.pdf", "application/pdf", 1005),)


def test_the_text_of_an_old_windows_program():
    assert body.read(mail("raw-8-bit")).text.strip() == "Schöne Grüße – Jürgen"


def test_html_reads_as_a_person_sees_it():
    read = body.read(mail("html-only-outlook-reply"))

    assert read.fresh == "Hola Kim,\n\nle esperamos el jueves a las 10.\n\nSala 4\n\nConfirmar"
    assert "vistazo" not in read.text
    assert "¿Hay noticias?" in read.text


def test_the_links_of_an_html_mail_stand_below_its_text():
    read = body.read(mail("html-only-outlook-reply"))

    assert read.text.endswith("\n\nhttps://jobs.contoso.example/r/4711?x=1&y=2")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("one<br>two", "one\ntwo"),
        ("in<b>vite</b>d", "invited"),
        ("a\n  b &nbsp; c", "a b c"),
        ("<pre>a\nb</pre>", "a\nb"),
        ("<ul><li>a<li>b</ul>", "a\n\nb"),
        ("<p style='DISPLAY: none'>no</p>yes", "yes"),
        ("<script>no()</script>yes<!-- no -->", "yes"),
        ("3 &lt; 4 &amp; caf&eacute;", "3 < 4 & café"),
        ("soft\u00ad\u200bly", "softly"),
    ],
)
def test_html_becomes_text(source, text):
    assert markup.read(source)[0] == text


@pytest.mark.parametrize(
    "quote",
    [
        "<div class='gmail_quote'>On Monday Kim wrote: old</div>",
        "<blockquote type='cite'>old</blockquote>",
        "<div class='moz-cite-prefix'>Kim wrote:</div><blockquote type='cite'>old</blockquote>",
        "<div id='appendonsend'></div><hr>From: Kim<br>old",
        "<div style='border:none;border-top:solid #E1E1E1 1.0pt'>From: Kim</div><p>old</p>",
    ],
)
def test_what_html_quotes_is_not_fresh(quote):
    text, fresh = markup.read(f"<p>new</p>{quote}")

    assert "old" in text
    assert fresh == "new"


def test_a_plain_text_that_only_points_at_the_html_gives_way():
    raw = (
        b"Content-Type: multipart/alternative; boundary=b\n\n--b\n\nPlease view this in HTML.\n"
        b"--b\nContent-Type: text/html\n\n<p>We have decided.</p>\n--b--\n"
    )

    assert body.read(raw).text == "We have decided."


def test_a_forwarded_mail_is_read_when_nothing_else_was_written():
    read = body.read(mail("forwarded-as-attachment"))

    assert read.fresh.strip() == "We decided to go on with you."
    assert read.attachments[0].type == "message/rfc822"


def test_a_mail_that_came_back_names_the_one_it_was():
    read = body.read(mail("bounce"))

    assert read.automated
    assert read.references == ("thanks.7@home.example",)
    assert "Status: 5.1.1" in read.text
    assert "Dear Bo" not in read.text


def test_flowed_lines_are_joined():
    raw = b"Content-Type: text/plain; format=flowed\n\nWe would like \nto meet you.\n-- \nAna\n"

    assert body.read(raw).fresh == "We would like to meet you."


def test_two_texts_are_read_one_after_the_other():
    raw = (
        b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nfirst\n--b\n"
        b"Content-Type: text/plain\n\nsecond\n--b--\n"
    )

    assert body.read(raw).text == "first\n\nsecond"


@pytest.mark.parametrize(
    ("charset", "encoded"),
    [
        ("utf-8", "Grüße".encode()),
        ("windows-1252", "Grüße".encode("cp1252")),
        ("utf-8", "Grüße".encode("cp1252")),  # it lies
        ("us-ascii", "Grüße".encode()),  # it lies
        ("no-such-thing", "Grüße".encode()),
        ("punycode", "Grüße".encode()),  # a codec that is slow on purpose
    ],
)
def test_a_charset_is_a_hint(charset, encoded):
    raw = f"Content-Type: text/plain; charset={charset}\n\n".encode() + encoded

    assert body.read(raw).text == "Grüße"


def test_a_file_name_leads_nowhere():
    raw = (
        b"Content-Type: application/pdf\nContent-Disposition: attachment;\n"
        b' filename="../../etc/pass\\"wd\x07.pdf"\n\nx'
    )

    assert body.read(raw).attachments[0].name == "pass wd.pdf"


def test_a_calendar_alone_is_a_message_too():
    read = body.read(b"BEGIN:VCALENDAR\r\n\0END:VCALENDAR\r\n")

    assert read.calendars == ("BEGIN:VCALENDAR\nEND:VCALENDAR\n",)


def test_of_a_giant_the_beginning_is_read():
    raw = written("Hello", subject="Big") + b"x" * (limits.MESSAGE + 1)

    read = body.read(raw)

    assert read.subject == "Big"
    assert read.text.startswith("Hello")
    assert "50 MB" in read.failed


def test_a_shown_mail_has_no_pictures_no_styles_and_no_scripts():
    shown = display.safe_html(
        "<style>p{}</style><p style='x' onclick='y()'>Hi<img src='https://t.example/1.gif'>"
        "<script>z()</script><a href='javascript:z()'>go</a><input></p>"
    )

    assert shown == '<p>Hi<a rel="noopener noreferrer nofollow">go</a></p>'


def test_a_shown_link_says_where_it_leads():
    shown = display.safe_html("<a href='https://evil.example/x'>northwind.example</a>")

    assert "(evil.example)" in shown


def test_a_lookalike_host_is_shown_as_it_is_spelled():
    shown = display.safe_html("<a href='https://nоrthwind.example/'>Northwind</a>")  # Cyrillic о

    assert "(xn--" in shown


def test_plain_text_is_shown_with_its_lines_and_links():
    shown = display.read(written("a < b\nhttps://x.example/y.", subject="s"))

    assert "a &lt; b\n" in shown
    assert '<a href="https://x.example/y" rel="noopener noreferrer nofollow">' in shown


PACKED = encodebytes(bytes(1005))


@pytest.mark.parametrize(
    "packed",
    [
        PACKED,
        PACKED.replace(b"\n", b"\r\n"),
        PACKED.rstrip(),
        PACKED.replace(b"\n", b""),
        PACKED[:40] + b"\n" + PACKED[40:],
        PACKED[:154].replace(b"\n", b"") + b"\n" + PACKED[154:],
    ],
)
def test_an_attachment_is_as_large_whatever_its_lines(packed):
    head = b"Content-Type: application/pdf; name=cv.pdf\nContent-Transfer-Encoding: base64\n\n"

    assert [each.size for each in body.read(head + packed).attachments] == [1005]
