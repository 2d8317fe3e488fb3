"""The calendar feed: what programs are told, and what they are not."""

from datetime import date, datetime, timedelta

import pytest
from icalendar import Calendar

from afterview.desk import calendar, diary, feeds
from afterview.facts import Exactness, Kind, Promise, Round, Terms, Work
from afterview.records.models import Feed
from afterview.web import unlogged
from tests.notation import moment
from tests.web.conftest import NOW

CRLF = b"\r\n"
START = moment("2026-03-05 09:00")


@pytest.fixture
def feed(member):
    return feeds.make(member, NOW)


@pytest.fixture
def where(feed):
    return f"/calendar/{feeds.token(feed)}.ics"


@pytest.fixture
def phone(client_class):
    """A calendar program: no session, no cookies."""
    return client_class()


@pytest.fixture
def write(northwind, user):
    def write(kind, at=NOW, **more):
        return diary.record(northwind, kind, at=at, now=NOW, by=user, confirmed=True, **more)

    return write


def events(answer):
    assert answer.status_code == 200
    whole = Calendar.from_ical(answer.content)
    return {str(each["uid"]): each for each in whole.walk("VEVENT")}


def named(answer, beginning):
    [found] = [each for uid, each in events(answer).items() if uid.startswith(beginning)]
    return found


def test_a_phone_reads_it_without_a_session(phone, where, write):
    write(Kind.SCHEDULED, until=START, detail=Round(starts=START, place="https://meet.example/1"))

    answer = phone.get(where)
    found = named(answer, "round-")

    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert found["dtstart"].dt == START
    assert found["dtend"].dt == START + timedelta(hours=1)
    assert found["location"] == "https://meet.example/1"
    assert "Northwind" in found["summary"]
    assert found["status"] == "CONFIRMED"
    assert found["class"] == "PRIVATE"
    [alarm] = found.walk("VALARM")
    assert alarm["trigger"].dt == timedelta(hours=-1)


