"""The page of the notices, and the calm line on Today."""

import pytest

from afterview.desk import channels, notices
from afterview.desk.tidings import News
from afterview.records.models import Channel, Notice
from tests.web.conftest import NOW

HOURS = {"checks": "9:00, 18:30", "quiet_from": "22:00", "quiet_until": "07:00"}
ADDRESS = "json://127.0.0.1:1/very-secret"


@pytest.fixture
def notice(candidate, northwind):
    said = News("Northwind made you an offer.", "An answer has come.", urgent=True)
    notices.note(candidate, "mail 1", said, NOW, application=northwind)
    notices.tell(candidate, NOW)
    return Notice.objects.get()


@pytest.fixture
def channel(candidate):
    return channels.add(candidate, Channel.Kind.SERVICE, NOW, ADDRESS)


def test_the_wishes_are_kept(me, candidate):
    assert "09:30, 13:00, 17:00" in me.get("/notices").text

    me.post("/notices", HOURS | {"neutral": "on"})

    candidate.refresh_from_db()
    wanted = notices.wishes(candidate)
    assert [each.isoformat("minutes") for each in wanted.checks] == ["09:00", "18:30"]
    assert wanted.neutral


@pytest.mark.parametrize("checks", ["", "noon", "25:00", "1:00,2:00,3:00,4:00,5:00,6:00,7:00"])
def test_what_are_no_hours_comes_back(me, checks):
    answer = me.post("/notices", HOURS | {"checks": checks})

    assert answer.status_code == 422
    assert "Not yet saved." in answer.text


def test_news_stand_on_today_until_they_are_seen(me, notice):
    assert notice.text in me.get("/").text

    me.post("/notices/seen")

    assert notice.text not in me.get("/").text
    assert notice.text in me.get("/notices").text


def test_a_channel_is_added_tried_out_and_removed(me, member):
    me.post("/channels", {"kind": "service", "address": ADDRESS})
    channel = Channel.objects.visible_to(member).get()

    me.post(f"/channels/{channel.pk}/trial")
    page = me.get("/notices").text
    assert "The service did not take the message." in page
    assert "very-secret" not in page

    me.post(f"/channels/{channel.pk}/removal")
    assert not Channel.objects.exists()


@pytest.mark.parametrize("wrong", [{"address": ""}, {"address": "hello"}, {"kind": "pigeon"}])
def test_a_channel_that_is_none_comes_back(me, wrong):
    answer = me.post("/channels", {"kind": "service", "address": ADDRESS} | wrong)

    assert answer.status_code == 422
    assert not Channel.objects.exists()


def test_eve_sees_and_touches_nothing(eve, notice, channel):
    assert notice.text not in eve.get("/notices").text + eve.get("/").text
    for what in ("trial", "removal"):
        assert eve.post(f"/channels/{channel.pk}/{what}").status_code == 404
    eve.post("/notices/seen")

    notice.refresh_from_db()
    channel.refresh_from_db()
    assert notice.seen_at is None
    assert channel.used_at is None
