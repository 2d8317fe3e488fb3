"""From a path to messages, one by one."""

import pytest

from afterview.reading import envelope, limits, sources
from afterview.reading.sources import SourceError
from tests.reading.mails import mail, written

LINE = b"From kim@home.example Tue Mar  3 10:30:00 2026\n"


def one(number, text="Hello\n"):
    return written(text, subject=f"mail {number}", From="ana@contoso.example")


def mbox(tmp_path, *messages, name="box.mbox"):
    path = tmp_path / name
    path.write_bytes(b"".join(LINE + message + b"\n" for message in messages))
    return path


def subjects(source):
    return [envelope.read(raw.data).subject for raw in source.messages()]


def test_an_mbox_gives_its_messages_in_order(tmp_path):
    source = sources.open(mbox(tmp_path, one(1), one(2), one(3)))

    assert source.kind == "mbox"
    assert subjects(source) == ["mail 1", "mail 2", "mail 3"]
    assert [raw.data for raw in source.messages()] == [one(1), one(2), one(3)]


def test_a_place_is_the_same_at_each_reading(tmp_path):
    source = sources.open(mbox(tmp_path, one(1), one(2)))

    places = [raw.place for raw in source.messages()]

    assert places == [raw.place for raw in source.messages()]
    assert len(set(places)) == 2


def test_a_sentence_that_begins_with_from_parts_nothing(tmp_path):
    texts = "Hello\n\nFrom here on, all is well.\nFrom now to 10:00 we rest.\n", "\nFrom Ana\n\n"
    path = mbox(tmp_path, one(1, texts[0]), one(2, texts[1]))

    assert [raw.data for raw in sources.open(path).messages()] == [
        one(1, texts[0]),
        one(2, texts[1]),
    ]


def test_quoted_from_lines_are_set_right(tmp_path):
    path = mbox(tmp_path, one(1, ">From the start\n>>From before\n> From elsewhere\n"))

    [raw] = sources.open(path).messages()

    assert raw.data.endswith(b"\nFrom the start\n>From before\n> From elsewhere\n")


@pytest.mark.parametrize("ending", [b"", b"\n", b"\r\n", b"\n\n\n"])
def test_the_last_message_may_end_as_it_likes(tmp_path, ending):
    path = mbox(tmp_path, one(1))
    path.write_bytes(path.read_bytes() + LINE + b"Subject: mail 2\n\nbye" + ending)

    assert subjects(sources.open(path)) == ["mail 1", "mail 2"]


def test_an_mbox_of_windows(tmp_path):
    path = mbox(tmp_path, one(1), one(2))
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert subjects(sources.open(path)) == ["mail 1", "mail 2"]


def test_a_writer_that_forgets_the_empty_line(tmp_path):
    path = tmp_path / "box"
    path.write_bytes(LINE + one(1) + LINE + one(2))

    assert subjects(sources.open(path)) == ["mail 1", "mail 2"]


def test_a_takeout_line_is_a_line_too(tmp_path):
    path = tmp_path / "All mail.mbox"
    path.write_bytes(b"From 1700@xxx Tue Mar 03 10:30:00 +0000 2026\n" + one(1))

    assert subjects(sources.open(path)) == ["mail 1"]


def test_a_long_line_that_begins_with_from_is_told_at_once(tmp_path):
    text = ("\n\nFrom " + "00:00 2026 " * 50) * 2_000

    assert subjects(sources.open(mbox(tmp_path, one(1, text), one(2)))) == ["mail 1", "mail 2"]


def test_what_thunderbird_has_deleted_is_gone(tmp_path):
    gone = b"X-Mozilla-Status: 0009\n" + one(2)

    assert subjects(sources.open(mbox(tmp_path, one(1), gone))) == ["mail 1"]


@pytest.mark.parametrize("count", [1, 2, 3, 7])
def test_portions_hold_every_message_once(tmp_path, count):
    path = mbox(tmp_path, *(one(n, "x" * (n * 37 % 400)) for n in range(40)))

    portions = sources.open(path).portions(count)

    assert [s for portion in portions for s in subjects(portion)] == [
        f"mail {n}" for n in range(40)
    ]


def test_a_message_may_lie_across_what_is_read_at_once(tmp_path):
    long = [one(n, "line\n" * 150_000) for n in range(5)]

    assert [raw.data for raw in sources.open(mbox(tmp_path, *long)).messages()] == long


