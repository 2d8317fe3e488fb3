"""Requests: what they may ask by country, what stays out of plain mail, and what went."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from afterview.desk import diary, papers
from afterview.facts import Kind, Request, Says, Terms, Wanted, Word
from tests.notation import moment
from tests.web.conftest import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def wants(northwind, ana):
    def wants(kind=Wanted.OTHER, country="GB", of=Kind.REQUESTED, **said):
        northwind.company.country = country
        northwind.company.save()
        return diary.record(
            northwind, of, at=moment("2026-03-03 09:00"), now=NOW, people=[ana],
            until=moment("2026-03-05 17:00"), detail=Request(kind=kind, **said),
        )  # fmt: skip

    return wants


def page(me, entry):
    return me.get(f"/requests/{entry.pk}").text


def letter(me, entry, **fields):
    return me.get(me.post(f"/requests/{entry.pk}/letters", fields)["Location"]).text


def test_the_page_says_what_they_want_and_by_when(me, wants):
    shown = page(me, wants(Wanted.AVAILABILITY, what="Three half days, please."))

    assert "They want to know when you are free by Thursday, 17:00." in shown
    assert "Three half days, please." in shown
    assert "Answer by Thursday, 17:00." in shown


def test_their_day_is_told_by_their_clock_too(me, wants, northwind):
    northwind.company.zone = "America/New_York"
    northwind.company.save()

    assert "They say Thursday, 12:00 in New York." in page(me, wants(Wanted.FORM))


def test_times_go_in_a_letter_and_the_duty_is_gone(me, wants, northwind):
    entry = wants(Wanted.AVAILABILITY)
    assert f'href="/requests/{entry.pk}"' in me.get("/").text

    text = letter(me, entry, part="answer", words="Thursday 9 to 12\nFriday after 14:00")
    assert "Friday after 14:00" in text
    draft = northwind.letters.get(purpose="answer_request")
    me.post(f"/letters/{draft.pk}/sending", {"subject": draft.subject, "body": draft.body})

    assert "You answered today, 10:00." in page(me, entry)
    assert f'href="/requests/{entry.pk}"' not in me.get("/").text
    assert northwind.entries.get(kind="provided").about == entry


def test_papers_go_with_the_letter(me, wants, northwind):
    entry = wants(Wanted.DOCUMENTS)
    me.post(f"/entries/{entry.pk}/files", {"chosen": SimpleUploadedFile("degree.pdf", b"%PDF")})

    assert "attached" in letter(me, entry)
    draft = northwind.letters.get(purpose="answer_request")
    me.post(f"/letters/{draft.pk}/sending", {"subject": draft.subject, "body": draft.body})
    assert "degree.pdf" in me.get(f"/applications/{northwind.pk}").text


def test_numbers_wait_for_an_offer_and_the_letter_says_so(me, wants):
    entry = wants(Wanted.IDENTITY)
    shown = page(me, entry)

    assert "There is no offer on paper yet." in shown
    assert "not legal advice" in shown
    assert 'type="file"' not in shown
    assert "once there is an offer on paper" in letter(me, entry)


def test_after_an_offer_one_asks_for_a_safe_way(me, wants, northwind):
    offered = Terms(written=True)
    diary.record(northwind, Kind.OFFERED, at=moment("2026-03-03 08:00"), now=NOW, detail=offered)
    entry = wants(Wanted.IDENTITY)

    assert "upload it" in letter(me, entry)
    draft = northwind.letters.get(purpose="answer_request")
    me.post(f"/letters/{draft.pk}/sending", {"subject": draft.subject, "body": draft.body})
    assert not northwind.entries.filter(kind="provided").exists()  # it did not go by mail
    assert "They want proof of who you are" in page(me, entry)

    me.post(
        f"/requests/{entry.pk}/answer",
        {"at": "2026-03-03T09:50", "how": "on their page", "words": "Received."},
    )
    assert "You answered today, 9:50." in page(me, entry)


def test_a_secret_paper_never_goes_with_a_letter(me, wants, northwind):
    entry = wants(Wanted.BANK)
    papers.keep(entry, "account.pdf", [b"secret"], NOW)

    assert "account.pdf" not in letter(me, entry)
    draft = northwind.letters.get(purpose="answer_request")
    assert b"account.pdf" not in me.get(f"/letters/{draft.pk}/eml").content


@pytest.mark.parametrize(
    ("country", "said"),
    [
        ("US", "summary of your rights"),
        ("GB", "only with your leave"),
        ("DE", "only where the law"),
    ],
)
def test_a_check_tells_the_law_of_the_place_and_is_done_once_returned(
    me, wants, northwind, country, said
):
    entry = wants(of=Kind.CHECK_OPENED, country=country, agency="Clearcheck")
    shown = page(me, entry)
    assert said in shown
    assert "So says the law there." in shown
    assert "Clearcheck" in shown

    me.post(f"/requests/{entry.pk}/answer", {"at": "2026-03-03T09:50", "how": "on their page"})
    shown = page(me, entry)
    assert "You answered today, 9:50." in shown
    assert northwind.entries.filter(kind="check_authorised", about=entry).exists()
    assert f'href="/requests/{entry.pk}"' not in me.get("/").text

    diary.record(northwind, Kind.CHECK_FLAGGED, at=NOW, now=NOW)
    shown = page(me, entry)
    assert "The check found something." in shown
    [key] = re.findall(r'action="([^"]+/duties/dispute_check[^"]+/letter)"', shown)
    assert "not correct" in me.get(me.post(key)["Location"]).text


def test_the_form_that_logs_it_leads_to_its_page(me, northwind):
    data = {"kind": "requested", "sort": "pay", "at": "2026-03-03T09:00", "what": "A range."}
    answer = me.post(f"/applications/{northwind.pk}/entries", data)

    entry = northwind.entries.get(kind="requested")
    assert answer["Location"] == f"/requests/{entry.pk}"
    assert entry.detail == {"kind": "pay", "what": "A range."}
    assert "What you earn now is yours." in me.get(answer["Location"]).text


def test_a_word_that_asks_for_something_has_the_page_too(me, northwind):
    word = Word(Says.REQUEST, "Could you send us your certificates?")
    entry = diary.record(northwind, Kind.HEARD, at=NOW, now=NOW, detail=word)

    assert "Could you send us your certificates?" in page(me, entry)


def test_what_asks_for_nothing_has_none(me, northwind):
    met = northwind.entries.get(kind="interviewed")

    assert me.get(f"/requests/{met.pk}").status_code == 404
    assert me.post(f"/requests/{met.pk}/letters").status_code == 404
    assert me.post(f"/requests/{met.pk}/answer").status_code == 404


def test_an_answer_that_cannot_be_kept_is_shown_again(me, wants):
    entry = wants()
    refused = me.post(
        f"/requests/{entry.pk}", {"part": "answer", "words": "Mine.", "link": "file:///home/sam"}
    )

    assert refused.status_code == 422
    assert "Mine." in refused.text
