"""The basket: what is live, what may come of it, and whom to tell of an offer."""

from datetime import timedelta

import pytest

from afterview.desk import basket, diary, intake
from afterview.facts import Kind, Terms
from afterview.forecast.waits import Stage
from tests.notation import case, moment

NOW = moment("2026-03-10 15:00")

pytestmark = pytest.mark.django_db


@pytest.fixture
def met(member):
    """An interview eight days ago, at a company of this name."""

    def met(company, **more):
        return intake.begin(
            member, now=NOW, by=None, company=company, role="Analyst",
            at=moment("2026-03-02 18:00"), with_people="Ana", **more,
        )  # fmt: skip

    return met


def offer(application, until="2026-03-16 17:00", **detail):
    diary.record(
        application, Kind.OFFERED, at=NOW, now=NOW, until=moment(until), detail=Terms(**detail)
    )


def of(member, **more):
    return basket.of(member, NOW, **more)


def test_an_empty_basket_says_so_kindly(member):
    seen = of(member)

    assert seen.sentence == "Nothing is live."
    assert seen.chance == ""
    assert seen.one_more == "One first interview would make it about 2 in 10."


def test_the_chance_is_told_in_tens_never_in_per_cent(member, met):
    for name in ("Northwind", "Quillbooks", "Tern"):
        met(name)
    seen = of(member)

    assert seen.sentence == "Three applications are live."
    assert " in 10 that an offer comes by " in seen.chance
    assert "%" not in seen.chance + seen.leaning + seen.one_more + "".join(seen.warnings)
    assert seen.leaning.startswith("About a third of that hangs on ")
    assert seen.one_more.startswith("One more first interview would ")


def test_a_later_day_is_never_less_likely(member, met):
    for name in ("Northwind", "Quillbooks", "Tern", "Osprey"):
        met(name, final=True)

    soon = of(member, by=(NOW + timedelta(days=2)).date())
    later = of(member, by=(NOW + timedelta(days=80)).date())

    assert soon.chance != later.chance
    assert (later.by - NOW.date()).days == 80


def test_a_day_out_of_sight_is_moved_within_it(member, met):
    met("Northwind")

    assert of(member, by=moment("1999-01-01").date()).by == (NOW + timedelta(days=1)).date()
    assert of(member, by=moment("2200-01-01").date()).by == (NOW + timedelta(days=90)).date()


def test_few_are_said_to_be_few(member, met):
    met("Northwind")

    assert "One application is live. A few more would carry you." in of(member).warnings


def test_own_endings_are_what_the_odds_learn_from(member, met):
    met("Northwind")
    before = of(member).footing
    for n in range(3):
        diary.record(met(f"Gone {n}"), Kind.REJECTED, at=NOW, now=NOW)

    assert "published figures;" in before
    assert "corrected by three ended applications of yours" in of(member).footing


def test_an_offer_is_told_to_the_others_the_same_day(member, met):
    offer(met("Northwind"))
    met("Quillbooks")
    seen = of(member)

    assert seen.sentence == "You hold an offer of Northwind."
    assert [row.application.company.name for row in seen.offers] == ["Northwind"]
    assert "Decide by" in seen.offers[0].words
    assert [line.application.company.name for line in seen.tell] == ["Quillbooks"]
    assert "another offer" in seen.chance


def test_after_an_acceptance_the_conditions_come_first(member, met):
    northwind = met("Northwind")
    met("Quillbooks")
    offer(northwind)
    diary.record(northwind, Kind.CHECK_OPENED, at=NOW, now=NOW)
    diary.record(northwind, Kind.ACCEPTED, at=NOW, now=NOW)
    seen = of(member)

    assert seen.sentence == "You accepted the offer of Northwind."
    assert seen.accepted.application == northwind
    assert {(each.what, each.met) for each in seen.accepted.conditions} == {
        ("The offer is on paper.", True),
        ("The background check is clear.", False),
        ("They have said that all conditions are met.", False),
    }
    assert "Keep the others until the conditions at Northwind are met." in seen.warnings


def test_once_all_is_clear_the_job_is_yours(member, met):
    northwind = met("Northwind")
    offer(northwind)
    for kind in (Kind.ACCEPTED, Kind.CLEARED):
        diary.record(northwind, kind, at=NOW, now=NOW)

    assert of(member).sentence == "The job at Northwind is yours."


def test_an_interview_to_come_is_in_the_basket_too(member):
    intake.begin(
        member, now=NOW, by=None, company="Tern", role="Analyst", at=moment("2026-03-20 14:00")
    )
    seen = of(member)

    assert [group.stage for group in seen.groups] == ["interview_scheduled"]
    assert "in 10 that an offer comes by" in seen.chance or "Hardly a chance" in seen.chance


@pytest.mark.parametrize(
    ("diary", "stage"),
    [
        ("2026-02-02 applied", Stage.APPLICATION),
        ("2026-02-02 14:00 interviewed Ana [screening]", Stage.SCREENING),
        ("2026-02-02 14:00 interviewed Ana", Stage.INTERVIEW),
        ("2026-02-02 14:00 interviewed Ana [final]", Stage.FINAL),
        ("2026-02-03 14:00 references_asked [3]", Stage.REFERENCES),
    ],
)
def test_the_furthest_thing_that_happened_is_the_stage(diary, stage):
    assert basket.furthest(case(diary)) is stage
