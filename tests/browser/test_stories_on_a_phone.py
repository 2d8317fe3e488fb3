"""From the last handshake to the last consequence, on a phone."""

import re
from datetime import datetime, timedelta

from tests.browser.seeing import PHONE, fits

HERE = re.compile("/applications/[0-9a-f-]+$")


def log_an_interview(page, company, agency="", recruiter=""):
    page.goto("/applications/new")
    page.get_by_label("Which company?").fill(company)
    page.get_by_label("Which job?").fill("Data engineer")
    ended = page.get_by_label("When did it end?")
    an_hour_ago = datetime.fromisoformat(ended.input_value()) - timedelta(hours=1)
    ended.fill(an_hour_ago.isoformat(timespec="minutes"))
    page.get_by_label("Whom did you meet?").fill("Dana Holm <dana@tern.example>")
    if agency:
        page.get_by_text("Through an agency, or").click()
        page.get_by_label("Through an agency? Its name").fill(agency)
        page.get_by_label("Your recruiter there").fill(recruiter)
    page.get_by_role("button", name="Write it down").click()
    page.wait_for_url(re.compile("/debrief$"))


def log(page, company, kind, **fields):
    """By the form that logs what happened; `fields` by their names."""
    page.goto("/applications")
    page.get_by_role("link", name=company).click()
    page.wait_for_url(HERE)
    page.goto(f"{page.url}/entries/new?kind={kind}")
    for name, value in fields.items():
        page.locator(f"[name={name}]").fill(value)
    page.get_by_role("button", name="Write it down").click()
    page.wait_for_url(HERE)


def test_the_debrief_keeps_itself_and_becomes_the_recruiter_s_letter(phone):
    log_an_interview(phone, "Tern", "Brook", "Rita Vale <rita@brook.example>")
    with phone.expect_response(lambda answer: answer.url.endswith("/debrief") and answer.ok):
        phone.get_by_label("What only Dana Holm said or asked").fill("they leave cron this spring")
    phone.reload()
    kept = phone.get_by_label("What only Dana Holm said or asked")
    assert kept.input_value() == "they leave cron this spring"

    phone.get_by_label("Did they voice a doubt?").fill("No cloud yet")
    phone.get_by_label("Which questions were hard?").fill("Why is there a gap?")
    phone.get_by_text("More, if you want").click()
    phone.get_by_label("Your interest, from 0 to 10").fill("8")
    phone.get_by_role("button", name="Done: write it down").click()
    phone.wait_for_url(re.compile("/letters/"))
    assert "8 of 10" in phone.get_by_label("Text").input_value()
    phone.get_by_role("button", name="I sent it").click()
    phone.wait_for_url(re.compile(r"/$"))

    assert phone.get_by_text("Tell Rita Vale how it went").count() == 0
    phone.goto("/applications")
    phone.get_by_role("link", name="Tern").first.click()
    phone.get_by_role("link", name="No cloud yet").click()
    phone.get_by_label("The answer").fill("I have run one for two years.")
    phone.get_by_role("button", name="Answered").click()
    phone.wait_for_url(HERE)
    assert phone.get_by_role("link", name="No cloud yet").count() == 0
    fits(phone, PHONE)


def test_what_is_typed_in_a_tunnel_is_kept_at_its_end(phone):
    log_an_interview(phone, "Sanderling")
    phone.context.set_offline(True)
    phone.get_by_label("The next step, in their words").fill("They call on Friday.")
    phone.wait_for_timeout(1200)
    phone.context.set_offline(False)

    phone.reload()
    phone.locator("#kept", has_text="Kept today").wait_for()
    assert phone.evaluate("Object.keys(localStorage).length") == 0
    phone.reload()
    assert phone.get_by_label("The next step, in their words").input_value() != ""


