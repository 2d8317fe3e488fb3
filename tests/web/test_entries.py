"""Entries: whatever can happen is logged in one form, struck out, and restored."""

import pytest

from afterview.desk import diary, telling
from afterview.facts import Kind, Round, Style
from afterview.web.choices import GROUPS, LOGGABLE
from tests.notation import moment


@pytest.fixture
def entries(northwind):
    return f"/applications/{northwind.pk}/entries"


def test_every_kind_is_on_offer_once():
    offered = [kind for _, kinds in GROUPS for kind in kinds]

    assert len(offered) == len(set(offered))
    assert set(offered) == set(Kind) - {Kind.SET_ASIDE}


@pytest.mark.parametrize("kind", sorted(LOGGABLE))
def test_every_kind_has_its_form(me, entries, kind):
    page = me.get(f"{entries}/new?kind={kind}")

    assert page.status_code == 200
    assert telling.happening(kind) in page.context["groups"].__str__()


def test_a_kind_that_is_none_has_no_page(me, entries):
    assert me.get(f"{entries}/new?kind=set_aside").status_code == 404
    assert me.post(entries, {"kind": "nonsense"}).status_code == 404


def test_the_day_they_named(me, northwind, entries):
    data = {"kind": "promised", "at": "2026-03-03T09:00", "until": "2026-03-13", "no_contact": "on"}

    answer = me.post(entries, data, follow=True)

    assert "They named Friday" in answer.text
    assert northwind.entries.get(kind="promised").detail == {"no_contact": True}


@pytest.mark.parametrize(
    ("said", "exactness"),
    [
        ({"until": "2026-03-13"}, None),  # exact is the usual
        ({"until": "2026-03-20", "earliest": "2026-03-10"}, "range"),
        ({"words": "a week or two"}, "vague"),
        ({}, "none"),
    ],
)
def test_how_exactly_they_named_it(me, northwind, entries, said, exactness):
    me.post(entries, {"kind": "promised", "at": "2026-03-03T09:00"} | said)

    assert northwind.entries.get(kind="promised").detail.get("exactness") == exactness


def test_people_are_ticked_and_named(me, northwind, entries, ana):
    data = {"kind": "heard", "at": "2026-03-03T09:00", "says": "question", "people": [ana.pk]}

    me.post(entries, data | {"others": "Dee Moss <dee@northwind.example>"})

    there = northwind.entries.get(kind="heard").contacts
    assert {contact.person.name for contact in there.all()} == {"Ana Ruiz", "Dee Moss"}


def test_notes_after_an_interview_are_kept_person_by_person(me, northwind, entries, ana):
    data = {"kind": "noted", f"said_{ana.pk}": "They leave cron.", "missed": "Lakeside"}

    answer = me.post(entries, data, follow=True)

    noted = northwind.entries.get(kind="noted")
    assert noted.detail == {"specifics": {str(ana.pk): "They leave cron."}, "missed": "Lakeside"}
    assert noted.about == northwind.entries.get(kind="interviewed")
    assert noted.at == moment("2026-03-02 15:00")
    assert "Ana Ruiz: They leave cron." in answer.text


def test_an_interview_leads_on_to_the_notes(me, northwind, entries):
    data = {"kind": "interviewed", "at": "2026-03-03T09:30", "style": "panel", "others": "Dee, Eli"}

    answer = me.post(entries, data | {"promised": "2026-03-20"})

    assert answer["Location"] == f"/applications/{northwind.pk}/debrief"
    assert northwind.entries.filter(kind="promised").exists()
    assert "What only Dee said or asked" in me.get(answer["Location"]).text


def test_an_offer_with_its_terms(me, northwind, entries):
    data = {"kind": "offered", "at": "2026-03-03T09:00", "until": "2026-03-10T18:00"}

    me.post(entries, data | {"written": "on", "pay": "70,000", "start": "2026-05-01"})

    offer = northwind.entries.get(kind="offered")
    assert offer.until == moment("2026-03-10 18:00")
    assert offer.detail == {"pay": "70,000", "start": "2026-05-01"}


def test_what_cannot_have_happened_yet_is_refused_with_the_reason(me, northwind, entries):
    data = {"kind": "rejected", "at": "2026-03-05T09:00", "reason": "unknown", "words": "Sorry."}

    answer = me.post(entries, data)

    assert answer.status_code == 422
    assert "still to come" in answer.text
    assert "Sorry." in answer.text
    assert not northwind.entries.filter(kind="rejected").exists()


def test_what_is_odd_can_be_written_down_all_the_same(me, northwind, entries):
    data = {"kind": "accepted", "at": "2026-03-03T09:00"}

    refused = me.post(entries, data)
    assert refused.status_code == 422
    if 'name="confirmed"' in refused.text:
        me.post(entries, data | {"confirmed": "on"})
        assert northwind.entries.filter(kind="accepted").exists()


def test_a_note_needs_somebody(me, entries):
    answer = me.post(entries, {"kind": "thanked", "at": "2026-03-03T09:00"})

    assert answer.status_code == 422
    assert "Name at least one person" in answer.text


def test_a_struck_entry_is_shown_and_restored(me, northwind):
    entry = northwind.entries.get()

    page = me.post(f"/entries/{entry.pk}/strike", follow=True).text
    assert "(struck out)" in page
    assert "Nothing has happened yet" in page

    page = me.post(f"/entries/{entry.pk}/restoration", follow=True).text
    assert "(struck out)" not in page
    assert "It is their turn" in page


def test_notes_are_text_never_code(me, entries, northwind):
    answer = me.post(
        entries, {"kind": "noted", "free": "<img src=x onerror=alert(1)>"}, follow=True
    )

    assert "<img src=x" not in answer.text
    assert "&lt;img src=x" in answer.text


def test_which_one_is_asked_first(me, northwind):
    page = me.get("/entries/new?kind=promised").text

    assert "A new one" in page
    assert f"/applications/{northwind.pk}/entries/new?kind=promised" in page


def test_the_people_of_the_invitation_are_ticked_already(me, northwind, entries, user, ana):
    diary.record(
        northwind,
        Kind.SCHEDULED,
        at=moment("2026-03-02 16:00"),
        now=moment("2026-03-02 16:00"),
        until=moment("2026-03-03 08:00"),
        people=[ana],
        detail=Round(starts=moment("2026-03-03 08:00"), style=Style.PANEL, final=True),
    )

    form = me.get(f"{entries}/new?kind=interviewed").context["form"]

    assert form["people"].value() == [str(ana.pk)]
    assert form["at"].value() == "2026-03-03T09:00"
    assert form["style"].value() == "panel"


def test_many_are_narrowed_by_a_word(me, begin):
    for number in range(22):
        begin(company=f"Company {number}", people="Ana")

    assert "Search</button>" in me.get("/entries/new").text
    page = me.get("/entries/new?q=company+21&kind=heard").text
    assert "Company 21" in page
    assert "Company 3" not in page
