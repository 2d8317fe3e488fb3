"""A letter that leaves by itself, from the account to the undoing: on a phone, read by axe."""

import re

import pytest

from tests.browser.seeing import good
from tests.browser.test_stories_on_a_phone import log_an_interview
from tests.ports import free_port
from tests.smtpd import SMTPServer

ANYWAY = re.compile("Send")


@pytest.fixture
def smtp():
    with SMTPServer() as server:
        yield server


def test_from_an_account_to_a_letter_that_is_undone(page, axe, smtp):
    page.goto("/more")
    page.get_by_role("link", name=re.compile("Your mail account")).click()
    page.wait_for_url("**/accounts")
    good(axe, page)
    page.get_by_label("Your address").fill("sam@home.example")
    page.get_by_role("button", name="Find the settings").click()
    good(axe, page)
    page.get_by_label("App password").fill("pw")
    page.get_by_label("Server for incoming mail (IMAP)").fill("127.0.0.1")
    page.locator("#id_incoming_port").fill(str(free_port()))
    page.locator("#id_incoming_security").select_option("none")
    page.get_by_label("Server for outgoing mail (SMTP)").fill("127.0.0.1")
    page.locator("#id_outgoing_port").fill(str(smtp.port))
    page.locator("#id_outgoing_security").select_option("none")
    page.get_by_role("button", name="Keep it").click()
    page.get_by_role("button", name="Try it out").click()
    page.get_by_text("Sign in to send: good.").wait_for()
    good(axe, page)

    log_an_interview(page, "Tern")
    page.goto(page.url.removesuffix("/debrief"))
    page.get_by_role("button", name=re.compile("Thank Dana Holm")).first.click()
    page.wait_for_url(re.compile("/letters/"))
    good(axe, page)
    page.get_by_role("button", name=ANYWAY).first.click()
    page.get_by_role("button", name="Undo").wait_for()
    good(axe, page)
    page.goto("/letters")
    page.get_by_text("On the way").wait_for()
    good(axe, page)
    page.goto("/jobs")
    good(axe, page)
    page.get_by_role("link", name=re.compile("Thank you")).click()
    page.get_by_role("button", name="Undo").click()
    page.get_by_text("Nothing has left.").wait_for()
    assert smtp.accepted == []
    page.goto("/settings")
    good(axe, page)
