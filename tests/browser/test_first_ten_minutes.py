"""The first ten minutes: an interview with three people becomes three notes, sent and gone."""

import re
from datetime import datetime, timedelta

import pytest

NOTES = re.compile("Open draft: Thank")


def log_the_interview(page, company):
    page.get_by_label("Which company?").fill(company)
    page.get_by_label("Which job?").fill("Data engineer")
    ended = page.get_by_label("When did it end?")
    an_hour_ago = datetime.fromisoformat(ended.input_value()) - timedelta(hours=1)
    ended.fill(an_hour_ago.isoformat(timespec="minutes"))
    page.get_by_label("Whom did you meet?").fill("Ana Ruiz <ana@northwind.example>, Bo\nChi")
    page.get_by_role("button", name="Write it down").click()
    page.wait_for_url(re.compile("/debrief$"))


def note_what_was_said(page):
    page.get_by_label("What only Ana Ruiz said or asked").fill("they leave cron this spring")
    page.get_by_label("What was left unsaid").fill("I moved forty pipelines at Lakeside")
    page.get_by_role("button", name="Write it down").click()
    page.wait_for_url(re.compile("/applications/[0-9a-f-]+$"))


def test_from_the_empty_house_to_a_note_that_is_sent(page):
    page.goto("/")
    assert page.get_by_role("heading", name="The interview is over. What now?").is_visible()
    page.get_by_role("link", name="Log an interview").click()
    log_the_interview(page, "Northwind")
    note_what_was_said(page)

    page.goto("/")
    assert page.get_by_role("button", name=NOTES).count() == 3
    page.get_by_role("button", name="Open draft: Thank Ana Ruiz").click()
    page.wait_for_url(re.compile("/letters/"))
    text = page.get_by_label("Text")
    assert "Ana" in text.input_value()
    assert "cron" in text.input_value()

    with page.expect_response(lambda answer: "/letters/" in answer.url and answer.ok):
        text.fill(text.input_value() + "\nP.S. The pipelines were forty.")
    page.get_by_role("button", name="I sent it").click()
    page.wait_for_url(re.compile(r"/$"))

    assert page.get_by_role("button", name=NOTES).count() == 2
    assert page.get_by_text("Good. It is written down as sent.").is_visible()


def test_struck_out_and_restored_without_leaving_the_page(page):
    page.goto("/applications")
    page.get_by_role("link", name="Northwind").first.click()
    page.wait_for_url(re.compile("/applications/[0-9a-f-]+$"))
    page.evaluate("document.body.dataset.same = 'yes'")
    thanked = page.locator(".timeline li", has_text="You thanked Ana Ruiz")

    thanked.hover()
    thanked.get_by_role("button", name="Strike out").click()
    thanked.get_by_role("button", name="Restore").wait_for()
    assert page.get_by_role("button", name=NOTES).count() == 3

    thanked.get_by_role("button", name="Restore").click()
    thanked.get_by_role("button", name="Strike out").wait_for(state="attached")
    assert page.get_by_role("button", name=NOTES).count() == 2
    assert page.evaluate("document.body.dataset.same") == "yes"


def test_the_form_asks_only_what_belongs_to_what_happened(page):
    page.goto("/entries/new")
    page.get_by_role("link", name="Northwind").first.click()
    page.get_by_label("What was it?").select_option("offered")
    page.get_by_label("Until when does it stand?").wait_for()
    assert page.get_by_label("Pay").is_visible()

    page.get_by_label("What was it?").select_option("promised")
    page.get_by_label("Which day did they name?").wait_for()
    assert page.get_by_label("Pay").count() == 0


def test_put_off_by_keyboard_alone(page):
    page.goto("/")
    menu = page.locator("details.menu summary").first
    menu.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_text("Put off.").wait_for()

    assert page.get_by_role("button", name=NOTES).count() == 1
    page.get_by_role("button", name="Undo").click()
    page.get_by_text("Struck out.").wait_for()
    assert page.get_by_role("button", name=NOTES).count() == 2


def test_all_of_it_without_javascript(chromium, address):
    context = chromium.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/applications/new")
    log_the_interview(page, "Southwind")
    note_what_was_said(page)
    assert page.get_by_role("button", name=NOTES).count() == 3

    page.get_by_role("button", name=re.compile("Open draft: Thank Chi")).click()
    page.get_by_label("Text").fill("Dear Chi,\n\nThank you.\n\nKim")
    page.get_by_role("button", name="I sent it").click()
    page.goto("/applications")
    page.get_by_role("link", name="Southwind").click()
    assert page.get_by_text("You thanked Chi", exact=True).is_visible()
    assert page.get_by_role("button", name=NOTES).count() == 2

    page.get_by_role("link", name="They named a day").click()
    page.get_by_label("What was it?").select_option("heard")
    page.get_by_role("button", name="Show").click()
    assert page.get_by_label("What was it about?").is_visible()
    context.close()


@pytest.fixture
def mailbox(tmp_path):
    lines = (
        "From talent@orchard.example Mon Mar  2 09:00:00 2026",
        "From: Orchard Talent <talent@orchard.example>",
        "To: kim@home.example",
        "Subject: Your application as Data Engineer at Orchard",
        "Date: Mon, 02 Mar 2026 09:00:00 +0000",
        "Message-ID: <one@orchard.example>",
        "",
        "Thank you for applying to Orchard. We have received your application as Data Engineer.",
        "",
    )
    path = tmp_path / "inbox.mbox"
    path.write_text("\n".join(lines))
    return path


def test_a_mailbox_is_brought_and_read(page, mailbox):
    page.goto("/mailboxes")
    page.get_by_label("A file of mails").set_input_files(mailbox)
    page.get_by_role("button", name="Read it").click()
    page.wait_for_url(re.compile("/imports/"))

    page.get_by_text("Read to the end.").wait_for(timeout=20_000)


def test_arrivals_are_answered_with_one_key(page):
    page.goto("/more")
    page.get_by_role("button", name="The example").click()
    page.wait_for_url(re.compile(r"/$"))
    page.goto("/arrivals")
    waiting = page.locator("[data-arrival]").count()

    page.keyboard.press("j")
    page.keyboard.press("n")
    page.get_by_text("Kept out of the way.").wait_for()
    assert page.locator("[data-arrival]").count() == waiting - 1

    page.get_by_role("button", name="Undo").click()
    page.get_by_text("Taken back.").wait_for()
    assert page.locator("[data-arrival]").count() == waiting
