"""From the last handshake to the last consequence, on a phone."""

import re
from datetime import datetime, timedelta

from tests.browser.seeing import PHONE, fits, good

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
    log(phone, "Knot", "offered", until=days_from_now(7), pay="70,000")
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


def test_an_assignment_is_asked_about_made_ready_and_handed_in(phone, axe, tmp_path):
    log_an_interview(phone, "Ruff")
    phone.goto("/applications")
    phone.get_by_role("link", name="Ruff").click()
    phone.get_by_role("link", name="Assignment", exact=True).click()
    phone.get_by_label("The deadline").fill(days_from_now(4))
    phone.get_by_label("In a few words").fill("A week of readings")
    phone.get_by_label("Hours it should take").fill("6")
    phone.get_by_role("button", name="Write it down").click()
    phone.wait_for_url(re.compile("/assignments/"))
    work = phone.url
    assert "They want it by" in phone.locator("h1").text_content()
    good(axe, phone)

    phone.set_viewport_size(PHONE)
    phone.get_by_role("button", name="Tell them that it came").click()
    phone.get_by_role("button", name="I sent it").click()
    phone.goto(work)
    phone.get_by_label("Your questions").fill("Which stores?\nAlone, or in a pair?")
    phone.get_by_role("button", name="Write the message").click()
    assert "2. Alone, or in a pair?" in phone.get_by_label("Text").input_value()

    phone.goto(work)
    with phone.expect_response(lambda answer: "/assignments/" in answer.url and answer.ok):
        phone.get_by_label("The files bear your name").check()
    phone.get_by_text("10 left.").wait_for()
    phone.get_by_label("The link").fill("https://githb.example/sam/answer/edit")
    phone.get_by_role("button", name="Keep it", exact=True).click()
    assert phone.get_by_text("Did you mean “github.example”?").is_visible()
    phone.get_by_label("The link").fill("https://github.example/sam/answer")
    phone.get_by_label("What comes out of it, in one line").fill("two stores lose")
    phone.get_by_role("button", name="Keep it", exact=True).click()
    (tmp_path / "answer.pdf").write_bytes(b"%PDF-1.4 mine")
    phone.get_by_label("Choose files").set_input_files(tmp_path / "answer.pdf")
    phone.get_by_role("button", name="Keep them here").click()
    with phone.expect_download() as copy:
        phone.get_by_role("link", name="answer.pdf").click()
    assert copy.value.path().read_bytes() == b"%PDF-1.4 mine"

    phone.get_by_role("button", name="Write the covering note").click()
    text = phone.get_by_label("Text").input_value()
    assert "https://github.example/sam/answer" in text
    assert "answer.pdf" in text
    phone.get_by_role("button", name="I sent it").click()
    phone.wait_for_url(re.compile(r"/$"))
    assert phone.get_by_text("Hand in the assignment for Ruff").count() == 0
    phone.goto(work)
    assert phone.get_by_text("You handed it in today").is_visible()
    phone.get_by_role("button", name="They said that they have it").click()
    phone.get_by_text("They have it since today").wait_for()
    good(axe, phone)
    phone.goto("/waiting")
    assert phone.get_by_text("Ruff").first.is_visible()


def test_what_should_not_be_mailed_is_not_mailed(phone, axe):
    log_an_interview(phone, "Stint")
    phone.goto("/applications")
    phone.get_by_role("link", name="Stint").click()
    phone.goto(f"{phone.url}/entries/new?kind=requested")
    phone.get_by_label("What do they want?").select_option("identity")
    phone.get_by_label("In a few words").fill("A copy of your passport")
    phone.get_by_role("button", name="Write it down").click()
    phone.wait_for_url(re.compile("/requests/"))
    asked = phone.url
    assert phone.get_by_text("There is no offer on paper yet.").is_visible()
    good(axe, phone)

    phone.set_viewport_size(PHONE)
    phone.get_by_role("button", name="Say that you will bring it with an offer").click()
    assert "offer on paper" in phone.get_by_label("Text").input_value()
    phone.get_by_role("button", name="I sent it").click()
    phone.goto(asked)
    phone.get_by_text("I have sent it").click()
    phone.get_by_label("What they or their page answered").fill("Received")
    phone.get_by_role("button", name="Write it down").click()
    assert phone.get_by_text("You answered today").is_visible()
    good(axe, phone)


def days_from_now(days):
    return (datetime.now().astimezone() + timedelta(days=days)).strftime("%Y-%m-%dT17:00")
