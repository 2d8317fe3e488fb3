"""Appointments as calendar programs write them."""

import time
from datetime import UTC, datetime, timedelta

import pytest

from afterview.facts import Address
from afterview.reading.invitations import read


def calendar(*lines, method="REQUEST"):
    event = ("BEGIN:VEVENT", *lines, "END:VEVENT")
    return "\r\n".join(("BEGIN:VCALENDAR", f"METHOD:{method}", *event, "END:VCALENDAR", ""))


def only(*lines, method="REQUEST"):
    [invitation] = read(calendar(*lines, method=method))
    return invitation


def test_an_invitation():
    invitation = only(
        "UID:round-1@northwind.example",
        "SEQUENCE:2",
        "SUMMARY:Interview\\, second round",
        "DTSTART;TZID=Europe/Berlin:20260309T140000",
        "DTEND;TZID=Europe/Berlin:20260309T150000",
        'ORGANIZER;CN="Bergström, Zoë":mailto:zoe@northwind.example',
        "ATTENDEE;CN=Ana Ruiz;ROLE=REQ-PARTICIPANT:MAILTO:ana@northwind.example",
        "ATTENDEE;CN=kim@home.example:mailto:kim@home.example",
        "ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@northwind.example",
        "LOCATION:Hafenstraße 1\\, Hamburg",
    )

    assert invitation.starts == datetime(2026, 3, 9, 13, tzinfo=UTC)
    assert invitation.ends == datetime(2026, 3, 9, 14, tzinfo=UTC)
    assert (invitation.uid, invitation.sequence) == ("round-1@northwind.example", 2)
    assert (invitation.method, invitation.title) == ("REQUEST", "Interview, second round")
    assert invitation.organizer == Address("Bergström, Zoë", "zoe@northwind.example")
    assert invitation.people == (
        Address("Ana Ruiz", "ana@northwind.example"),
        Address("", "kim@home.example"),
    )
    assert (invitation.place, invitation.medium) == ("Hafenstraße 1, Hamburg", "on site")


@pytest.mark.parametrize("method", ["REQUEST", "CANCEL", "REPLY", "COUNTER", "PUBLISH"])
def test_the_method_says_what_becomes_of_it(method):
    assert only("UID:1", method=method).method == method


def test_a_cancelled_event_is_called_off_whatever_the_method():
    assert only("UID:1", "STATUS:CANCELLED", method="PUBLISH").method == "CANCEL"


def test_a_zone_of_windows():
    invitation = only("DTSTART;TZID=Pacific Standard Time:20260309T090000")

    assert invitation.starts == datetime(2026, 3, 9, 16, tzinfo=UTC)


def test_a_zone_that_the_file_brings_itself():
    text = calendar("DTSTART;TZID=Ours:20260309T090000").replace(
        "BEGIN:VEVENT",
        "BEGIN:VTIMEZONE\r\nTZID:Ours\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
        "TZOFFSETFROM:+0300\r\nTZOFFSETTO:+0300\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT",
    )

    [invitation] = read(text)

    assert invitation.starts == datetime(2026, 3, 9, 6, tzinfo=UTC)


def zone_that_changes(name, rule, summer):
    parts = "".join(
        f"BEGIN:{part}\r\nDTSTART:1970{month}01T000000\r\n{rule}\r\n"
        f"TZOFFSETFROM:{before}\r\nTZOFFSETTO:{after}\r\nEND:{part}\r\n"
        for part, month, before, after in (
            ("STANDARD", "11", summer, "+0100"),
            ("DAYLIGHT", "01", "+0100", summer),
        )
    )
    zone = f"BEGIN:VTIMEZONE\r\nTZID:{name}\r\n{parts}END:VTIMEZONE\r\n"
    return calendar(f"DTSTART;TZID={name}:20260309T090000").replace("BEGIN:VEV", zone + "BEGIN:VEV")