def test_of_a_giant_the_beginning_is_kept_and_the_next_is_found(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "MESSAGE", 3_000_000)
    monkeypatch.setattr(limits, "MESSAGE_KEPT", 1_000)
    path = mbox(tmp_path, one(1), one(2, "line\n" * 2_000_000), one(3))

    first, giant, last = sources.open(path).messages()

    assert (first.whole, giant.whole, last.whole) == (True, False, True)
    assert len(giant.data) <= 1_000
    assert envelope.read(giant.data).subject == "mail 2"
    assert last.data == one(3)


def test_a_maildir_and_its_folders(tmp_path):
    for folder in ("cur", "new", "tmp", ".Sent/cur", ".Sent/new"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "cur" / "1.a:2,S").write_bytes(one(1))
    (tmp_path / "new" / "2.b").write_bytes(one(2))
    (tmp_path / "tmp" / "3.c").write_bytes(one(3))
    (tmp_path / ".Sent" / "cur" / "4.d:2,S").write_bytes(one(4))

    source = sources.open(tmp_path)

    assert source.kind == "maildir"
    assert sorted(subjects(source)) == ["mail 1", "mail 2", "mail 4"]
    assert {raw.place for raw in source.messages()} == {"1.a", "2.b", ".Sent/4.d"}


def test_a_folder_of_mails_and_its_folders(tmp_path):
    (tmp_path / "2026").mkdir()
    (tmp_path / "a.eml").write_bytes(one(1))
    (tmp_path / "2026" / "b.EML").write_bytes(one(2))
    (tmp_path / "notes.txt").write_text("not a mail")

    source = sources.open(tmp_path)

    assert (source.kind, source.size) == ("folder", 2)
    assert [raw.place for raw in source.messages()] == ["2026/b.EML", "a.eml"]


def test_a_mail_of_apples_program(tmp_path):
    path = tmp_path / "1.emlx"
    path.write_bytes(b"%d\n" % len(one(1)) + one(1) + b"<?xml version='1.0'?><plist/>")

    assert [raw.data for raw in sources.open(path).messages()] == [one(1)]


def test_a_single_mail_and_a_single_calendar(tmp_path):
    (tmp_path / "a.eml").write_bytes(mail("newsletter"))
    (tmp_path / "a.ics").write_bytes(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")

    assert sources.open(tmp_path / "a.eml").kind == "eml"
    assert sources.open(tmp_path / "a.ics").kind == "ics"


def test_each_appointment_of_a_calendar_comes_alone(tmp_path):
    event = "BEGIN:VEVENT\r\nUID:{}\r\nEND:VEVENT\r\n"
    text = "BEGIN:VCALENDAR\r\n" + event.format(1) + event.format(2) + "END:VCALENDAR\r\n"
    (tmp_path / "a.ics").write_text(text, newline="")

    source = sources.open(tmp_path / "a.ics")

    assert source.size == 2
    assert [b"UID:1" in raw.data for raw in source.messages()] == [True, False]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "empty"),
        (b"  \n\n", "empty"),
        (b"PK\x03\x04zip", "unpack"),
        (b"\x1f\x8bgzip", "unpack"),
        (b"!BDNpst", "Outlook"),
        (b"\xd0\xcf\x11\xe0msg", "Outlook"),
        (b"%PDF-1.7", "PDF"),
        (b"name,date\nAna,1\n", "neither a mailbox nor a mail"),
        (b"key: value\nother: value\n", "neither a mailbox nor a mail"),
        (bytes(range(256)), "neither a mailbox nor a mail"),
    ],
)
def test_what_is_no_mail_is_said_kindly(tmp_path, content, sentence):
    path = tmp_path / "file"
    path.write_bytes(content)

    with pytest.raises(SourceError, match=sentence):
        sources.open(path)


def test_what_is_not_there_is_said_too(tmp_path):
    with pytest.raises(SourceError, match=r"no file or folder called nothing\.mbox"):
        sources.open(tmp_path / "nothing.mbox")
    with pytest.raises(SourceError, match="no mail in this folder"):
        sources.open(tmp_path)


def test_a_folder_of_mailboxes_names_one(tmp_path):
    mbox(tmp_path, one(1))

    with pytest.raises(SourceError, match=r"box\.mbox"):
        sources.open(tmp_path)
