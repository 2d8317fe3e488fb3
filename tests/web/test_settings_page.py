"""Settings: who you are, and the numbers behind every duty."""

import pytest

from afterview.cadence import Cadence
from afterview.web.setting_forms import NUMBERS

GIVEN = {
    "name": "Kim Park",
    "email": "kim@home.example",
    "addresses": "k.park@old.example, kim@school.example",
    "zone": "Europe/Berlin",
    "country": "de",
    "works_from": "08:30",
    "works_until": "16:30",
    "links": "https://kim.example\n",
    **{name: getattr(Cadence(), name) for name in NUMBERS},
}


def test_what_is_saved_is_kept(me, candidate):
    me.post("/settings", GIVEN | {"target_live": 4})

    candidate.refresh_from_db()
    assert candidate.name == "Kim Park"
    assert candidate.country == "DE"
    assert candidate.addresses == ["k.park@old.example", "kim@school.example"]
    assert candidate.cadence_changes == {"target_live": 4}
    assert candidate.cadence.target_live == 4


def test_a_link_that_no_stranger_can_open_is_told(me):
    wrong = "https://kim.example\nhttps://docs.example/d/1/edit\nhttp://localhost:8000/cv"
    page = me.post("/settings", GIVEN | {"links": wrong}, follow=True).text

    assert "https://docs.example/d/1/edit: It opens what you edit." in page
    assert "only known on your own network" in page
    assert "https://kim.example: " not in page


def test_each_number_shows_the_usual_one_and_its_rule(me):
    page = me.get("/settings").text

    assert "Usually 6 (PO-02)." in page
    assert set(NUMBERS) <= set(Cadence.__dataclass_fields__)


@pytest.mark.parametrize(
    "wrong",
    [{"zone": "Moon/Sea"}, {"country": "Mars"}, {"day_cap": 0}, {"addresses": "nobody"}],
)
def test_what_is_wrong_comes_back_with_nothing_lost(me, candidate, wrong):
    answer = me.post("/settings", GIVEN | wrong)

    assert answer.status_code == 422
    assert "Kim Park" in answer.text
    candidate.refresh_from_db()
    assert candidate.name == ""
