"""What is written is what arrives, and nothing can be smuggled into a letter."""

import email
import email.policy
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterview.facts import Address
from afterview.mail.composing import Enclosure, compose, domain_of, message_id
from tests.mail_room.conftest import ANA, BO, NOW, SAM, letter

CONTROLS = [*map(chr, range(32)), "\x7f", "\x85", "\u2028", "\u2029", "\ud800"]
SAFE = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=120)
PLACES = {
    "subject": lambda bad: {"subject": bad},
    "sender's name": lambda bad: {"sender": Address(bad, SAM.email)},
    "sender's address": lambda bad: {"sender": Address("", f"s{bad}@home.example")},
    "reader's name": lambda bad: {"to": (Address(bad, ANA.email),)},
    "reader's address": lambda bad: {"to": (Address("", f"a@x{bad}.example"),)},
    "copy": lambda bad: {"cc": (Address(bad, BO.email),)},
    "message id": lambda bad: {"message_id": f"a{bad}@x.example"},
    "answered id": lambda bad: {"in_reply_to": f"a{bad}@x.example"},
    "earlier id": lambda bad: {"references": (f"a{bad}@x.example",)},
    "outbox id": lambda bad: {"outbox_id": bad},
    "file name": lambda bad: {"enclosures": (Enclosure(f"{bad}.pdf", b""),)},
    "file type": lambda bad: {"enclosures": (Enclosure("a", b"", f"image/{bad}"),)},
}


def read(message):
    """As a mail program would read it."""
    return email.message_from_bytes(message.as_bytes(), policy=email.policy.default)


@pytest.mark.parametrize("place", PLACES)
@given(before=SAFE, control=st.sampled_from(CONTROLS), after=SAFE)
def test_a_control_character_is_refused_wherever_it_stands(place, before, control, after):
    changes = PLACES[place](f"{before}{control}{after}")

    with pytest.raises(ValueError, match=r"[a-z]\."):
        compose(letter(**changes), NOW)


@pytest.mark.parametrize("control", sorted({*CONTROLS} - {"\n", "\t", "\u2028", "\u2029"}))
def test_a_control_character_in_the_text_is_refused(control):
    with pytest.raises(ValueError, match="control character at place 6"):
        compose(letter(text=f"Dear {control}Ana"), NOW)


@given(subject=SAFE, name=SAFE, other=SAFE, text=SAFE)
def test_what_is_written_is_what_arrives(subject, name, other, text):
    sent = letter(
        subject=subject,
        sender=Address(name, SAM.email),
        cc=(Address(other, BO.email), ANA),
        text=text,
    )

    raw = compose(sent, NOW).as_bytes()
    arrived = email.message_from_bytes(raw, policy=email.policy.default)

    assert raw.isascii()
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert _words(arrived["Subject"]) == _words(subject)
    assert [each.addr_spec for each in arrived["From"].addresses] == [SAM.email]
    assert [each.addr_spec for each in arrived["Cc"].addresses] == [BO.email, ANA.email]
    assert _words(arrived["From"].addresses[0].display_name) == _words(name)
    assert arrived.get_content().splitlines() == (text.splitlines() or [""])
    assert set(arrived.keys()) <= {
        *("From", "To", "Cc", "Subject", "Date", "Message-ID", "X-Outbox-Id", "MIME-Version"),
        *("Content-Type", "Content-Transfer-Encoding"),
    }


def _words(text):
    return "".join(text.split())


def test_the_same_letter_is_the_same_bytes():
    enclosed = letter(enclosures=(Enclosure("cv.pdf", b"%PDF"), Enclosure("notes.txt", b"x")))

    assert compose(enclosed, NOW).as_bytes() == compose(enclosed, NOW).as_bytes()


def test_a_file_goes_with_it_unread():
    data = bytes(range(256)) * 40
    enclosed = letter(enclosures=(Enclosure("Zeugnis ä.pdf", data), Enclosure("a.html", b"<p>")))

    files = list(read(compose(enclosed, NOW)).iter_attachments())

    assert [each.get_filename() for each in files] == ["Zeugnis ä.pdf", "a.html"]
    assert files[0].get_content() == data
    assert [each.get_content_type() for each in files] == [
        "application/pdf",
        "application/octet-stream",
    ]


def test_an_answer_names_what_it_answers():
    thread = tuple(f"{n}@northwind.example" for n in range(30))
    answer = read(compose(letter(in_reply_to=thread[-1], references=thread), NOW))

    named = re.findall(r"<(.+?)>", answer["References"])
    assert answer["In-Reply-To"] == f"<{thread[-1]}>"
    assert named == [thread[0], *thread[-19:]]


def test_a_long_id_stays_in_one_piece():
    long = f"{'x' * 300}@northwind.example"

    assert f"\r\n <{long}>\r\n".encode() in compose(
        letter(in_reply_to="a@x.example", references=(ANA.email, long)), NOW
    ).as_bytes().replace(b"In-Reply-To: ", b"")


def test_a_letter_needs_a_reader():
    with pytest.raises(ValueError, match="no reader"):
        compose(letter(to=()), NOW)


@pytest.mark.parametrize("wrong", ["", "ana", "ana@", "@x.example", "a@b@c", "a b@c.example"])
def test_a_wrong_address_is_told(wrong):
    with pytest.raises(ValueError, match="is not an e-mail address"):
        compose(letter(to=(replace(ANA, email=wrong),)), NOW)


def test_a_domain_is_never_mapped_onto_another():
    assert domain_of("a@faß.example") == "xn--fa-hia.example"
    assert domain_of("a@BÜCHER.example") == domain_of("a@bücher.example")


def test_the_id_is_minted_once_and_for_all():
    assert message_id("u1", "Dear Ana", SAM.email) == message_id("u1", "Dear Ana", SAM.email)
    assert re.fullmatch(r"u1\.[0-9a-f]{12}@home\.example", message_id("u1", "x", SAM.email))
