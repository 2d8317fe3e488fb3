"""Waiting: everything whose turn it is over there."""


def test_who_waits_sees_since_when_and_until_when(me, northwind):
    page = me.get("/waiting").text

    assert "You wait for 1 answer." in page
    assert "Northwind" in page
    assert "Most answers come" in page


def test_who_waits_for_nobody_is_told_so(me):
    assert "You wait for nobody." in me.get("/waiting").text


def test_a_long_list_has_pages(me, begin):
    for number in range(27):
        begin(company=f"Company {number}", people="Ana")

    assert "Page 1 of 2" in me.get("/waiting").text
    assert "Page 2 of 2" in me.get("/waiting?page=2").text
    assert me.get("/waiting?page=nonsense").status_code == 200


def test_the_number_of_queries_does_not_grow(me, begin, django_assert_max_num_queries):
    for number in range(6):
        begin(company=f"Company {number}")

    me.get("/waiting")
    with django_assert_max_num_queries(12):
        me.get("/waiting")