def test_two_files_may_mean_two_zones_by_one_name():
    yearly = "RRULE:FREQ=YEARLY"

    [first] = read(zone_that_changes("Customized Time Zone", yearly, "+0300"))
    [second] = read(zone_that_changes("Customized Time Zone", yearly, "-0500"))

    assert first.starts == datetime(2026, 3, 9, 6, tzinfo=UTC)
    assert second.starts == datetime(2026, 3, 9, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    "rule",
    [
        "RRULE:FREQ=SECONDLY",
        "RRULE:FR\r\n EQ=MINUTELY",
        "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31",
        "RRULE:FREQ=YEARLY;BYHOUR=1,2,3;BYMINUTE=1,2;BYSECOND=1,2",
    ],
)
def test_a_zone_that_changes_every_second_takes_no_longer(rule):
    began = time.process_time()

    assert len(read(zone_that_changes("X", rule, "+0200"))) == 1
    assert time.process_time() - began < 1


def test_a_time_without_a_zone_is_in_the_users():
    [invitation] = read(calendar("DTSTART:20260309T090000"), zone="America/New_York")

    assert invitation.starts == datetime(2026, 3, 9, 13, tzinfo=UTC)


def test_a_whole_day_is_the_day_there():
    [invitation] = read(calendar("DTSTART;VALUE=DATE:20260309"), zone="Europe/Berlin")

    assert invitation.starts == datetime(2026, 3, 8, 23, tzinfo=UTC)
    assert invitation.ends - invitation.starts == timedelta(days=1)


def test_a_duration_gives_the_end():
    invitation = only("DTSTART:20260309T090000Z", "DURATION:PT45M")

    assert invitation.ends == datetime(2026, 3, 9, 9, 45, tzinfo=UTC)


@pytest.mark.parametrize(
    ("lines", "place", "medium"),
    [
        (
            ["LOCATION:https://meet.google.com/abc-defg-hij"],
            "https://meet.google.com/abc-defg-hij",
            "video",
        ),
        (
            ["X-GOOGLE-CONFERENCE:https://meet.google.com/abc"],
            "https://meet.google.com/abc",
            "video",
        ),
        (
            [
                "LOCATION:Microsoft Teams Meeting",
                "DESCRIPTION:Join <https://teams.microsoft.com/l/meetup-join/19>",
            ],
            "https://teams.microsoft.com/l/meetup-join/19",
            "video",
        ),
        (
            ["DESCRIPTION:Open https://acme.zoom.us/j/123?pwd=x."],
            "https://acme.zoom.us/j/123?pwd=x",
            "video",
        ),
        (["LOCATION:+49 40 1234567"], "+49 40 1234567", "phone"),
        (["LOCATION:Phone"], "Phone", "phone"),
        (["SUMMARY:Video call with Ana"], "", "video"),
        (["SUMMARY:Talk"], "", ""),
    ],
)
def test_where_and_how(lines, place, medium):
    invitation = only(*lines)

    assert (invitation.place, invitation.medium) == (place, medium)


def test_several_events_and_several_calendars():
    text = calendar("UID:1") + calendar("UID:2", method="CANCEL")

    assert [(i.uid, i.method) for i in read(text)] == [("1", "REQUEST"), ("2", "CANCEL")]


def test_a_broken_line_spoils_only_itself():
    invitation = only("UID:1", "DTSTART:next year", "SEQUENCE:many", "SUMMARY:Talk")

    assert (invitation.starts, invitation.sequence, invitation.title) == (None, 0, "Talk")


def test_a_broken_calendar_still_gives_its_events():
    text = calendar("UID:1", "SUMMARY:Talk").replace("METHOD", "BEGIN:NONSENSE\r\nMETHOD")

    assert [invitation.title for invitation in read(text)] == ["Talk"]


@pytest.mark.parametrize(
    "hostile",
    [
        "",
        "BEGIN:VCALENDAR\r\n" * 5_000,
        "BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n" * 5_000,
        calendar("DTSTART:00010101T000000Z", "DURATION:P999999999W"),
        calendar("DTSTART:99991231T235959Z"),
        calendar("DTSTART;TZID=../../etc/passwd:20260309T090000"),
        "x" * 1_000_000,
    ],
)
def test_a_crafted_calendar_does_no_harm(hostile):
    assert all(
        invitation.starts is None or invitation.starts.year == 2026 for invitation in read(hostile)
    )


def test_of_a_flood_of_events_the_first_fifty_are_read():
    text = (
        "BEGIN:VCALENDAR\r\n"
        + "BEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\n" * 500
        + "END:VCALENDAR\r\n"
    )

    assert len(read(text)) == 50
