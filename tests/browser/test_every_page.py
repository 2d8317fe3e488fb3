"""Every page with the example in it: anybody can read it, on any screen, by day and by night."""

import re

import pytest

from tests.browser.seeing import CONTRAST, DESK, PHONE, SMALL, complaints, fits, whole

PAGES = (
    "today", "waiting", "letters", "basket", "more", "applications", "new interview", "search",
    "application", "job", "log", "log an interview", "log notes", "log an offer", "letter",
    "debrief", "review", "offer", "assignment", "request", "amendment", "references",
    "references for", "before", "practice", "bank", "removal", "question",
    "people", "person", "new person", "arrivals", "arrival", "mailboxes", "notices", "settings",
    "leads", "new lead", "outlook", "history", "trackers", "language-model",
    "letter-texts", "letter text", "nowhere",
)  # fmt: skip
CASE = r"^/applications/[0-9a-f-]{36}$"


@pytest.fixture(scope="module")
def visitor(chromium, address):
    """A window in which the example is open."""
    context = chromium.new_context(base_url=address, viewport=DESK, reduced_motion="reduce")
    page = context.new_page()
    page.goto("/more")
    page.get_by_role("button", name="The example").click()
    page.wait_for_url(address)
    yield page
    context.close()


@pytest.fixture(scope="module")
def addresses(visitor):
    """Where each page is: found by following links, as a person would."""
    found = {
        "today": "/",
        "new interview": "/applications/new",
        "search": "/search?q=an",
        "letter text": "/letter-texts/en/thank",
        "log": "/entries/new",
        "new person": "/people/new",
        "new lead": "/leads/new",
        "nowhere": "/nowhere",
    }
    case = link(visitor, "/applications", CASE, "Northwind")
    found |= {
        "application": case,
        "job": f"{case}/job",
        "outlook": f"{case}/outlook",
        "debrief": f"{case}/debrief",
        "review": f"{case}/review",
        "references for": f"{case}/references",
        "before": f"{case}/before",
        "bank": "/practice/bank",
        "log an interview": f"{case}/entries/new?kind=interviewed",
        "log notes": f"{case}/entries/new?kind=noted",
        "log an offer": f"{case}/entries/new?kind=offered",
        "person": link(visitor, "/people", r"^/people/[0-9a-f-]{36}$"),
        "arrival": link(visitor, "/arrivals", r"^/arrivals/[0-9a-f-]{36}$"),
    }
    found["removal"] = f"{found['person']}/removal"
    found["offer"] = f"{link(visitor, '/applications', CASE, 'Harbour Health')}/offer"
    fernhill = link(visitor, "/applications", CASE, "Fernhill Energy")
    found["assignment"] = link(visitor, fernhill, r"^/assignments/[0-9a-f-]{36}$")
    found["amendment"] = f"/entries/{found['assignment'].rpartition('/')[2]}/amendment"
    greywater = link(visitor, "/applications", CASE, "Greywater Trust")
    found["request"] = link(visitor, greywater, r"^/requests/[0-9a-f-]{36}$")
    visitor.goto("/practice/bank")
    visitor.get_by_role("button", name="Tell me about yourself").click()
    visitor.wait_for_url(re.compile("/practice/[0-9a-f-]{36}$"))
    found["question"] = visitor.url
    visitor.goto("/")
    visitor.get_by_role("button", name=re.compile("Open draft: Thank")).first.click()
    visitor.wait_for_url(re.compile("/letters/"))
    found["letter"] = visitor.url
    return {name: f"/{name}" for name in PAGES} | found


def link(page, where, pattern, words=""):
    page.goto(where)
    for each in page.locator("main a", has_text=words).all():
        if re.match(pattern, each.get_attribute("href") or ""):
            return each.get_attribute("href")
    raise AssertionError(f"{where} has no link like {pattern}")


@pytest.mark.parametrize("name", PAGES)
def test_it_can_be_read_by_everybody(visitor, addresses, axe, name):
    visitor.emulate_media(color_scheme="light")
    visitor.set_viewport_size(DESK)
    visitor.goto(addresses[name])

    assert complaints(axe, visitor) == []
    fits(visitor, DESK)
    visitor.emulate_media(color_scheme="dark")
    assert complaints(axe, visitor, CONTRAST) == []
    whole(visitor, PHONE)
    assert complaints(axe, visitor) == []
    visitor.emulate_media(color_scheme="light")
    assert complaints(axe, visitor, CONTRAST) == []
    visitor.set_viewport_size(SMALL)
    fits(visitor, SMALL)


def test_everything_comes_from_this_machine(visitor, addresses):
    asked = []
    visitor.on("request", lambda request: asked.append(request.url))

    visitor.goto("/")

    root = visitor.evaluate("location.origin")
    assert asked
    assert [url for url in asked if not url.startswith((root, "data:"))] == []
