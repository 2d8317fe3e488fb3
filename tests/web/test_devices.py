"""Afterview on a home screen, and the browsers that may be told."""

import json

import pytest

from afterview.desk import channels
from afterview.mail import devices, pages
from afterview.records.models import Channel
from tests.mail_room.test_devices import Browser
from tests.web.conftest import NOW

PHONE = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0"


@pytest.fixture
def browser():
    return Browser()


def test_a_browser_is_added_told_and_removed(me, member, browser, monkeypatch):
    monkeypatch.setattr(pages, "hand_over", browser.post)

    me.post("/devices", {"told": browser.told()}, headers={"User-Agent": PHONE})
    channel = Channel.objects.visible_to(member).get()
    me.post(f"/channels/{channel.pk}/trial")

    assert str(channel) == "Firefox on Android"
    assert "This is how Afterview" in browser.read(browser.came[0][1])["words"]
    assert "push.browser.example" not in me.get("/notices").text

    me.post(f"/channels/{channel.pk}/removal")
    assert not Channel.objects.exists()


def test_the_same_browser_is_added_once(me, browser):
    for _ in range(2):
        me.post("/devices", {"told": browser.told()})

    assert Channel.objects.count() == 1


@pytest.mark.parametrize("told", ["", "{}", "x" * 9000])
def test_what_is_no_browser_is_said_and_not_kept(me, told):
    answer = me.post("/devices", {"told": told}, follow=True)

    assert "did not say how it can be reached" in answer.text
    assert not Channel.objects.exists()


def test_a_browser_within_somebody_s_house_is_never_asked(candidate, browser):
    inside = browser.told(endpoint="https://127.0.0.1/push")
    channel = channels.add(candidate, Channel.Kind.DEVICE, NOW, inside)

    assert not channels.send(channel, "Hello", NOW)
    assert "could not be reached" in channel.trouble


def test_the_page_shows_the_same_key_each_time(me):
    key = channels.device_key()

    assert key == channels.device_key()
    assert f'data-key="{key}"' in me.get("/notices").text
    assert len(devices._bytes(key)) == devices.POINT


def test_the_manifest_lets_the_page_be_installed(client):
    answer = client.get("/manifest.webmanifest")

    about = json.loads(answer.text)
    assert answer["Content-Type"] == "application/manifest+json"
    assert about["display"] == "standalone"
    assert {icon["sizes"] for icon in about["icons"]} == {"192x192", "512x512"}


def test_the_worker_is_a_script_that_is_asked_for_anew(client):
    answer = client.get("/worker.js")

    assert answer["Content-Type"].startswith("text/javascript")
    assert "no-cache" in answer["Cache-Control"]
    assert "/out-of-reach" in answer.text


def test_the_page_for_a_house_out_of_reach_is_nobody_s_own(me):
    page = me.get("/out-of-reach").text

    assert "cannot be reached just now" in page
    assert "rail" in me.get("/notices").text
    assert "rail" not in page
    assert "csrf" not in page
