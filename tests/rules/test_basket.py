"""Not all eggs in one basket."""

import pytest

from afterview.facts import Candidate, Search
from afterview.rules.basket import at_least_one, basket, odds
from afterview.rules.standing import standing
from tests.notation import case, new_york, represented

NOW = new_york("2026-03-06 12:00")
INTERVIEW = "2026-03-02 14:00 NY interviewed Ana"


def chance(diary, now=NOW, application=case, feeling=1.0, **attributes):
    one = application(diary, **attributes)
    return odds(one, standing(one, now), feeling)


def live(*diaries, **candidate):
    cases = tuple(case(d, id=f"c{n}", employer=f"E{n}") for n, d in enumerate(diaries))
    return basket(Search(Candidate(**candidate), cases), NOW)


def test_the_odds_grow_with_the_stage():  # RT-05
    screening = "2026-03-02 14:00 NY interviewed Ana [screening]"
    final = "2026-03-02 14:00 NY interviewed Ana [final]"

    assert chance(screening) == 0.08
    assert chance(INTERVIEW) == 0.20
    assert chance(final) == 0.35
    assert chance(final, graduate=True) == 0.45
    assert chance(INTERVIEW, application=represented) == 0.30
    assert chance(f"{INTERVIEW}\n2026-03-04 10:00 NY references_asked [3]") == 0.65


def test_an_offer_is_an_offer_and_an_end_is_an_end():
    assert chance("2026-03-04 10:00 NY offered until 2026-03-12") == 1.0
    assert chance("2026-03-04 10:00 NY offered [verbal]") == 0.9
    assert chance(f"{INTERVIEW}\n2026-03-04 10:00 NY rejected") == 0.0


def test_a_feeling_moves_little():  # RT-06, C23
    assert chance(INTERVIEW, feeling=9.0) == pytest.approx(0.25)
    assert chance(INTERVIEW, feeling=0.0) == pytest.approx(0.16)
    badly = f"{INTERVIEW}\n2026-03-02 15:00 NY noted [went_badly]"
    assert chance(badly) == pytest.approx(0.16)


@pytest.mark.parametrize(("each", "count", "together"), [(0.25, 6, 0.82), (0.20, 3, 0.49)])
def test_together_they_are_more(each, count, together):  # PO-03
    assert at_least_one([each] * count) == pytest.approx(together, abs=0.005)


def test_the_basket_counts_what_is_live():
    held = live(INTERVIEW, INTERVIEW, f"{INTERVIEW}\n2026-03-04 10:00 NY rejected")

    assert len(held.live) == 2
    assert held.chance == pytest.approx(0.36)
    assert held.share == pytest.approx(0.5)
    assert dict(held.stages) == {"awaiting_decision": 2}
    assert held.target == 6


def test_one_more_interview_helps():
    held = live(INTERVIEW, INTERVIEW)
    assert held.one_more == pytest.approx(0.488)


def test_few_are_said_to_be_few():
    assert live(INTERVIEW, INTERVIEW).warnings == (
        "Two applications are live. A few more would carry you.",
    )
    assert live().warnings == ("Nothing is live. A few more would carry you.",)
    assert live(INTERVIEW, INTERVIEW, INTERVIEW).warnings == ()


def test_much_on_one_is_said():
    strong = f"{INTERVIEW}\n2026-03-04 10:00 NY references_asked [3]"
    held = live(strong, INTERVIEW, INTERVIEW)

    assert held.leader.case.employer == "E0"
    assert held.warnings == ("More than half of your chances hang on E0.",)


def test_too_many_finals_beside_a_job_are_too_many():  # PO-02
    finals = ["2026-03-02 14:00 NY interviewed Ana [final]"] * 6
    assert live(*finals, employed=True).warnings == (
        "6 final rounds beside a job are a lot. Choose the ones you want most.",
    )
    assert live(*finals, employed=False).warnings == ()


def test_the_others_are_kept_until_the_conditions_are_met():  # PO-01
    accepted = "2026-03-03 10:00 NY offered until 2026-03-10\n2026-03-04 10:00 NY accepted"
    assert live(accepted, INTERVIEW).warnings == (
        "Keep the others until the conditions at E0 are met.",
    )


def test_an_empty_basket_has_no_chance_and_no_leader():
    held = live()
    assert (held.chance, held.share, held.leader) == (0.0, 0.0, None)
