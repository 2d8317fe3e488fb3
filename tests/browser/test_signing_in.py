"""From an address to a mailbox that opens, with Google and with Microsoft, read by axe."""

import re

import pytest

from tests.browser.seeing import good
from tests.dovecot import PROGRAM, Dovecot
from tests.oauth import ID, SECRET
from tests.smtpd import SMTPServer

KIM = "kim@home.example"


def keep(page, imap, smtp):
    page.get_by_label("Client id").fill(ID)
    page.get_by_text("The servers", exact=True).click()
    for which, port in (("incoming", imap.port), ("outgoing", smtp.port)):
        page.locator(f"#id_{which}_host").fill("127.0.0.1")
        page.locator(f"#id_{which}_port").fill(str(port))
        page.locator(f"#id_{which}_security").select_option("none")
    page.get_by_role("button", name="Keep it").click()


def try_out(page):
    page.get_by_role("button", name="Try it out").click()
    page.get_by_text("Everything works.").wait_for()


def remove(page):
    page.get_by_role("button", name="Remove this account and its permission").click()
    page.get_by_text("Removed").wait_for()


@pytest.fixture
def servers(provider):
    """A mailbox and a server for letters that take nothing but permissions."""
    if not PROGRAM:
        pytest.skip("Dovecot is not installed")  # which under CI is a failure
    provider.user = KIM
    with Dovecot(provider=provider.url) as imap, SMTPServer(opens=provider.opens) as smtp:
        imap.box(KIM)
        yield imap, smtp


def test_with_google_the_browser_goes_and_comes_back(page, axe, servers, provider):
    page.goto("/accounts")
    page.get_by_label("Your address").fill(KIM)
    page.get_by_role("button", name=re.compile("Find the settings|Add another")).click()
    page.get_by_role("button", name="Look them up").wait_for()
    good(axe, page)
    page.get_by_role("link", name="with Google").click()
    good(axe, page)
    page.get_by_label("Client secret").fill(SECRET)
    keep(page, *servers)
    page.get_by_text("Not signed in yet").wait_for()
    page.get_by_role("button", name="Sign in with Google").click()
    page.get_by_text("could not be opened").click()
    good(axe, page)
    page.get_by_role("link", name="Go on to Google").click()
    page.get_by_role("link", name="Allow").click()
    page.get_by_text("Signed in with Google. Now try it out.").wait_for()
    assert "code=" not in page.url
    try_out(page)
    good(axe, page)
    remove(page)
    assert provider.refresh == set()


def test_with_microsoft_a_code_is_typed_elsewhere_and_the_page_notices(
    page, axe, servers, provider
):
    page.goto(f"/accounts/new?address={KIM}&auth=microsoft")
    keep(page, *servers)
    page.get_by_role("button", name="Sign in with Microsoft").click()
    code = page.locator(".code").inner_text()
    good(axe, page)
    page.get_by_role("button", name="I have done it").click()
    page.get_by_text("Microsoft has no answer yet.").wait_for()

    provider.allow(code)

    page.get_by_text("Signed in with Microsoft. Now try it out.").wait_for()
    page.wait_for_url(re.compile(r"/accounts/[0-9a-f-]{36}$"))
    try_out(page)
    remove(page)