def test_a_question_is_answered_by_the_clock_and_comes_back(phone):
    phone.goto("/practice")
    phone.get_by_role("link", name="Behaviour").click()
    phone.get_by_role("button", name="Tell me about a mistake").click()
    phone.wait_for_url(re.compile("/practice/[0-9a-f-]{36}$"))
    phone.get_by_role("button", name="Start the clock").click()
    phone.get_by_role("button", name="Stop").click()
    assert int(phone.get_by_label("How many seconds?").input_value()) >= 1

    phone.get_by_label("the situation was clear").check()
    phone.get_by_role("button", name="Done").click()
    phone.get_by_text("Next time, the task, action and result too.").wait_for()
    phone.goto("/practice")
    assert phone.get_by_text("Tell me about a mistake").is_visible()
    assert phone.get_by_text("They come back").is_visible()


def test_a_reference_agrees_is_chosen_printed_and_forgotten(phone):
    log_an_interview(phone, "Plover")
    phone.goto("/references")
    phone.get_by_role("link", name="Add a reference").click()
    phone.get_by_label("Name", exact=True).fill("Mara Vogel")
    phone.get_by_label("They were").select_option("manager")
    phone.get_by_role("button", name="Save").click()
    phone.goto("/references")
    phone.get_by_role("button", name="They agreed today").click()
    phone.get_by_text("Mara Vogel agreed today.").wait_for()

    log(phone, "Plover", "references_asked", count="1")
    phone.get_by_role("link", name="References", exact=True).click()
    assert phone.get_by_text("Led your work").is_visible()
    with phone.expect_download() as sheet:
        phone.get_by_role("link", name="The sheet, as PDF").click()
    assert sheet.value.suggested_filename.startswith("References")
    assert sheet.value.path().read_bytes().startswith(b"%PDF")

    phone.goto("/people")
    phone.get_by_role("link", name="Mara Vogel").first.click()
    phone.get_by_role("link", name="Remove Mara Vogel everywhere").click()
    phone.get_by_role("button", name="Remove them").click()
    phone.get_by_text("Removed everywhere.").wait_for()
    assert phone.get_by_text("Mara Vogel").count() == 0


def test_an_offer_is_weighed_accepted_and_not_yet_the_end(phone):
    log_an_interview(phone, "Knot")
    until = (datetime.now().astimezone() + timedelta(days=7)).strftime("%Y-%m-%dT17:00")
    log(phone, "Knot", "offered", until=until, pay="70,000")
    phone.get_by_role("link", name="The offer", exact=True).click()
    assert phone.get_by_text("70,000").is_visible()
    phone.get_by_text("Weigh it").click()
    for mark in phone.locator("input[type=number]").all():
        mark.fill("8")
    phone.get_by_role("button", name="Keep the marks").click()
    phone.get_by_text("8.0 of 10").wait_for()
    fits(phone, PHONE)

    phone.get_by_role("button", name="Accept it").click()
    phone.wait_for_url(re.compile("/letters/"))
    phone.get_by_role("button", name="I sent it").click()
    phone.wait_for_url(re.compile(r"/$"))
    phone.goto("/applications")
    phone.get_by_role("link", name="Knot").click()
    phone.get_by_role("link", name="The offer", exact=True).click()
    assert phone.get_by_text("Before you resign anywhere").is_visible()


def test_a_no_is_looked_back_on_and_what_was_hard_is_kept(phone):
    log_an_interview(phone, "Dunlin")
    log(phone, "Dunlin", "rejected", words="We went with someone else.")
    phone.get_by_role("link", name="Look back").first.click()
    phone.get_by_label("One thing that you will do differently").fill("A number for each story.")
    phone.get_by_text("An answer that was hard").click()
    phone.get_by_label("What was asked?").first.fill("Why should we take the risk?")
    phone.get_by_role("button", name="Write it down").click()
    phone.wait_for_url(HERE)
    assert phone.get_by_text("Change: A number for each story.").is_visible()

    phone.goto("/practice")
    assert phone.get_by_text("Why should we take the risk?").is_visible()