def test_it_keeps_to_the_rules_of_calendar_programs(phone, where, write):
    write(Kind.SCHEDULED, until=START, detail=Round(starts=START, title="Gespräch 面接 " * 12))

    text = phone.get(where).content
    lines = text.split(CRLF)

    assert lines[0] == b"BEGIN:VCALENDAR"
    assert text.endswith(CRLF)
    assert b"\n" not in text.replace(CRLF, b"")
    assert max(map(len, lines)) <= 75
    for line in lines:
        line.decode()  # no sign is cut in two
    whole = Calendar.from_ical(text)
    assert {"PRODID", "VERSION", "X-WR-CALNAME", "REFRESH-INTERVAL"} <= set(whole)
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT1H" in lines
    for event in whole.walk("VEVENT"):
        assert {"UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "SUMMARY"} <= set(event)
        assert event["dtend"].dt > event["dtstart"].dt
        at = event["dtstart"].dt
        assert not isinstance(at, datetime) or at.tzname() == "UTC"
    assert not whole.errors


def test_every_name_of_an_event_stands_once(phone, where, write):
    write(Kind.SCHEDULED, until=START)
    whole = Calendar.from_ical(phone.get(where).content)

    names = [str(event["uid"]) for event in whole.walk("VEVENT")]

    assert len(names) == len(set(names)) > 3


def test_a_round_that_moves_keeps_its_name_and_rises(phone, where, write):
    first = write(Kind.SCHEDULED, until=START)
    before = named(phone.get(where), "round-")

    write(Kind.SCHEDULED, NOW + timedelta(0), until=START + timedelta(days=1), about=first)
    after = named(phone.get(where), "round-")

    assert before["uid"] == after["uid"]
    assert (before["sequence"], after["sequence"]) == (0, 1)
    assert after["dtstart"].dt == START + timedelta(days=1)


def test_a_round_that_is_called_off_is_cancelled_without_alarm(phone, where, write):
    first = write(Kind.SCHEDULED, until=START)
    phone.get(where)
    write(Kind.CANCELLED, about=first)

    found = named(phone.get(where), "round-")

    assert found["status"] == "CANCELLED"
    assert found["sequence"] == 1
    assert found["transp"] == "TRANSPARENT"
    assert not found.walk("VALARM")


def test_what_does_not_change_is_not_told_anew(phone, where, northwind):
    first = phone.get(where)

    again = phone.get(where)
    not_again = phone.get(where, headers={"If-None-Match": first["ETag"]})

    assert first.content == again.content
    assert not_again.status_code == 304
    assert not not_again.content


def test_deadlines_dues_and_the_day_they_named_stand_on_it(phone, where, write):
    write(Kind.ASSIGNED, until=moment("2026-03-06 17:00"), detail=Work(title="Task"))
    work = named(phone.get(where), "assignment-")
    due = [each for uid, each in events(phone.get(where)).items() if uid.startswith("due-")]

    assert work["dtend"].dt == moment("2026-03-06 17:00")
    assert any("Thank Ana Ruiz" in each["summary"] for each in due)
    assert all(each["description"] for each in due)


def test_the_own_day_of_an_assignment_stands_before_theirs(phone, where, write):
    until = moment("2026-03-09 17:00")
    work = write(Kind.ASSIGNED, until=until, detail=Work())
    theirs, mine = named(phone.get(where), "assignment-"), named(phone.get(where), "own-day-")
    assert mine["dtend"].dt < theirs["dtend"].dt
    assert "be done" in str(mine["summary"])

    planned = moment("2026-03-06 15:00")
    write(Kind.PLANNED, until=planned, about=work)
    assert named(phone.get(where), "own-day-")["dtend"].dt == planned
    write(Kind.SUBMITTED, about=work)
    assert not [uid for uid in events(phone.get(where)) if uid.startswith("own-day-")]


def test_the_offer_has_its_last_moment(phone, where, write):
    write(Kind.OFFERED, until=moment("2026-03-09 17:00"), detail=Terms())

    assert named(phone.get(where), "offer-")["dtend"].dt == moment("2026-03-09 17:00")


def test_the_promised_day_and_the_range_are_whole_days(phone, where, write):
    write(
        Kind.PROMISED,
        until=moment("2026-03-13 17:00"),
        detail=Promise(Exactness.EXACT, words="by Friday week"),
    )

    promised, range_ = (named(phone.get(where), each) for each in ("promised-", "outlook-"))

    assert (promised["dtstart"].dt, promised["dtend"].dt) == (date(2026, 3, 13), date(2026, 3, 14))
    assert "by Friday week" in promised["description"]
    assert type(range_["dtstart"].dt) is date
    assert range_["transp"] == "TRANSPARENT"


def test_neutral_titles_say_nothing_of_whom(me, phone, where, write):
    write(Kind.SCHEDULED, until=START, detail=Round(starts=START, place="Northwind House"))

    me.post("/calendar", {"do": "word", "neutral": "on"})
    text = phone.get(where).text

    assert "Northwind" not in text
    assert "Ana" not in text
    assert "SUMMARY:Appointment" in text


def test_whoever_has_a_job_now_begins_with_neutral_titles(me, member, candidate):
    candidate.employed = True
    candidate.save()

    me.post("/calendar", {"do": "make"})

    assert feeds.of(member).neutral


def test_what_strangers_write_stays_words(phone, where, begin):
    begin(
        company="Evil\r\nEND:VEVENT\r\nBEGIN:VALARM\x00; DROP, it\\n",
        people="Mal\u202eory <m@evil.example>",
    )

    answer = phone.get(where)
    said = [str(each["summary"]) for each in events(answer).values()]

    assert any("Evil END:VEVENT" in each for each in said)
    assert b"\x00" not in answer.content
    assert not [line for line in answer.content.split(CRLF) if line == b"BEGIN:VALARM"]


def test_the_address_is_made_shown_and_ended_on_the_settings_page(me, phone, member):
    assert "Make an address" in me.get("/settings").text

    me.post("/calendar", {"do": "make"})
    address = f"/calendar/{feeds.token(feeds.of(member))}.ics"
    assert address in me.get("/settings").text
    assert phone.get(address).status_code == 200

    me.post("/calendar", {"do": "make"})
    assert phone.get(address).status_code == 404

    me.post("/calendar", {"do": "end"})
    assert not Feed.objects.exists()


@pytest.mark.parametrize("change", [lambda t: t[:-1] + "_", lambda t: "0" * 64, lambda t: t[:32]])
def test_a_wrong_address_is_none(phone, feed, change):
    assert phone.get(f"/calendar/{change(feeds.token(feed))}.ics").status_code == 404


def test_eve_ends_her_own_feed_only(eve, phone, where):
    eve.post("/calendar", {"do": "end"})
    eve.post("/calendar", {"do": "word", "neutral": "on"})

    assert phone.get(where).status_code == 200
    assert not Feed.objects.get().neutral


def test_the_feed_of_one_shows_nothing_of_another(eve, phone, northwind):
    eve.post("/calendar", {"do": "make"})

    assert "Northwind" not in phone.get(f"/calendar/{feeds.token(Feed.objects.get())}.ics").text


def test_the_address_never_stands_in_the_log(phone, where, monkeypatch, caplog):
    def break_down(*_):
        raise RuntimeError

    monkeypatch.setattr(feeds, "file", break_down)
    phone.raise_request_exception = False
    caplog.handler.addFilter(unlogged.HideKeys())

    assert phone.get(where).status_code == 500
    assert "/calendar/..." in caplog.text
    assert where.removeprefix("/calendar/").removesuffix(".ics") not in caplog.text


def test_it_is_worked_out_in_few_questions(begin, candidate, django_assert_max_num_queries):
    for number in range(12):
        begin(company=f"Company {number}")

    with django_assert_max_num_queries(12):
        assert calendar.events(candidate, NOW)
