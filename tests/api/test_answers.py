"""The JSON of the server: the same as the commands print, and nothing of another's."""

from datetime import UTC, datetime, timedelta

import pytest

from afterview.desk import example, household, intake, saying
from tests.notation import moment

pytestmark = pytest.mark.django_db

NOW = moment("2026-03-03 10:00")
ENDPOINTS = ("today", "waiting", "basket", "applications/Northwind", "outlook/Northwind")


@pytest.fixture
def northwind(member):
    return intake.begin(
        member,
        now=NOW,
        by=member.user,
        company="Northwind",
        role="Data engineer",
        at=moment("2026-03-02 15:00"),
        with_people="Ana Ruiz <ana@northwind.example>",
    )


@pytest.fixture
def ask(client, member):
    """The owner's programs, at home."""
    client.force_login(member.user)
    return lambda path: client.get(f"/api/{path}")


@pytest.fixture
def eves(client, eve):
    client.force_login(eve.user)
    return lambda path: client.get(f"/api/{path}")


@pytest.mark.parametrize("path", ENDPOINTS)
def test_each_answers_as_json_that_nobody_keeps(ask, northwind, path):
    answer = ask(path)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/json")
    assert "no-store" in answer["Cache-Control"]


def test_the_application_is_told_whole(ask, northwind):
    said = ask("applications/northw").json()

    assert (said["employer"], said["role"]) == ("Northwind", "Data engineer")
    assert said["people"][0]["email"] == "ana@northwind.example"
    assert said["diary"][-1]["what"] == "You met Ana Ruiz"
    assert ask(f"applications/{northwind.pk}").json()["id"] == str(northwind.pk)


def test_the_example_is_seen_at_its_own_moment(ask, story):
    assert ask("today?example=1").json() == saying.today(story, example.MOMENT)


def test_the_own_search_is_not_the_example(ask, story):
    assert ask("today").json()["empty"] is True


def test_an_example_that_was_never_opened_is_not_there(ask, member):
    example.leave(member.user)
    answer = ask("today?example=1")
    assert answer.status_code == 404
    assert "unknown" not in answer.json()


def test_an_unknown_name_is_answered_with_the_nearest(ask, northwind):
    answer = ask("applications/nortwind")

    assert answer.status_code == 404
    assert answer.json() == {
        "error": "No application matches 'nortwind'. Did you mean Northwind?",
        "unknown": True,
        "did_you_mean": ["Northwind"],
    }


@pytest.mark.parametrize("page", ["0", "-1", "x", "999999", "9" * 30, "²"])
def test_a_page_that_is_none_is_the_nearest_that_is_one(ask, northwind, page):
    assert ask(f"waiting?page={page}").status_code == 200


@pytest.mark.parametrize(
    "path", ["applications/", "applications/%00", "applications/a/b/c", "nothing"]
)
def test_odd_addresses_are_not_found(ask, northwind, path):
    assert ask(path).status_code == 404


@pytest.mark.parametrize("path", ENDPOINTS)
def test_nothing_can_be_changed_by_it(client, member, northwind, path):
    client.force_login(member.user)
    assert client.post(f"/api/{path}").status_code == 405


@pytest.mark.parametrize("path", ["applications/{}", "outlook/{}"])
@pytest.mark.parametrize("by", ["name", "key"])
def test_eve_finds_no_application_of_another(eves, northwind, path, by):
    answer = eves(path.format("Northwind" if by == "name" else northwind.pk))
    assert answer.status_code == 404
    assert "Data engineer" not in answer.text


@pytest.mark.parametrize("path", ["today", "waiting", "basket"])
def test_eve_sees_an_empty_house(eves, northwind, path):
    answer = eves(path)
    assert answer.status_code == 200
    assert "Northwind" not in answer.text


def test_eve_does_not_see_the_example_of_another(eves, story):
    assert eves("today?example=1").status_code == 404


@pytest.mark.parametrize("path", ENDPOINTS)
def test_a_stranger_without_a_name_stays_outside(client, northwind, path):
    assert client.get(f"/api/{path}").status_code == 403


def test_today_asks_the_database_a_constant_number_of_times(
    ask, member, northwind, django_assert_max_num_queries
):
    for n in range(8):
        intake.begin(
            member, now=NOW, by=None, company=f"Company {n}", role="Analyst",
            at=moment("2026-03-02 12:00"), with_people=f"Ann {n}, Bob {n}",
        )  # fmt: skip
    ask("today")
    with django_assert_max_num_queries(30):
        assert ask("today").status_code == 200
    assert household.candidate(member).applications.count() == 9


def test_the_basket_is_told_for_a_day_that_is_one(ask, northwind):
    day = (datetime.now(UTC) + timedelta(days=30)).date().isoformat()

    assert ask(f"basket/{day}").json()["by"] == day
    assert ask("basket/nonsense").status_code == 404
    assert "no day like" in ask("basket/nonsense").json()["error"]
