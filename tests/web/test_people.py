"""People: those met, and those who vouch."""

from afterview.records.models import Referee


def test_whoever_was_met_is_found(me, northwind, ana):
    assert "Ana Ruiz" in me.get("/people").text
    assert "Northwind, Data engineer" in me.get(f"/people/{ana.pk}").text


def test_a_person_becomes_a_reference_who_agreed(me, ana):
    data = {"name": "Ana Ruiz", "role": "referee", "vouches": "on", "consent": "on"}

    me.post(f"/people/{ana.pk}", data | {"relation": "my manager at Lakeside"})

    vouch = ana.vouches.get()
    assert vouch.relation == "my manager at Lakeside"
    assert vouch.consent_at
    assert "They vouch for you" in me.get("/people").text


def test_a_reference_can_be_added_whom_no_interview_brought(me, member):
    data = {"name": "Gale Orr", "role": "referee", "vouches": "on", "consent": "on"}

    me.post("/people/new", data | {"email": "gale@lakeside.example"})

    assert "Gale Orr" in me.get("/people").text
    assert Referee.objects.visible_to(member).get().person.email == "gale@lakeside.example"


def test_a_wrong_address_comes_back_with_nothing_lost(me, ana):
    data = {"name": "Ana R.", "role": "other", "email": "ana@", "phone": "+49 30 1"}

    answer = me.post(f"/people/{ana.pk}", data)

    assert answer.status_code == 422
    assert "+49 30 1" in answer.text


def test_the_list_has_a_constant_number_of_queries(me, begin, django_assert_max_num_queries):
    begin(people=", ".join(f"Person {number}" for number in range(20)))

    with django_assert_max_num_queries(10):
        me.get("/people")
